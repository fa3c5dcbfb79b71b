using Bekwaam.Core.Evidence;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Texts;

/// <summary>What facets and perspectives are called; the keys of their texts.</summary>
internal static class FacetName
{
    public static string Of(Facet facet) => facet switch
    {
        Facet.CustomerKnowledge => Key("Customer knowledge"),
        Facet.Reachability => Key("Reachability"),
        Facet.OfferThatWorks => Key("An offer that works"),
        Facet.ProblemSolving => Key("Problem solving"),
        Facet.Ease => Key("Ease"),
        Facet.ClearCommunication => Key("Clear communication"),
        Facet.ThinkingAlong => Key("Thinking along"),
        Facet.LearningFromErrors => Key("Learning from errors"),
        Facet.InterestsInBalance => Key("Interests in balance"),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet."),
    };

    /// <summary>What a customer lives, in one sentence.</summary>
    public static string Meaning(Facet facet) => facet switch
    {
        Facet.CustomerKnowledge => Key("They know who I am and what I need."),
        Facet.Reachability => Key("I can reach them, and reach the right person."),
        Facet.OfferThatWorks => Key("What I buy just works, and arrives as agreed."),
        Facet.ProblemSolving => Key("What is wrong is solved: quickly, correctly and kindly."),
        Facet.Ease => Key("It costs me little effort, and I can do much myself."),
        Facet.ClearCommunication => Key("I understand what they say and write."),
        Facet.ThinkingAlong => Key("They think along with me and are flexible."),
        Facet.LearningFromErrors => Key("What went wrong does not go wrong again."),
        Facet.InterestsInBalance => Key("They are fair, also when it does not suit them."),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet."),
    };

    public static string Of(Perspective perspective) => perspective switch
    {
        Perspective.Customer => Key("Customers"),
        Perspective.Employee => Key("Employees"),
        Perspective.Manager => Key("Management"),
        Perspective.Stakeholder => Key("Other stakeholders"),
        _ => throw new ArgumentOutOfRangeException(nameof(perspective), perspective, "Not a perspective."),
    };
}
