using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bekwaam.Core.Evidence;

namespace Bekwaam.Demo;

/// <summary>
/// What customers are asked after a visit, as the planning program exports it every quarter: a row a customer, semicolons,
/// Windows-1252, Dutch dates, W for "don't know" and N for "not applicable".
/// </summary>
internal sealed class VisitSurvey(ulong seed, DateOnly today)
{
    private const string DontKnow = "W";
    private const string NotApplicable = "N";
    private static readonly string[] Work = ["Onderhoud", "Onderhoud", "Storing", "Storing", "Plaatsing", "Offerte"];
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private readonly EmployeeHands hands = new(seed);

    /// <summary>One quarter's file; <paramref name="number"/> is 0 for the first.</summary>
    public AnswerFile FileOf(DemoQuarter quarter, int number, DateTimeOffset at)
    {
        var random = new DemoRandom(seed, 10, number);
        var expectations = AsksExpectations(number);
        var sheet = new AnswerSheet(';');
        sheet.Row(Header(expectations));
        var ticket = (20_000 + (number * 1_000));
        foreach (var day in quarter.WorkingDays())
            for (var left = Customers(random, quarter, day); left > 0; left--)
            {
                var row = Answers(random, day, (++ticket).ToString(CultureInfo.InvariantCulture), expectations);
                sheet.Row(row);
                // The planning program sent its export while somebody was still typing.
                if (number == 3 && random.Chance(.02))
                    sheet.Row(Broken(random, row));
            }

        return new AnswerFile($"na-bezoek-{quarter.Label}.csv", sheet.ToBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!), Map(expectations), at);
    }

    /// <summary>In the first, third and fifth quarter customers were also asked what a good firm would do.</summary>
    private static bool AsksExpectations(int number) => number % 2 == 0;

    private static int Customers(DemoRandom random, DemoQuarter quarter, DateOnly day)
    {
        var usual = 6.4 * (.85 + (.35 * Season.Cold(day)));
        // Early in a quarter there is little yet; the firm then asks everybody, so that the page has something to say.
        var enough = Math.Min(50, 150d / quarter.WorkingDays().Count());
        var mean = Math.Max(usual, enough);
        return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * random.Normal()), MidpointRounding.AwayFromZero));
    }

    private static IEnumerable<string> Header(bool expectations) =>
    [
        "Bonnummer", "Datum", "Vestiging", "Medewerker", "Soort werk", "Kenmerk", "AANBEVELEN", "TEVREDEN", "KENNEN", "BEREIKEN",
        "TERUGBELLEN", "WERKT", "SNEL", "GOED", "VRIENDELIJK", "GEMAK",
        .. expectations ? ["VERWACHT_BEREIKEN", "VERWACHT_WERKT", "VERWACHT_GEMAK"] : Array.Empty<string>(),
        "OPMERKING",
    ];

    private List<string> Answers(DemoRandom random, DateOnly day, string ticket, bool expectations)
    {
        var customer = new CustomerMood(random, hands, day, today);
        var work = random.Pick(Work);
        var overall = customer.Overall();
        var (reached, solved) = (customer.Feels(Facet.Reachability), customer.Feels(Facet.ProblemSolving));
        List<string> row =
        [
            ticket, day.ToString("dd-MM-yyyy", Dutch), customer.Employee.Branch, customer.Employee.Name, work, "B" + ticket[^3..],
            Given(random, CustomerMood.OnScale(overall + 6, 0, 10), "11"),
            Given(random, CustomerMood.OnScale(overall, 1, 5), "6"),
            random.Chance(.45) ? NotApplicable : Given(random, CustomerMood.OnScale(customer.Feels(Facet.CustomerKnowledge), 1, 5), "6"),
            random.Chance(.2) ? NotApplicable : Given(random, CustomerMood.OnScale(reached, 0, 10), "11"),
            random.Chance(.6) ? NotApplicable : Given(random, CustomerMood.OnScale(reached + (10 * random.Normal()), 0, 10), "11"),
            Given(random, CustomerMood.OnScale(customer.Feels(Facet.OfferThatWorks), 0, 10), "11"),
            Given(random, CustomerMood.OnScale(solved - 4 + (11 * random.Normal()), 1, 5), "6"),
            Given(random, CustomerMood.OnScale(solved + (11 * random.Normal()), 1, 5), "6"),
            Given(random, CustomerMood.OnScale(solved + 5 + (11 * random.Normal()), 1, 5), "6"),
            random.Chance(.35) ? NotApplicable : Given(random, CustomerMood.OnScale(customer.Feels(Facet.Ease), 1, 7), "8"),
        ];
        if (expectations)
            row.AddRange(
            [
                Given(random, CustomerMood.OnScale(Expects(random, 72, day), 0, 10), "11"),
                Given(random, CustomerMood.OnScale(Expects(random, 84, day), 0, 10), "11"),
                Given(random, CustomerMood.OnScale(Expects(random, 66, day), 1, 7), "8"),
            ]);
        row.Add(random.Chance(.27) ? Comments.About(random, customer.Employee, overall, reached, solved) : "");
        return row;
    }

    /// <summary>The bar moves: what customers expect of a good firm rises by four points a year.</summary>
    private double Expects(DemoRandom random, double level, DateOnly day) =>
        level - ((today.DayNumber - day.DayNumber) * 4 / 365d) + (16 * random.Normal());

    /// <summary>Now and then nothing, "don't know", or a code that is not on the form.</summary>
    private static string Given(DemoRandom random, int answer, string outside) => random.Uniform() switch
    {
        < .025 => "",
        < .055 => DontKnow,
        < .058 => outside,
        _ => answer.ToString(CultureInfo.InvariantCulture),
    };

    private static List<string> Broken(DemoRandom random, List<string> row)
    {
        List<string> broken = [.. row];
        switch (random.Below(4))
        {
            case 0: broken[0] = ""; break;
            case 1: broken[1] = "31-02-" + row[1][^4..]; break;
            case 2: broken.RemoveRange(9, 3); break;
            default: break; // Twice the same customer.
        }

        return broken;
    }

    private static string Map(bool expectations)
    {
        var questions = new JsonObject
        {
            ["AANBEVELEN"] = DemoMap.Question("Hoe waarschijnlijk is het dat u ons bij anderen aanbeveelt?", "0-10", "loyalty"),
            ["TEVREDEN"] = DemoMap.Question("Hoe tevreden bent u over dit bezoek?", "1-5", "other", metric: "csat"),
            ["KENNEN"] = DemoMap.Question("Brugman wist wie ik ben en wat er bij mij hangt.", "1-5", "experience", Facet.CustomerKnowledge),
            ["BEREIKEN"] = DemoMap.Question("Ik kreeg snel iemand te spreken.", "0-10", "experience", Facet.Reachability),
            ["TERUGBELLEN"] = DemoMap.Question("Ik werd teruggebeld wanneer dat beloofd was.", "0-10", "experience", Facet.Reachability),
            ["WERKT"] = DemoMap.Question("De installatie doet wat zij moet doen.", "0-10", "experience", Facet.OfferThatWorks),
            ["SNEL"] = DemoMap.Question("Ik ben snel geholpen.", "1-5", "experience", Facet.ProblemSolving),
            ["GOED"] = DemoMap.Question("Het was in één keer goed.", "1-5", "experience", Facet.ProblemSolving),
            ["VRIENDELIJK"] = DemoMap.Question("Ik ben vriendelijk geholpen.", "1-5", "experience", Facet.ProblemSolving),
            ["GEMAK"] = DemoMap.Question("Brugman maakte het mij makkelijk.", "1-7", "experience", Facet.Ease),
            ["OPMERKING"] = DemoMap.Question("Wat wilt u ons nog vertellen?", "open", "other"),
        };
        if (expectations)
        {
            questions["VERWACHT_BEREIKEN"] = DemoMap.Question("Bij een goede installateur krijg ik snel iemand te spreken.", "0-10", "expectation", Facet.Reachability);
            questions["VERWACHT_WERKT"] = DemoMap.Question("Een goede installatie doet het altijd.", "0-10", "expectation", Facet.OfferThatWorks);
            questions["VERWACHT_GEMAK"] = DemoMap.Question("Een goede installateur maakt het mij makkelijk.", "1-7", "expectation", Facet.Ease);
        }

        foreach (var (_, question) in questions)
        {
            question!["dontKnow"] = new JsonArray(DontKnow);
            question["notApplicable"] = new JsonArray(NotApplicable);
        }

        return new JsonObject
        {
            ["survey"] = new JsonObject { ["key"] = "na-bezoek", ["name"] = "Na een bezoek" },
            ["layout"] = "wide",
            ["respondent"] = "Bonnummer",
            ["perspective"] = "customer",
            ["day"] = new JsonObject { ["column"] = "Datum", ["format"] = "dd-MM-yyyy" },
            ["breakdowns"] = new JsonArray(
                DemoMap.Breakdown("Vestiging", "unit"), DemoMap.Breakdown("Medewerker", "employee"), DemoMap.Breakdown("Soort werk", "other")),
            ["questions"] = questions,
            ["ignore"] = new JsonArray("Kenmerk"),
        }.ToJsonString();
    }
}
