using System.Globalization;
using System.Text;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Core.Text;

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
    private static readonly DemoMap Words = new([DontKnow], [NotApplicable]);
    private readonly EmployeeHands hands = new(seed);

    /// <summary>One quarter's file; <paramref name="number"/> is 0 for the first.</summary>
    public AnswerFile FileOf(DemoQuarter quarter, int number, DateTimeOffset at)
    {
        var random = new DemoRandom(seed, 10, number);
        var (expectations, learning) = (AsksExpectations(number), AsksLearning(number));
        var sheet = new AnswerSheet(';');
        sheet.Row(Header(expectations, learning));
        var ticket = (20_000 + (number * 1_000));
        foreach (var day in quarter.WorkingDays())
            for (var left = Customers(random, quarter, day); left > 0; left--)
            {
                var row = Answers(random, day, (++ticket).ToString(CultureInfo.InvariantCulture), expectations, learning);
                sheet.Row(row);
                // The planning program sent its export while somebody was still typing.
                if (number == 3 && random.Chance(.02))
                    sheet.Row(Broken(random, row));
            }

        return new AnswerFile($"na-bezoek-{quarter.Label}.csv", sheet.ToBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!), Map(expectations, learning), at);
    }

    /// <summary>In the first, third and fifth quarter customers were also asked what a good firm would do.</summary>
    private static bool AsksExpectations(int number) => number % 2 == 0;

    /// <summary>Only this quarter did anybody think of asking whether the same went wrong again.</summary>
    private static bool AsksLearning(int number) => number == DemoQuarter.Count - 1;

    private static int Customers(DemoRandom random, DemoQuarter quarter, DateOnly day)
    {
        var usual = 6.4 * (.85 + (.35 * Season.Cold(day)));
        // Early in a quarter there is little yet; the firm then asks everybody, so that the page has something to say.
        var enough = Math.Min(50, 150d / quarter.WorkingDays().Count());
        var mean = Math.Max(usual, enough);
        return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * random.Normal()), MidpointRounding.AwayFromZero));
    }

    private static IEnumerable<string> Header(bool expectations, bool learning) =>
    [
        "Bonnummer", "Datum", "Vestiging", "Medewerker", "Soort werk", "Kenmerk", "AANBEVELEN", "TEVREDEN", "KENNEN", "BEREIKEN",
        "TERUGBELLEN", "WERKT", "SNEL", "GOED", "VRIENDELIJK", "GEMAK",
        .. expectations ? ["VERWACHT_BEREIKEN", "VERWACHT_WERKT", "VERWACHT_GEMAK"] : Array.Empty<string>(),
        .. learning ? ["LEREN"] : Array.Empty<string>(),
        "OPMERKING",
    ];

    private List<string> Answers(DemoRandom random, DateOnly day, string ticket, bool expectations, bool learning)
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
        if (learning)
            row.Add(random.Chance(.5) ? NotApplicable : Given(random, CustomerMood.OnScale(customer.Feels(Facet.LearningFromErrors), 1, 5), "6"));
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

    private static AnswerMap Map(bool expectations, bool learning) => new()
    {
        SurveyKey = "na-bezoek",
        SurveyName = "Na een bezoek",
        Layout = AnswerLayout.Wide,
        Respondent = "Bonnummer",
        Perspective = PerspectiveMap.Of(Perspective.Customer),
        DayColumn = "Datum",
        Date = DateFormat.Find("d-M-yyyy"),
        Breakdowns =
        [
            new("Vestiging", "Vestiging", BreakdownRole.Unit), new("Medewerker", "Medewerker", BreakdownRole.Employee),
            new("Soort werk", "Soort werk", BreakdownRole.Other),
        ],
        Questions =
        [
            Words.Question("AANBEVELEN", "Hoe waarschijnlijk is het dat u ons bij anderen aanbeveelt?", QuestionScale.ZeroToTen, QuestionRole.Loyalty),
            Words.Question("TEVREDEN", "Hoe tevreden bent u over dit bezoek?", QuestionScale.OneToFive, QuestionRole.Other, metric: Metric.Csat),
            Words.Question("KENNEN", "Brugman wist wie ik ben en wat er bij mij hangt.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.CustomerKnowledge),
            Words.Question("BEREIKEN", "Ik kreeg snel iemand te spreken.", QuestionScale.ZeroToTen, QuestionRole.Experience, Facet.Reachability),
            Words.Question("TERUGBELLEN", "Ik werd teruggebeld wanneer dat beloofd was.", QuestionScale.ZeroToTen, QuestionRole.Experience, Facet.Reachability),
            Words.Question("WERKT", "De installatie doet wat zij moet doen.", QuestionScale.ZeroToTen, QuestionRole.Experience, Facet.OfferThatWorks),
            Words.Question("SNEL", "Ik ben snel geholpen.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.ProblemSolving),
            Words.Question("GOED", "Het was in één keer goed.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.ProblemSolving),
            Words.Question("VRIENDELIJK", "Ik ben vriendelijk geholpen.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.ProblemSolving),
            Words.Question("GEMAK", "Brugman maakte het mij makkelijk.", QuestionScale.OneToSeven, QuestionRole.Experience, Facet.Ease),
            Words.Question("OPMERKING", "Wat wilt u ons nog vertellen?", QuestionScale.Open, QuestionRole.Other),
            .. expectations
                ?
                [
                    Words.Question("VERWACHT_BEREIKEN", "Bij een goede installateur krijg ik snel iemand te spreken.", QuestionScale.ZeroToTen, QuestionRole.Expectation, Facet.Reachability),
                    Words.Question("VERWACHT_WERKT", "Een goede installatie doet het altijd.", QuestionScale.ZeroToTen, QuestionRole.Expectation, Facet.OfferThatWorks),
                    Words.Question("VERWACHT_GEMAK", "Een goede installateur maakt het mij makkelijk.", QuestionScale.OneToSeven, QuestionRole.Expectation, Facet.Ease),
                ]
                : Array.Empty<QuestionMap>(),
            .. learning
                ? [Words.Question("LEREN", "Wat eerder misging, ging niet opnieuw mis.", QuestionScale.OneToFive, QuestionRole.Experience, Facet.LearningFromErrors)]
                : Array.Empty<QuestionMap>(),
        ],
        Ignore = ["Kenmerk"],
    };
}
