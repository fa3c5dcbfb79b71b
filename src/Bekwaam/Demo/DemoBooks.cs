using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;

namespace Bekwaam.Demo;

/// <summary>What the company itself writes down: bars, estimates, and what work took.</summary>
internal sealed class DemoBooks(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts)
{
    private const int High = 75;
    private const int Usual = 70;
    private const string WhyMoved = "De telefooncentrale is pas dit voorjaar vervangen; 75 is dit jaar niet haalbaar. Volgend jaar weer 75.";

    /// <summary>Provisional in the first year, set in December for every year after it; reachability's was lowered with a reason.</summary>
    public async Task SetBarsAsync(CancellationToken cancel)
    {
        var began = calendar.Quarters[0].First;
        var moved = calendar.Today.AddDays(-100);
        for (var year = began.Year; year <= calendar.Today.Year; year++)
        {
            var at = calendar.At(year == began.Year ? began : new DateOnly(year - 1, 12, 10), 14);
            foreach (var facet in DemoFacets.All)
                await SetAsync(year, facet.Facet, facet.Facet is Facet.Reachability && year == moved.Year ? High : Usual, at, null, cancel);
        }

        await SetAsync(moved.Year, Facet.Reachability, Usual, calendar.At(moved, 16), WhyMoved, cancel);
    }

    public async Task EstimateAsync(DemoJudgement judgement, CancellationToken cancel)
    {
        var day = calendar.DayOf(judgement.At);
        await using var db = database.Open();
        var input = new RecordPrediction.Input(accounts[judgement.By], judgement.By.Manages, Period.Of(day).Key, day, judgement.Points);
        _ = (await RecordPrediction.RunAsync(database, db, input, judgement.At, cancel)).Value;
    }

    public async Task CountAsync(DemoMonth month, CancellationToken cancel)
    {
        await using var db = database.Open();
        var input = new RecordEffort.Input(
            month.Facet, month.Month, month.Cases, month.Consultations, month.Transfers, month.Escalations, month.Reopened);
        _ = (await RecordEffort.RunAsync(db, input, calendar.Today, cancel)).Value;
    }

    private async Task SetAsync(int year, Facet facet, int value, DateTimeOffset at, string? why, CancellationToken cancel)
    {
        await using var db = database.Open();
        var input = new SetBar.Input(year, facet, BarKind.Outcome, value, why);
        _ = (await SetBar.RunAsync(db, input, accounts[DemoPeople.Owner], at, calendar.DayOf(at), cancel)).Value;
    }
}
