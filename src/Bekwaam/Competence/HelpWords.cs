using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Competence;

/// <summary>What would help, in plain sentences with the figures that say why.</summary>
internal sealed class HelpWords(IStringLocalizer text, CompetenceWords words)
{
    public string Sentence(Help help, CompetenceReport report)
    {
        var facet = report[help.Facet];
        var points = Math.Round(Math.Abs(help.Points), MidpointRounding.AwayFromZero);
        return help.Kind switch
        {
            HelpKind.BelowBar => text["customers give {0}; that is {1:0} {1:plural:point|points} below the bar of {2}.",
                CompetenceWords.Number(facet.Customers!.Value.Value), points, CompetenceWords.Number(facet.Bar.Value)],
            HelpKind.WeakUnit => text["{0}, {1}, pulls the figure down: {2:0} {2:plural:point|points} under the next one. Look there first.",
                help.Unit!.Name.Value, words.Figure(help.Unit.Measure), points],
            HelpKind.EmployeesMisjudge => help.Points > 0
                ? text["employees estimate it {0:0} {0:plural:point|points} too high. Read together what customers wrote about it.", points]
                : text["employees estimate it {0:0} {0:plural:point|points} too low. Tell them what customers say: they do better than they think.", points],
            HelpKind.ManagementMisjudges => help.Points > 0
                ? text["management estimates it {0:0} {0:plural:point|points} too high. Go and hear some customers about it.", points]
                : text["management estimates it {0:0} {0:plural:point|points} too low. It goes better than thought.", points],
            HelpKind.Unfavourable => text["the weeks show a change for the worse that is more than chance. Find out what changed."],
            HelpKind.TooMuchEffort => text[MuchEffort(help.Effort!.Value),
                words.Figure(facet.Efforts.First(e => e.Kind == help.Effort).PerHundred!.Value),
                CompetenceWords.Number(facet.Efforts.First(e => e.Kind == help.Effort).Bar.Value)],
            _ => throw new ArgumentOutOfRangeException(nameof(help), help.Kind, "Not a way to help."),
        };
    }

    public string Effort(EffortKind kind) => text[EffortKey(kind)];

    private static string EffortKey(EffortKind kind) => kind switch
    {
        EffortKind.Consultation => Key("Consultations"),
        EffortKind.Transfer => Key("Transfers"),
        EffortKind.Escalation => Key("Escalations"),
        EffortKind.Reopening => Key("Reopenings"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of effort."),
    };

    private static string MuchEffort(EffortKind kind) => kind switch
    {
        EffortKind.Consultation => Key("per hundred cases a colleague is consulted {0} times; the bar is {1}. See where mandate or knowledge is lacking."),
        EffortKind.Transfer => Key("per hundred cases a customer is passed on {0} times; the bar is {1}. See who can answer at once."),
        EffortKind.Escalation => Key("per hundred cases {0} go higher up; the bar is {1}. See what may be decided without asking."),
        EffortKind.Reopening => Key("per hundred cases {0} come back; the bar is {1}. See what was not really solved."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of effort."),
    };
}
