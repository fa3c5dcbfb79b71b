using System.Globalization;
using System.Text;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;

namespace Bekwaam.Demo;

/// <summary>What employees say of their own conditions, twice a year, without a name: nine, ten, then eleven of eleven answer.</summary>
internal static class ClimateSurvey
{
    private static readonly DemoMap Words = new([], []);

    private static readonly (string Code, string Text, int Level)[] Items =
    [
        ("MANDAAT", "Ik mag zelf beslissen wat een klant nodig heeft.", 58),
        ("KENNIS", "Ik weet genoeg om klanten goed te helpen.", 74),
        ("TIJD", "Ik heb genoeg tijd per klant.", 49),
        ("LOON", "Ik word eerlijk betaald.", 63),
        ("LEIDING", "De leiding staat achter mij als ik iets voor een klant doe.", 70),
        ("SFEER", "Wij helpen elkaar.", 79),
    ];

    /// <summary>The answers of one half-year, all on one day; <paramref name="number"/> is 0 for the first.</summary>
    public static AnswerFile Make(ulong seed, DateOnly day, int number, DateTimeOffset at)
    {
        var random = new DemoRandom(seed, 30, number);
        var sheet = new AnswerSheet('\t');
        sheet.Row(["nr", .. Items.Select(i => i.Code), "ZELF_KOPEN", "WERK_AANBEVELEN"]);
        for (var respondent = 1; respondent <= 9 + number; respondent++)
        {
            var mood = 9 * random.Normal();
            List<int> answers =
            [
                .. Items.Select(i => CustomerMood.OnScale(i.Level + (2 * number) + mood + (15 * random.Normal()), 1, 5)),
                CustomerMood.OnScale(76 + mood + (18 * random.Normal()), 1, 5),
                CustomerMood.OnScale(72 + mood + (16 * random.Normal()), 0, 10),
            ];
            sheet.Row([$"{number + 1}-{respondent}", .. answers.Select(a => random.Chance(.03) ? "" : a.ToString(CultureInfo.InvariantCulture))]);
        }

        return new AnswerFile($"werkbeleving-{day:yyyy-MM}.txt", sheet.ToBytes(Encoding.Unicode), Map(day), at);
    }

    private static AnswerMap Map(DateOnly day) => new()
    {
        SurveyKey = "werkbeleving",
        SurveyName = "Werkbeleving",
        Layout = AnswerLayout.Wide,
        Respondent = "nr",
        Perspective = PerspectiveMap.Of(Perspective.Employee),
        Day = day,
        Questions =
        [
            .. Items.Select(item => Words.Question(item.Code, item.Text, QuestionScale.OneToFive, QuestionRole.Climate)),
            Words.Question("ZELF_KOPEN", "Ik zou zelf klant bij ons zijn.", QuestionScale.OneToFive, QuestionRole.OwnJudgement),
            Words.Question("WERK_AANBEVELEN", "Hoe waarschijnlijk is het dat u ons als werkgever aanbeveelt?", QuestionScale.ZeroToTen, QuestionRole.Loyalty),
        ],
    };
}
