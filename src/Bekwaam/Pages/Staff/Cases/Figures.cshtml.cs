using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Survival;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>How well customers are helped: quick, correct, kind, easy; where it lacks and where work waits.</summary>
internal sealed class FiguresModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int UsualDays = 91;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    public CaseFigures Figures { get; private set; } = null!;

    public LocalTime Time => time;

    public Figure Between => Figures.BetweenColleagues is { } spread ? Figure.Of(spread) : new Figure(null, null, null, 0) { WhyNone = L["fewer than three colleagues with five answers"] };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        var today = await OrganisationDay.OfAsync(db, time.Now, cancel);
        Until = Until is { } end && end <= today ? end : today;
        From = From is { } start && start <= Until ? start : Until.Value.AddDays(1 - UsualDays);
        Figures = await ReadCaseFigures.RunAsync(db, From.Value, Until.Value, time.Now, cancel);
    }

    public Figure Hours(SurvivalTime? median) => Of(median, L["hours"]);

    public Figure Days(SurvivalTime? median) => Of(median, L["days"]);

    public Figure Kept(KeptPromises kept) => Figure.Percent(kept.Kept) with { LeftOut = kept.Withdrawn == 0 ? "" : L["{0:N0} withdrawn, and the customer told", kept.Withdrawn] };

    public Figure Share(Share share, string left) =>
        (share.Measure is { } known ? Figure.Percent(known) : new Figure(null, null, null, 0) { WhyNone = L["nothing to tell yet"] })
        with
        { LeftOut = share.NotYet == 0 ? "" : $"{share.NotYet:N0} {left}" };

    public Figure Rate(Measure? rate) => rate is { } known ? Figure.Of(known) : new Figure(null, null, null, 0) { WhyNone = L["what it is held against is not counted yet"] };

    public Figure OrFew(Measure? share) => share is { } known ? Figure.Percent(known) : new Figure(null, null, null, 0) { WhyNone = L["too few"] };

    private Figure Of(SurvivalTime? median, string unit)
    {
        if (median is not { Value: { } value } found)
            return new Figure(null, null, null, median?.N ?? 0) { WhyNone = L["not reached: too few are solved"] };
        return new Figure(value, found.Low, found.High, found.N) { Unit = " " + unit, Format = "0.0", LeftOut = found.High is null ? L["the interval has no upper end: too few are solved"] : "" };
    }
}
