using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics.Phases;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Competence;

/// <summary>Something to measure next: what, for which facets, and how.</summary>
/// <param name="Href">Where to do it, or null.</param>
/// <param name="Manage">Only managers may go there.</param>
internal sealed record MeasureNext(string What, string How, string? Href = null, bool Manage = false);

/// <summary>What is missing, pieces of a kind taken together, that which narrows the phases most first.</summary>
internal sealed class MissingWords(IStringLocalizer text, CompetenceWords words)
{
    public IReadOnlyList<MeasureNext> Of(CompetenceReport report)
    {
        var list = new List<MeasureNext>();
        var groups = report.Verdict.MeasureNext.GroupBy(p => Group(p.Kind))
            .OrderByDescending(g => g.Key is PieceKind.Outcome).ThenByDescending(g => g.Sum(p => p.Narrowing) / g.Select(p => p.Kind).Distinct().Count()).ThenBy(g => g.Key);
        foreach (var group in groups)
            list.Add(Sentence(group.Key, [.. group.Select(p => (Facet)p.Facet).Distinct().Order()], group.Max(p => p.Answers) ?? 0));
        foreach (var facet in report.Facets)
        {
            // Undecided, and more answers would settle it: the margin is wider than the five points that are planned for.
            if (facet is { Customers: not null, Verdict: { MoreAnswers: > 0 and var more, Competence: { Lower: < .8, Upper: > .2 } } })
                list.Add(new MeasureNext(words.Facet(facet.Facet), text["ask {0:N0} more {0:plural:customer|customers}: then the margin is ± {1}, and it can be said whether the bar is reached.", more, AnswersNeeded.Margin]));
        }

        return list;
    }

    // Extra effort is counted in one go, so its four kinds are said once.
    private static PieceKind Group(PieceKind kind) => kind is >= PieceKind.Consultations ? PieceKind.Consultations : kind;

    private MeasureNext Sentence(PieceKind kind, IReadOnlyCollection<Facet> facets, long answers)
    {
        var which = words.Facets(facets);
        return kind switch
        {
            PieceKind.Outcome => new(text["Experience of customers"], text["not asked, or by too few, for: {0}. Ask {1:N0} customers: then the margin is ± {2}.", which, answers, AnswersNeeded.Margin]),
            PieceKind.EmployeePrediction => new(text["Estimates of employees"], text["missing for: {0}. Three employees or more say what customers will answer, before the results are seen.", which], "/competence/prediction"),
            PieceKind.ManagementPrediction => new(text["Estimates of management"], text["missing for: {0}. It takes five minutes, before the results are seen.", which], "/competence/prediction"),
            PieceKind.Spread => new(text["Spread between employees"], text["unknown for: {0}. It takes answers that say who helped: three employees with five answers each.", which]),
            PieceKind.Chart => new(text["Course over the weeks"], text["too short for: {0}. It takes ten weeks with answers.", which]),
            _ => new(text["Extra effort"], text["not counted for: {0}. Count cases, consultations, transfers, escalations and reopenings per month.", which], "/competence/effort", Manage: true),
        };
    }
}
