namespace Bekwaam.Core.Evidence;

/// <summary>What a customer can experience. The numbers are part of files and rollups and never change.</summary>
public enum Facet : short
{
    CustomerKnowledge = 1,
    Reachability = 2,
    OfferThatWorks = 3,
    ProblemSolving = 4,
    Ease = 5,
    ClearCommunication = 6,
    ThinkingAlong = 7,
    LearningFromErrors = 8,
    InterestsInBalance = 9,
}

/// <summary>Whose view an answer is.</summary>
public enum Perspective : short
{
    Customer = 1,
    Employee = 2,
    Manager = 3,
    /// <summary>Suppliers, neighbours, pupils' parents …</summary>
    Stakeholder = 4,
}

/// <summary>What a question is for. Only <see cref="Experience"/> of customers is an outcome.</summary>
public enum QuestionRole : short
{
    /// <summary>Kept and shown, enters no facet.</summary>
    Other = 0,
    Experience = 1,
    Expectation = 2,
    /// <summary>What one thinks customers will say.</summary>
    Prediction = 3,
    OwnJudgement = 4,
    /// <summary>The employee's own conditions; shown from five answers on.</summary>
    Climate = 5,
    Loyalty = 6,
}
