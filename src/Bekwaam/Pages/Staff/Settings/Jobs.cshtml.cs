using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Hosting;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>Work in the background, by state; what gave up can be tried again or discarded.</summary>
internal sealed class JobsModel(AppDb db, CurrentOrganisation current, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    public static IReadOnlyList<(JobState State, string Words)> States { get; } =
    [
        (JobState.Dead, Key("Gave up")),
        (JobState.Running, Key("Running")),
        (JobState.Waiting, Key("Waiting")),
        (JobState.Done, Key("Done")),
    ];

    [BindProperty(SupportsGet = true)]
    public JobState State { get; set; } = JobState.Dead;

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public KeysetPage<ListJobs.Line> Jobs { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById((await current.GetAsync(HttpContext.RequestServices, cancel))!.TimeZone);
        if (!ModelState.IsValid || await ListJobs.RunAsync(db, State, Cursor, cancel) is not { Done: true } outcome)
            return NotFound();
        Jobs = outcome.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostRetryAsync(Guid job, CancellationToken cancel) =>
        Settled(await SettleDeadJob.RetryAsync(db, job, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel), L["The job is tried again."]);

    public async Task<IActionResult> OnPostDiscardAsync(Guid job, CancellationToken cancel) =>
        Settled(await SettleDeadJob.DiscardAsync(db, job, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel), L["The job was discarded."]);

    public static string TimeHead(JobState state) => state is JobState.Waiting ? Key("Runs at") : Key("Ran at");

    public string Name(string kind) => JobNames.Of(kind, L);

    public string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm:ss", CultureInfo.CurrentCulture);

    public string At(string cursor) => QueryHelpers.AddQueryString(
        "/settings/jobs", new Dictionary<string, string?> { ["state"] = State.ToString(), ["cursor"] = cursor });

    private RedirectResult Settled(Outcome<Job> outcome, string words)
    {
        if (outcome.Done)
            TempData.Tell(NoticeKind.Done, words);
        else
            TempData.Tell(NoticeKind.Wrong, L[outcome.Refusal.Code, outcome.Refusal.Args]);
        return Redirect("/settings/jobs");
    }
}
