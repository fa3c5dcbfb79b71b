using System.Globalization;
using System.Text;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;

namespace Bekwaam.Demo;

/// <summary>
/// The survey among customers with a maintenance contract: a sample per branch with weights that undo the unequal sampling,
/// from a bureau that delivers a row an answer, in UTF-8 with commas.
/// </summary>
internal sealed class RelationSurvey(ulong seed, DateOnly today)
{
    private static readonly DemoMap Words = new(["98"], []);
    private readonly EmployeeHands hands = new(seed);

    /// <summary>The file of two quarters; <paramref name="number"/> is 0 for the first.</summary>
    public AnswerFile FileOf(DemoQuarter first, DemoQuarter second, int number, DateTimeOffset at)
    {
        var random = new DemoRandom(seed, 20, number);
        var sheet = new AnswerSheet(',');
        sheet.Row("respondent", "day", "branch", "adviser", "weight", "question", "value");
        var respondent = 1_000 * (number + 1);
        foreach (var day in first.WorkingDays().Concat(second.WorkingDays()))
            for (var left = Customers(random, second, day); left > 0; left--)
                WriteCustomer(random, sheet, day, ++respondent);
        return new AnswerFile($"contractklanten-{second.Label}.csv", sheet.ToBytes(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Map(), at);
    }

    private static int Customers(DemoRandom random, DemoQuarter second, DateOnly day)
    {
        var enough = day < second.First ? 0 : Math.Min(40, 70d / second.WorkingDays().Count());
        var mean = Math.Max(2.3, enough);
        return Math.Max(0, (int)Math.Round(mean + (1.1 * random.Normal()), MidpointRounding.AwayFromZero));
    }

    private void WriteCustomer(DemoRandom random, AnswerSheet sheet, DateOnly day, int respondent)
    {
        var customer = new CustomerMood(random, hands, day, today);
        var branch = customer.Employee.Branch;
        var sampled = branch switch { DemoPeople.Zeist => 1.3, DemoPeople.Utrecht => .7, _ => .95 };
        var weight = (sampled * (.8 + (.4 * random.Uniform()))).ToString("0.00", CultureInfo.InvariantCulture);
        var overall = customer.Overall();

        Write("nps", CustomerMood.OnScale(overall + 4, 0, 10), "11");
        Write("known", CustomerMood.OnScale(customer.Feels(Facet.CustomerKnowledge), 1, 5), "6");
        Write("clear_talk", CustomerMood.OnScale(customer.Feels(Facet.ClearCommunication) + (9 * random.Normal()), 1, 5), "6");
        Write("clear_bill", CustomerMood.OnScale(customer.Feels(Facet.ClearCommunication) + (9 * random.Normal()), 1, 5), "6");
        Write("along", CustomerMood.OnScale(customer.Feels(Facet.ThinkingAlong), 1, 5), "6");
        Write("fair", CustomerMood.OnScale(customer.Feels(Facet.InterestsInBalance), 0, 10), "11");
        if (random.Chance(.3))
            Row("comment", Comments.About(random, customer.Employee, overall, customer.Feels(Facet.Reachability), customer.Feels(Facet.ProblemSolving)));

        void Write(string question, int answer, string outside) => Row(question, random.Uniform() switch
        {
            < .02 => "",
            < .055 => "98",
            < .057 => outside,
            _ => answer.ToString(CultureInfo.InvariantCulture),
        });

        void Row(string question, string value) => sheet.Row("C" + respondent.ToString(CultureInfo.InvariantCulture),
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), branch, customer.Employee.Name, weight, question, value);
    }

    private static AnswerMap Map() => new()
    {
        SurveyKey = "contractklanten",
        SurveyName = "Klanten met een onderhoudscontract",
        Layout = AnswerLayout.Long,
        Respondent = "respondent",
        Perspective = PerspectiveMap.Of(Perspective.Customer),
        DayColumn = "day",
        Weight = "weight",
        Breakdowns = [new("branch", "Vestiging", BreakdownRole.Unit), new("adviser", "Medewerker", BreakdownRole.Employee)],
        QuestionColumn = "question",
        ValueColumn = "value",
        Questions =
        [
            Words.Question("nps", "Hoe waarschijnlijk is het dat u ons bij anderen aanbeveelt?", QuestionScale.ZeroToTen, QuestionRole.Loyalty),
            Words.Question("known", "Brugman kent mij en mijn installatie.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.CustomerKnowledge),
            Words.Question("clear_talk", "Ik begreep wat er aan de hand was en wat er ging gebeuren.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.ClearCommunication),
            Words.Question("clear_bill", "De rekening was duidelijk.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.ClearCommunication),
            Words.Question("along", "Brugman dacht met mij mee.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.ThinkingAlong),
            Words.Question("fair", "Brugman is eerlijk, ook als het hun niet uitkomt.", QuestionScale.ZeroToTen, QuestionRole.Experience, Facet.InterestsInBalance),
            Words.Question("comment", "Wat kan er beter?", QuestionScale.Open, QuestionRole.Other),
        ],
    };
}
