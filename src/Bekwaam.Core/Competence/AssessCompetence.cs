using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Statistics.Phases;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>
/// From rollups to the verdict on one period and the one before it. It reads a fixed number of queries over days, never
/// answers; the same data give the same verdict on both engines.
/// </summary>
public static class AssessCompetence
{
    /// <summary>Weeks that the chart shows; the last twenty decide.</summary>
    internal const int ChartWeeks = 26;

    public static async Task<CompetenceReport> RunAsync(AppDb db, Period period, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await OfEvidenceAsync(db, period, cancel) with { UnfinishedImports = await UnfinishedAsync(db, cancel) };
    }

    /// <summary>The same, made anew only when the evidence changed.</summary>
    public static async Task<CompetenceReport> RunAsync(AppDb db, EvidenceCache cache, Period period, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cache);
        // An import on its way is no evidence yet, and begins and ends without changing any.
        return await cache.GetAsync(db, period, OfEvidenceAsync, cancel) with { UnfinishedImports = await UnfinishedAsync(db, cancel) };
    }

    private static Task<List<string>> UnfinishedAsync(AppDb db, CancellationToken cancel) =>
        db.Imports.Where(i => i.State == ImportState.Running || i.State == ImportState.Undoing).OrderBy(i => i.Number).Select(i => i.FileName).ToListAsync(cancel);

    private static async Task<CompetenceReport> OfEvidenceAsync(AppDb db, Period period, CancellationToken cancel)
    {
        var before = period.Previous;
        var table = await EvidenceTable.ReadAsync(db, before.Last.AddDays(-7 * ChartWeeks), before.First, period.Last, cancel);
        var bars = await db.Bars.AsNoTracking().Where(b => b.Year <= period.Year).ToListAsync(cancel);
        var leftOut = await LeftOut.PerFacetAsync(db, period.First, period.Last, cancel);
        return Of(table, bars, leftOut, period);
    }

    private static CompetenceReport Of(
        EvidenceTable table, IReadOnlyCollection<Bar> barRows, IReadOnlyDictionary<Facet, LeftOut> leftOut, Period period)
    {
        var bars = Bars.Of(barRows, period.Year);
        var gathered = Enum.GetValues<Facet>().Select(facet => GatherFacet.Of(table, bars, facet, period)).ToList();
        var verdict = Assessment.Of([.. gathered.Select(g => g.Evidence)]);
        var barsBefore = Bars.Of(barRows, period.Previous.Year);
        var verdictBefore = Assessment.Of(
            [.. Enum.GetValues<Facet>().Select(facet => GatherFacet.Of(table, barsBefore, facet, period.Previous).Evidence)]);
        var known = verdictBefore.Facets.Any(f => f.Outcome is not null);
        List<FacetReport> facets =
        [
            .. gathered.Select((g, i) => g.Report(
                verdict.Facets[i],
                known ? PhaseBounds.Stated(verdict.Facets[i].Phases, verdictBefore.Facets[i].Phases) : null,
                leftOut.GetValueOrDefault(g.Facet, LeftOut.Nothing))),
        ];
        return new CompetenceReport(
            period,
            verdict,
            known ? verdictBefore.Overall : null,
            known ? PhaseBounds.Stated(verdict.Overall.Phases, verdictBefore.Overall.Phases) : null,
            facets,
            [.. Missing(facets)],
            WhatHelps.Of(facets),
            []);
    }

    private static IEnumerable<Perspective> Missing(IReadOnlyList<FacetReport> facets)
    {
        if (facets.All(f => f.Customers is null))
            yield return Perspective.Customer;
        if (facets.All(f => f.Employees is null))
            yield return Perspective.Employee;
        if (facets.All(f => f.Management is null))
            yield return Perspective.Manager;
    }
}
