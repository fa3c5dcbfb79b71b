using System.Text.Json;
using Bekwaam.Statistics.Phases;
using Bekwaam.Statistics.Units;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Claims and phases of one facet.</summary>
internal static class PhaseFunctions
{
    private static readonly Argument[] evidence =
    [
        Argument.Number("bar").Or("70"),
        Argument.Json("outcome|customers", "object { n, mean, variance, step } of what customers answered, on 0–100; variance, or sd").Or(""),
        Argument.Json("operations", "object of the same form: an operational outcome, with the share \"share\" beside 1 for the answers; null when declared but not known").Or(""),
        Argument.Json("employees", "object of the same form: what employees predicted").Or(""),
        Argument.Json("management", "object { n, mean }: what management predicted, by name").Or(""),
        Argument.Matrix("spread|groups", "per employee the scores").Or(""),
        Argument.YesNo("chart").Or(""),
        Effort("consultations"), Effort("transfers"), Effort("escalations"), Effort("reopenings"),
    ];

    private static readonly Shape verdict = Shape.Of<Verdict>(
        ("phases_lower|lower", v => Phases(v).Select(b => b.Lower)),
        ("phases_upper|upper", v => Phases(v).Select(b => b.Upper)),
        ("competence|c", v => Ends(v.Facets[0].Competence)),
        ("awareness|a", v => Ends(v.Facets[0].Awareness)),
        ("automaticity|u", v => Ends(v.Facets[0].Automaticity)),
        ("good_without_knowing", v => Ends(v.Facets[0].GoodWithoutKnowing)),
        ("enough", v => !v.Facets[0].NotEnoughEvidence),
        ("outcome", v => v.Facets[0].Outcome?.Value),
        ("outcome_lower", v => v.Facets[0].Outcome?.Low),
        ("outcome_upper", v => v.Facets[0].Outcome?.High),
        ("more_answers", v => v.Facets[0].MoreAnswers),
        ("measure_next", v => v.MeasureNext.Select(p => p.Kind.ToString())),
        ("narrowing", v => v.MeasureNext.Select(p => p.Narrowing)),
        ("expected_narrowing", v => v.MeasureNext.Select(p => p.Expected)));

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "phases.facet",
            "One facet: claims C, A and U as [lower, upper] and the phases onwetend, klantgericht, klantbewust, klantbekwaam, from 10,000 seeded joint draws; what is left out is unknown",
            evidence,
            verdict,
            i => Assessment.Of([Facet(i)]),
            ["Assessment.Of", "Estimate.OfSample", "Estimate.OfEverybody"]),
        new(
            "phases.answers_needed",
            "How many answers more a margin needs",
            [Argument.Json("outcome|customers", "object { n, mean, variance, step } of what was answered; nothing when left out").Or(""), Argument.Number("margin").Or("5")],
            Shape.Single("answers|n"),
            i => AnswersNeeded.More(Sample(i, "outcome"), i.Number("margin")),
            ["AnswersNeeded.More"]),
    ];

    private static Argument Effort(string name) => Argument.Json(name, "array: times, cases, bar per hundred").Or("");

    private static FacetEvidence Facet(ExampleInputs inputs)
    {
        var outcome = new List<OutcomePart> { new(OutcomePart.Answers, 1, Sample(inputs, "outcome")) };
        if (inputs.Has("operations"))
            outcome.Add(new OutcomePart(2, Figure(inputs.Json("operations"), "share") ?? 1, Sample(inputs, "operations")));
        return new FacetEvidence(1, inputs.Number("bar"))
        {
            Outcome = outcome,
            EmployeePrediction = Sample(inputs, "employees"),
            ManagementPrediction = inputs.Has("management")
                ? Estimate.OfEverybody((long)(Figure(inputs.Json("management"), "n") ?? 1), Figure(inputs.Json("management"), "mean") ?? double.NaN)
                : null,
            Spread = inputs.Has("spread") ? SpreadPosterior.Of(Array.ConvertAll(inputs.Matrix("spread"), s => UnitScore.Of(s)), 1) : null,
            Chart = inputs.Has("chart") ? inputs.YesNo("chart") : null,
            Consultations = Times(inputs, "consultations"),
            Transfers = Times(inputs, "transfers"),
            Escalations = Times(inputs, "escalations"),
            Reopenings = Times(inputs, "reopenings"),
        };
    }

    private static Estimate? Sample(ExampleInputs inputs, string name)
    {
        if (!inputs.Has(name))
            return null;
        var given = inputs.Json(name);
        var deviation = Figure(given, "sd");
        return Estimate.OfSample(
            (long)(Figure(given, "n") ?? 0), Figure(given, "mean") ?? double.NaN, Figure(given, "variance") ?? deviation * deviation ?? double.NaN,
            Figure(given, "step") ?? 1);
    }

    private static Effort? Times(ExampleInputs inputs, string name) =>
        inputs.Has(name) && inputs.Numbers(name) is [var times, var cases, var bar] ? new Effort((long)times, cases, bar) : null;

    private static double? Figure(JsonElement given, string name) =>
        given.TryGetProperty(name, out var figure) && figure.ValueKind is JsonValueKind.Number ? figure.GetDouble() : null;

    private static IEnumerable<Bounds> Phases(Verdict verdict) =>
        Enum.GetValues<Phase>().Select(p => verdict.Facets[0].Phases[p]);

    private static double[] Ends(Bounds bounds) => [bounds.Lower, bounds.Upper];
}
