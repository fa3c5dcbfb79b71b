using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Phases;

namespace Bekwaam.Competence;

/// <summary>A verdict for machines; the names are documented in docs/json.md and stay.</summary>
internal static class AssessmentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private sealed record Figure(double Value, double Low, double High, long N);

    private sealed record Chance(double Lower, double Upper);

    private sealed record Claims(Chance Bar, Chance Insight, Chance Habit);

    private sealed record Phases(Chance Unaware, Chance Oriented, Chance Conscious, Chance Competent);

    private sealed record Unit(string Breakdown, string Name, Figure Customers);

    private sealed record Effort(EffortKind Kind, Figure? PerHundred, decimal Bar);

    private sealed record Facet(
        string Name, bool EnoughEvidence, Figure? Customers, Figure? Expectation, Figure? Employees, Figure? Management,
        decimal Bar, BarStanding BarStanding, Claims Claims, Phases Phases, Phase? Stated, IReadOnlyList<Unit> Units, int HiddenUnits,
        IReadOnlyList<Effort> Efforts, LeftOut LeftOut);

    private sealed record Overall(
        bool EnoughEvidence, IReadOnlyList<string> WithoutOutcome, Claims Claims, Phases Phases, Phase? Stated, string? WeakestFacet, Unit? WeakestUnit);

    private sealed record Missing(string Facet, PieceKind What, double Narrowing, long? Answers);

    private sealed record Helps(string Facet, HelpKind Why, double Points, string? Unit, EffortKind? Effort);

    private sealed record Document(
        string Period, Overall Overall, IReadOnlyList<Facet> Facets, IReadOnlyList<Perspective> MissingPerspectives,
        IReadOnlyList<Missing> MeasureNext, IReadOnlyList<Helps> WouldHelp, IReadOnlyList<string> UnfinishedImports);

    public static string Write(CompetenceReport report)
    {
        var overall = report.Verdict.Overall;
        return JsonSerializer.Serialize(
            new Document(
                report.Period.ToString(),
                new Overall(
                    !overall.NotEnoughEvidence,
                    [.. overall.WithoutOutcome.Select(Name)],
                    Of(overall.Competence, overall.Awareness, overall.Automaticity),
                    Of(overall.Phases),
                    report.Stated,
                    overall.Weakest is { } weakest ? Name(weakest) : null,
                    report.WeakestUnit is var (_, unit) ? Of(unit) : null),
                [.. report.Facets.Select(Of)],
                report.MissingPerspectives,
                [.. report.Verdict.MeasureNext.Select(m => new Missing(Name(m.Facet), m.Kind, m.Narrowing, m.Answers))],
                [.. report.Helps.Select(h => new Helps(Name((int)h.Facet), h.Kind, h.Points, h.Unit?.Name.Value, h.Effort))],
                report.UnfinishedImports),
            Options);
    }

    private static Facet Of(FacetReport facet) => new(
        Name((int)facet.Facet),
        !facet.Verdict.NotEnoughEvidence,
        Of(facet.Customers),
        Of(facet.Expectation),
        Of(facet.Employees),
        Of(facet.Management),
        facet.Bar.Value,
        facet.Bar.Standing,
        Of(facet.Verdict.Competence, facet.Verdict.Awareness, facet.Verdict.Automaticity),
        Of(facet.Verdict.Phases),
        facet.Stated,
        [.. facet.Units.Select(Of)],
        facet.HiddenUnits,
        [.. facet.Efforts.Select(e => new Effort(e.Kind, Of(e.PerHundred), e.Bar.Value))],
        facet.LeftOut);

    private static Unit Of(UnitReport unit) => new(unit.Name.Breakdown, unit.Name.Value, Of(unit.Measure)!);

    private static Figure? Of(Measure? measure) => measure is { } m ? new Figure(m.Value, m.Low, m.High, m.N) : null;

    private static Chance Of(Bounds bounds) => new(bounds.Lower, bounds.Upper);

    private static Claims Of(Bounds competence, Bounds awareness, Bounds habit) => new(Of(competence), Of(awareness), Of(habit));

    private static Phases Of(PhaseBounds phases) =>
        new(Of(phases.Unaware), Of(phases.Oriented), Of(phases.Conscious), Of(phases.Competent));

    private static string Name(int facet) => MapWords.Of(MapWords.Facets, (Core.Evidence.Facet)facet);
}
