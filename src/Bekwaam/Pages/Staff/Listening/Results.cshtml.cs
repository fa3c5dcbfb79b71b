using Bekwaam.Competence;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>What was answered to one survey.</summary>
[OwnConnections]
internal sealed class ResultsModel(AppDb db, EvidenceCache cache, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Survey { get; set; } = "";

    /// <summary>"2026-3" or "2026"; empty for everything.</summary>
    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Chosen { get; set; }

    /// <summary>Name of a breakdown; empty for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public Perspective? Who { get; set; }

    public SurveyResults Results { get; private set; } = null!;

    /// <summary>Customers' answers of this quarter are among these: the own estimate comes first.</summary>
    public bool AskEstimate { get; private set; }

    public ResultWords Words { get; } = new(L);

    public TrendWords Trends { get; } = new(L);

    public ResultPlots Plots => field ??= new ResultPlots(L, Words, Trends);

    /// <summary>Questions with answers to read.</summary>
    public IEnumerable<QuestionResult> Open => AskEstimate || Results.Perspective is not (Perspective.Customer or Perspective.Stakeholder) ? [] : Results.Questions.Where(q => q.Scale is QuestionScale.Open && q.N > 0);

    public IEnumerable<SelectListItem> Periods => PeriodChoices().Select(c => new SelectListItem(c.Words, c.Value, c.Value == (Results.Period?.ToString() ?? "")));

    public IEnumerable<SelectListItem> Breakdowns =>
        Results.Breakdowns.Select(b => new SelectListItem(b, b, b == Results.By)).Prepend(new SelectListItem(L["everybody together"], ""));

    public IEnumerable<SelectListItem> Everybody =>
        Results.Perspectives.Select(p => new SelectListItem(Words.Perspective(p), p.ToString(), p == Results.Perspective));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var period = Period.Parse(Chosen);
        if (!ModelState.IsValid || (period is null && !string.IsNullOrEmpty(Chosen)))
            return NotFound();
        var outcome = await cache.GetAsync(
            db, new ReadSurveyResults.Query(Survey, period, string.IsNullOrEmpty(By) ? null : By, Who), ReadSurveyResults.RunAsync, cancel);
        if (!outcome.Done)
            return NotFound();
        Results = outcome.Value;
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        // All answers up to a day in the future, which a slip of the pen may bring, hold those of this quarter too.
        AskEstimate = Results is { Perspective: Perspective.Customer, Latest: { } latest }
            && !await SheetGate.PassAsync(db, User, Results.Period ?? (latest.First > today ? Period.Of(today) : latest), today, now, cancel);
        return Page();
    }

    public string Comments(QuestionResult question) => QueryHelpers.AddQueryString(
        $"/listening/{Survey}/comments", new Dictionary<string, string?> { ["question"] = question.Code, ["period"] = Results.Period?.ToString() });

    /// <summary>Everything, then years and quarters, newest first.</summary>
    private IEnumerable<(string Value, string Words)> PeriodChoices()
    {
        yield return ("", L["all answers"]);
        if (Results is not { Earliest: { } first, Latest: { } last })
            yield break;
        for (var quarter = last; quarter.Key >= first.Key; quarter = quarter.Previous)
        {
            if (quarter == last || quarter.Quarter == 4)
                yield return (Period.OfYear(quarter.Year).ToString(), Words.Period(Period.OfYear(quarter.Year)));
            yield return (quarter.ToString(), Words.Period(quarter));
        }
    }
}
