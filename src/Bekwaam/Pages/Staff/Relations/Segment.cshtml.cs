using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Core.Settings;
using Bekwaam.Plots;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>One segment: who is in it, how it grew, and what it is about.</summary>
internal sealed class SegmentModel(AppDb db, TimeProvider clock, IStringLocalizer texts) : SegmentPageModel(db, texts)
{
    private const int MostDays = 400;

    public Segment Segment { get; private set; } = null!;

    public string? Words { get; private set; }

    public KeysetPage<ListMembers.Line> Members { get; private set; } = null!;

    public PlotResult? Plot { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid segment, string? from, CancellationToken cancel)
    {
        ModelState.Clear();
        return ReadAsync(segment, from, typed: false, cancel);
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid segment, int version, CancellationToken cancel)
    {
        if (!await Db.Segments.AnyAsync(s => s.Id == segment, cancel))
            return NotFound();
        Rule = Typed();
        var ruled = await Db.Segments.AnyAsync(s => s.Id == segment && s.Rule != null, cancel);
        var saved = await SaveSegment.RunAsync(Db, new(segment, version, Name, ruled ? Rule : null), User.AccountId(), clock.GetUtcNow(), cancel);
        if (End(saved) is not { } there)
            return await ReadAsync(segment, null, typed: true, cancel);
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return there;
    }

    public async Task<IActionResult> OnPostEndAsync(Guid segment, CancellationToken cancel) =>
        Tell(segment, await SaveSegment.EndAsync(Db, segment, clock.GetUtcNow(), cancel));

    public async Task<IActionResult> OnPostAddAsync(Guid segment, int number, CancellationToken cancel) =>
        Tell(segment, await PickMembers.AddAsync(Db, segment, number, await TodayAsync(cancel), cancel));

    public async Task<IActionResult> OnPostRemoveAsync(Guid segment, int number, CancellationToken cancel) =>
        Tell(segment, await PickMembers.RemoveAsync(Db, segment, number, await TodayAsync(cancel), cancel));

    private Task<DateOnly> TodayAsync(CancellationToken cancel) => OrganisationDay.OfAsync(Db, clock.GetUtcNow(), cancel);

    private LocalRedirectResult Tell<T>(Guid segment, Outcome<T> outcome)
    {
        if (outcome.Done)
            TempData.Tell(NoticeKind.Done, L["Saved."]);
        else
            TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        return LocalRedirect($"~/relations/segments/{segment}");
    }

    private async Task<IActionResult> ReadAsync(Guid id, string? from, bool typed, CancellationToken cancel)
    {
        if (await Db.Segments.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } segment)
            return NotFound();
        Segment = segment;
        var members = await ListMembers.RunAsync(Db, id, from, cancel);
        if (!members.Done)
            return LocalRedirect($"~/relations/segments/{id}");
        Members = members.Value;
        var rule = FilterQuery.Read(segment.Rule);
        Words = segment.Rule is null ? null : string.Join(" · ", await FilterWords.OfAsync(Db, rule, L, cancel)) + ".";
        if (!typed)
            (Name, Rule) = (segment.Name, rule);
        await ChooseAsync(cancel);
        var days = await Db.SegmentDays.AsNoTracking().Where(d => d.SegmentId == id).OrderByDescending(d => d.Day).Take(MostDays).ToListAsync(cancel);
        days.Reverse();
        Plot = days.Count > 1 ? GroupPlots.Members(segment, days, L) : null;
        return Page();
    }
}
