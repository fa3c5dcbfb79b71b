using System.Globalization;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Phases;
using Bekwaam.Texts;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Competence;

/// <summary>A verdict in words, in the reader's language: the same on page, paper and console.</summary>
internal sealed class CompetenceWords(IStringLocalizer text)
{
    private static readonly Phase[] Phases = Enum.GetValues<Phase>();

    // A phase is named beside its chance from here on; below, the phases still open are named together.
    private const double Likely = .5;
    private const double Open = .05;

    public string Facet(Facet facet) => text[FacetName.Of(facet)];

    public string Perspective(Perspective perspective) => text[FacetName.Of(perspective)];

    public string Period(Period period) =>
        period.IsYear ? Year(period) : text["Quarter {0}, {1}", period.Quarter, Year(period)];

    public string Phase(Phase phase) => text[PhaseKey(phase)];

    /// <summary>What a phase looks like, in a sentence.</summary>
    public string Meaning(Phase phase) => text[MeaningKey(phase)];

    /// <summary>"35%", "12 to 88%" or "unknown".</summary>
    public string Chance(Bounds bounds)
    {
        if (bounds.Width >= 1 - Open / 2)
            return text["unknown"];
        var (low, high) = (Whole(bounds.Lower), Whole(bounds.Upper));
        return low == high ? Percent(bounds.Lower) : text["{0} to {1}", low, high + "%"];
    }

    /// <summary>The chance of one part of a claim, or "unknown".</summary>
    public string Part(Bounds? part) => part is { } known ? Chance(known) : text["unknown"];

    /// <summary>The four kinds of extra effort, in their order.</summary>
    public string Parts(HabitParts habit) =>
        string.Join(", ", new[] { habit.Consultations, habit.Transfers, habit.Escalations, habit.Reopenings }.Select(Part));

    /// <summary>The three claims in a line.</summary>
    public string Claims(Bounds competence, Bounds awareness, Bounds habit) =>
        text["bar {0} · insight {1} · habit {2}", Chance(competence), Chance(awareness), Chance(habit)];

    /// <summary>Which phase it is, as far as can be said: stated, most likely, or still open between some.</summary>
    public string MostLikely(PhaseBounds phases, bool notEnough)
    {
        if (notEnough)
            return text["too little evidence"];
        var best = Phases.MaxBy(p => phases[p].Lower);
        if (phases[best].Lower >= Likely || Phases.All(p => phases[p].Width == 0))
            return Phase(best) + " " + Chance(phases[best]);
        Phase[] open = [.. Phases.Where(p => phases[p].Upper >= Open)];
        return open.Length == 2 ? text["{0} or {1}", Phase(open[0]), Phase(open[1])] : text["still open"];
    }

    /// <summary>The phase that this period alone would have stated, or null.</summary>
    public static Phase? Probable(OverallVerdict overall)
    {
        var best = Enum.GetValues<Phase>().MaxBy(p => overall.Phases[p].Lower);
        return !overall.NotEnoughEvidence && overall.Phases[best].Lower >= PhaseBounds.StatedFrom ? best : null;
    }

    public string Figure(Measure measure) =>
        text["{0} ({1} to {2}, n {3:N0})", Number(measure.Value), Number(measure.Low), Number(measure.High), measure.N];

    public static string Number(double value) => value.ToString("0.#", CultureInfo.CurrentCulture);

    public static string Number(decimal value) => value.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>Names of facets, joined; more than half of them are counted instead.</summary>
    public string Facets(IReadOnlyCollection<Facet> facets) => facets.Count switch
    {
        9 => text["all facets"],
        > 4 => text["{0} of the 9 facets", facets.Count],
        _ => string.Join(", ", facets.Select(Facet)),
    };

    /// <summary>What was asked and not answered, or an empty text.</summary>
    public string LeftOut(LeftOut left)
    {
        (long Count, string Words)[] parts =
        [
            (left.Blank, text["{0:N0} left blank", left.Blank]),
            (left.DontKnow, text["{0:N0} “don't know”", left.DontKnow]),
            (left.NotApplicable, text["{0:N0} “not applicable”", left.NotApplicable]),
            (left.Refused, text["{0:N0} with a code outside the scale", left.Refused]),
        ];
        return string.Join(", ", parts.Where(p => p.Count > 0).Select(p => p.Words));
    }

    /// <summary>A chance is drawn, so it is never said to be none or certain.</summary>
    public static string Percent(double share) => share switch
    {
        < .005 => "<\u00a01%",
        > .995 => ">\u00a099%",
        _ => Whole(share) + "%",
    };

    private static string Whole(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString(CultureInfo.CurrentCulture);

    private static string Year(Period period) => period.Year.ToString(CultureInfo.InvariantCulture);

    private static string PhaseKey(Phase phase) => phase switch
    {
        Statistics.Phases.Phase.Unaware => Key("unaware"),
        Statistics.Phases.Phase.Oriented => Key("customer-oriented"),
        Statistics.Phases.Phase.Conscious => Key("customer-conscious"),
        Statistics.Phases.Phase.Competent => Key("customer-competent"),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };

    private static string MeaningKey(Phase phase) => phase switch
    {
        Statistics.Phases.Phase.Unaware => Key("Outcomes lie below the bar and the own judgement is off: it is not known what is missing."),
        Statistics.Phases.Phase.Oriented => Key("Outcomes lie below the bar, and people know it: the own judgement is right."),
        Statistics.Phases.Phase.Conscious => Key("Outcomes reach the bar, but by effort: unevenly, or with much asking and passing on."),
        Statistics.Phases.Phase.Competent => Key("Outcomes reach the bar evenly, over time, without extra effort: it has become a habit."),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };
}
