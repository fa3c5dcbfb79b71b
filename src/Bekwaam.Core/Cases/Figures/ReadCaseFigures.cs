using Bekwaam.Core.Cases.Asking;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Settings.Hours;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Rates;
using Bekwaam.Statistics.Survival;
using Bekwaam.Statistics.Units;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Figures;

/// <summary>Reads how well customers were helped in a period: from the work itself, not from what anybody says of it.</summary>
public static class ReadCaseFigures
{
    private const int FewestColleagues = 3;

    /// <summary>How far two neighbouring marks lie apart on 0–100.</summary>
    private const double MarkStep = 10;

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<CaseFigures> RunAsync(AppDb db, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        var (from, until) = (FlowWeeks.MidnightOf(first, zone), FlowWeeks.MidnightOf(last.AddDays(1), zone));
        var solved = await db.Cases.CountAsync(c => c.SolvedAt >= from && c.SolvedAt < until && c.Source == null && c.MergedInto == null, cancel);
        var promises = await PromisesAsync(db, from, until < now ? until : now, cancel);
        var contacts = await FirstContact.ReadAsync(db, from, until, now, cancel);
        var (branches, hidden) = await BranchesAsync(db, promises, contacts, cancel);
        var (answer, solution) = await TimesAsync(db, from, until, now, cancel);
        var customers = await db.RegisterDays.Where(d => d.Kind == (short)RelationKind.Customer).OrderByDescending(d => d.Day).Select(d => d.Relations).FirstOrDefaultAsync(cancel);
        var felt = await db.Moments.Where(m => m.At >= from && m.At < until && m.Inward).GroupBy(m => m.Feeling).Select(g => new { Feeling = g.Key, Count = g.LongCount() }).ToListAsync(cancel);
        var complaints = await db.Cases.LongCountAsync(c => c.OpenedAt >= from && c.OpenedAt < until && c.Kind == CaseKind.Complaint && c.MergedInto == null, cancel);
        return new CaseFigures
        {
            From = from,
            Until = until,
            FirstAnswer = answer,
            Solution = solution,
            Promises = [.. promises.GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(KeptOf).OfType<KeptPromises>()],
            FirstContact = ShareOf([.. contacts.Select(c => c.Solved)]),
            Reopened = await ReopenedAsync(db, from, until, now, cancel),
            Annoyed = new Share(
                ShareOf(felt.Where(f => f.Feeling is Feeling.Bad).Sum(f => f.Count), felt.Where(f => f.Feeling is not null).Sum(f => f.Count)), felt.Where(f => f.Feeling is null).Sum(f => f.Count)),
            Consultations = Rates(await db.Consultations.Where(c => c.AskedAt >= from && c.AskedAt < until).GroupBy(c => c.Reason).Select(g => new ReasonCount(g.Key, g.LongCount())).ToListAsync(cancel), solved),
            Transfers = Rates(await db.Transfers.Where(t => t.At >= from && t.At < until).GroupBy(t => t.Reason).Select(g => new ReasonCount(g.Key, g.LongCount())).ToListAsync(cancel), solved),
            Solved = solved,
            ContactsPerHundred = PerHundred(felt.Sum(f => f.Count), customers),
            ComplaintsPerHundred = PerHundred(complaints, customers),
            Branches = branches,
            HiddenBranches = hidden,
            Waits = await WaitsAsync(db, now, cancel),
            BetweenColleagues = await BetweenAsync(db, first, last, cancel),
        };
    }

    private sealed record ReasonCount(HelpReason Reason, long Times);

    private sealed record Due(PromiseKind Kind, PromiseState State, bool InTime, Guid? Location);

    private static async Task<List<Due>> PromisesAsync(AppDb db, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel) =>
        await (from promise in db.Promises
               join one in db.Cases on promise.CaseId equals one.Id
               where promise.DueAt >= @from && promise.DueAt < until
               select new Due(promise.Kind, promise.State, promise.State == PromiseState.Kept && promise.SettledAt <= promise.DueAt, one.LocationId)).ToListAsync(cancel);

    private static KeptPromises? KeptOf(IGrouping<PromiseKind, Due> due)
    {
        var (fell, withdrawn) = (due.Count(d => d.State is not PromiseState.Withdrawn), due.Count(d => d.State is PromiseState.Withdrawn));
        return fell == 0 ? null : new KeptPromises(due.Key, Proportion.Wilson(due.Count(d => d.InTime), fell), withdrawn);
    }

    private static async Task<(SurvivalTime? Answer, SurvivalTime? Solution)> TimesAsync(AppDb db, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var cases = await db.Cases.Where(c => c.OpenedAt >= from && c.OpenedAt < until && c.Source == null && c.MergedInto == null && c.Kind != CaseKind.Compliment)
            .Select(c => new { c.OpenedAt, c.FirstAnswerAt, c.SolvedAt, c.LocationId }).ToListAsync(cancel);
        if (cases.Count == 0)
            return (null, null);
        var clocks = new Dictionary<Guid, BusinessClock>();
        foreach (var place in cases.Select(c => c.LocationId).Distinct())
            clocks[place ?? Guid.Empty] = (await ReadHours.RunAsync(db, place, cancel)).Clock;
        Duration[] answers = [.. cases.Select(c => new Duration(clocks[c.LocationId ?? Guid.Empty].Between(c.OpenedAt, c.FirstAnswerAt ?? now).TotalHours, c.FirstAnswerAt is not null))];
        Duration[] solutions = [.. cases.Select(c => new Duration(((c.SolvedAt ?? now) - c.OpenedAt).TotalDays, c.SolvedAt is not null))];
        return (KaplanMeier.Of(answers).Median, KaplanMeier.Of(solutions).Median);
    }

