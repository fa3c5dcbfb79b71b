using Bekwaam.Accounts;
using Bekwaam.Competence;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Reminding;
using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Staff;

/// <summary>What waits for whoever looks.</summary>
internal sealed class TodayModel(AppDb db, LocalTime time) : PageModel
{
    private const int CommentDays = 30;
    private const int CommentsShown = 5;
    private const int CommentLetters = 280;

    /// <summary>Files that wait for somebody to go on with them.</summary>
    public IReadOnlyList<Waiting> Imports { get; private set; } = [];

    /// <summary>The quarter of which the own estimate can still be made; null when it is in, seen, or not asked.</summary>
    public Period? Estimate { get; private set; }

    /// <summary>What customers wrote last; of this quarter only to who has seen its results.</summary>
    public IReadOnlyList<LatestComments.Line> Comments { get; private set; } = [];

    /// <summary>Promises, questions and cases that wait for whoever looks.</summary>
    public ReadWork.View? Work { get; private set; }

    /// <summary>Notes in which whoever looks was mentioned, or that they follow up today.</summary>
    public IReadOnlyList<ReadReminders.Line> Notes { get; private set; } = [];

    /// <summary>Who comes today for whoever looks, or for whoever is there.</summary>
    public IReadOnlyList<ListVisits.Line> Visits { get; private set; } = [];

    /// <summary>Work that gave up.</summary>
    public int Dead { get; private set; }

    public bool NoSurveys { get; private set; }

    public bool MayImport => User.Is(Role.Owner) || User.Is(Role.Manager) || User.Is(Role.Administrator);

    public bool Calm => Work is null or { IsEmpty: true } && Notes.Count == 0 && Visits.Count == 0 && Imports.Count == 0 && Comments.Count == 0 && Estimate is null && Dead == 0 && !(NoSurveys && MayImport);

    public sealed record Waiting(int Number, string FileName);

    /// <summary>The beginning of what was written; all of it stands behind its link.</summary>
    public static string Short(string text) => text.Length <= CommentLetters ? text : text[..CommentLetters].TrimEnd() + "…";

    public async Task<IActionResult> OnPostNotedAsync(Guid note, CancellationToken cancel)
    {
        if (User.AccountId() is { } me)
            await ReadReminders.DoneAsync(db, note, me, time.Now, cancel);
        return LocalRedirect("~/");
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (User.AccountId() is { } me)
        {
            Work = await ReadWork.RunAsync(db, me, User.Is(Role.Owner) || User.Is(Role.Manager), time.Now, cancel);
            Notes = await ReadReminders.RunAsync(db, me, time.Now, cancel);
            var (from, before) = time.Day(DateOnly.FromDateTime(time.Of(time.Now)));
            Visits = await ListVisits.ForAsync(db, me, time.Now, from, before, cancel);
        }

        if (MayImport)
        {
            Imports = await db.Imports.Where(i => i.State == ImportState.Mapping || i.State == ImportState.Checked)
                .OrderBy(i => i.Number).Select(i => new Waiting(i.Number, i.FileName)).Take(10).ToListAsync(cancel);
            NoSurveys = !await db.Surveys.AnyAsync(cancel);
        }

        if (User.Is(Role.Owner) || User.Is(Role.Administrator))
            Dead = await db.Jobs.CountAsync(j => j.State == JobState.Dead, cancel);
        if (!SheetGate.MayEstimate(User) || User.AccountId() is not { } account)
            return;
        var today = await OrganisationDay.OfAsync(db, time.Now, cancel);
        var quarter = Period.Of(today);
        var state = await EstimateState.OfAsync(db, account, quarter, cancel);
        Estimate = state.Open ? quarter : null;
        // This page is opened by everybody every day: it does not count as having seen the results, so it shows none before.
        if (SheetGate.ByName(User))
            Comments = await LatestComments.RunAsync(db, today.AddDays(-CommentDays), state.Seen ? today : quarter.Previous.Last, CommentsShown, cancel);
    }
}