    /// <summary>Solutions, not cases: one that is solved, opened again and solved is two.</summary>
    private static async Task<Share> ReopenedAsync(AppDb db, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var window = TimeSpan.FromDays((await PromiseRules.ReadAsync(db, cancel)).ReopenDays);
        var end = until + window;
        var lines = (await db.CaseMessages.Where(m => (m.Kind == MessageKind.Solved || m.Kind == MessageKind.Reopened) && m.At >= from && m.At < end)
            .Select(m => new { m.CaseId, m.Kind, m.At, m.Line }).ToListAsync(cancel)).GroupBy(m => m.CaseId);
        var told = new List<bool?>();
        foreach (var line in lines.Select(one => one.OrderBy(m => m.Line).ToList()))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (line[i].Kind is MessageKind.Solved && line[i].At < until)
                    told.Add(line[i].At + window > now ? null : i + 1 < line.Count && line[i + 1].Kind is MessageKind.Reopened && line[i + 1].At <= line[i].At + window);
            }
        }

        return ShareOf(told);
    }

    /// <summary>Which branch keeps its promises least stands on top: an average hides it.</summary>
    private static async Task<(IReadOnlyList<BranchFigures> Shown, int Hidden)> BranchesAsync(AppDb db, List<Due> promises, IReadOnlyList<FirstContact.Line> contacts, CancellationToken cancel)
    {
        var names = await db.Locations.Select(l => new { l.Id, l.Name }).ToDictionaryAsync(l => l.Id, l => l.Name, cancel);
        var solved = contacts.Where(c => c is { Location: not null, Solved: not null }).ToLookup(c => c.Location!.Value, c => c.Solved!.Value);
        var all = promises.Where(p => p is { Location: not null, State: not PromiseState.Withdrawn }).GroupBy(p => p.Location!.Value).ToList();
        var shown = all.Where(g => g.Count() >= CaseFigures.Floor).Select(g => new BranchFigures(
            names.GetValueOrDefault(g.Key, "?"), Proportion.Wilson(g.Count(p => p.InTime), g.Count()),
            solved[g.Key].Count() < CaseFigures.Floor ? null : Proportion.Wilson(solved[g.Key].Count(yes => yes), solved[g.Key].Count())));
        return ([.. shown.OrderBy(b => b.Kept.Value).ThenBy(b => b.Name, StringComparer.Ordinal)], all.Count(g => g.Count() < CaseFigures.Floor));
    }

    private static async Task<IReadOnlyList<Waiting>> WaitsAsync(AppDb db, DateTimeOffset now, CancellationToken cancel) =>
    [
        .. (await db.Cases.Where(c => c.State < CaseState.Solved).Select(c => new { c.State, c.StateSince }).ToListAsync(cancel))
            .GroupBy(c => c.State).OrderBy(g => g.Key)
            .Select(g => (g.Key, Since: g.Select(c => c.StateSince).Order().ToList()))
            .Select(g => new Waiting(g.Key, g.Since.Count, g.Since[0], now - g.Since[g.Since.Count / 2])),
    ];

    /// <summary>From what customers said after cases; nobody is named, and nobody with few answers is in it.</summary>
    private static async Task<Measure?> BetweenAsync(AppDb db, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var days = await (from day in db.FacetDays
                          join survey in db.Surveys on day.SurveyId equals survey.Id
                          join value in db.BreakdownValues on day.BreakdownValue equals value.Number
                          join breakdown in db.Breakdowns on value.BreakdownId equals breakdown.Id
                          where survey.Key == AfterCaseSurvey.Key && breakdown.Role == BreakdownRole.Employee && day.Facet == Facet.ProblemSolving && day.Day >= first && day.Day <= last
                          select new { day.BreakdownValue, day.Moments }).ToListAsync(cancel);
        UnitScore[] scores =
        [
            .. days.GroupBy(d => d.BreakdownValue).Select(g => g.Aggregate(default(Moments), (sum, day) => sum + Moments.Unpack(day.Moments)))
                .Where(m => m.N >= CaseFigures.Floor).Select(m => new UnitScore(m.N, m.Mean, m.Variance * (m.N - 1))),
        ];
        return scores.Length < FewestColleagues || SpreadPosterior.Of(scores, MarkStep) is not { } spread
            ? null : new Measure(spread.Quantile(.5), spread.Quantile(.025), spread.Quantile(.975), scores.Length);
    }

    private static IReadOnlyList<HelpRate> Rates(List<ReasonCount> counts, long solved) =>
        [.. counts.OrderByDescending(c => c.Times).ThenBy(c => c.Reason).Select(c => new HelpRate(c.Reason, c.Times, PerHundred(c.Times, solved)))];

    private static Measure? PerHundred(long events, long exposure) => exposure == 0 ? null : Rate.Garwood(events, exposure).Times(100);

    private static Share ShareOf(IReadOnlyCollection<bool?> told) => new(ShareOf(told.Count(t => t is true), told.Count(t => t is not null)), told.Count(t => t is null));

    private static Measure? ShareOf(long x, long n) => n == 0 ? null : Proportion.Wilson(x, n);
}
