using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Searching;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Moments;

/// <summary>Records a contact in seconds: who, what they said, how it felt, what was done.</summary>
internal sealed class NewModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int Candidates = 6;
    private const int OpenCases = 8;

    [BindProperty]
    public MomentForm Input { get; set; } = new();

    /// <summary>Number of the relation whom it is about, when that is known beforehand.</summary>
    [BindProperty(Name = "relation", SupportsGet = true)]
    public int? Known { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>The visit of which this is the contact.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Visit { get; set; }

    /// <summary>Who may be meant by what was typed.</summary>
    public IReadOnlyList<RelationRow> Found { get; private set; } = [];

    /// <summary>Somebody must choose first.</summary>
    public bool Choose { get; private set; }

    public Relation? Relation { get; private set; }

    /// <summary>Their open cases, and those solved lately.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public HelpChoices Help { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Locations { get; private set; } = [];

    public LocalTime Time => time;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Input = new MomentForm { Form = RandomKey.New(), About = About };
        if (Known is { } number)
        {
            Input.Pick = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number && r.State == RelationState.Active, cancel) is not { } relation)
                return NotFound();
            (Input.Who, Relation) = (relation.Name, relation);
        }

        if (Visit is { } came && await db.Visits.AsNoTracking().SingleOrDefaultAsync(v => v.Id == came, cancel) is { } visit)
        {
            (Input.Channel, Input.Location) = (ChannelKind.Visit, visit.LocationId);
            if (Relation is null)
                (Input.Who, Input.Pick) = (visit.Name, MomentForm.NameOnly);
        }

        await ReadAsync(cancel);
        Input.Promised.DueDay = DateOnly.FromDateTime(time.Of(time.Now));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        var me = User.AccountId()!.Value;
        if (!await KnowWhoAsync(cancel))
            return await AgainAsync(cancel);
        if (Input.Outcome is not { } outcome)
        {
            ModelState.AddModelError("Input.Outcome", L["Choose what was done."]);
            return await AgainAsync(cancel);
        }

        if (!ModelState.IsValid)
            return await AgainAsync(cancel);
        var saved = await SaveAsync(outcome, me, cancel);
        if (!saved.Done)
        {
            ModelState.AddModelError("", L.Localize(saved.Refusal));
            return await AgainAsync(cancel);
        }

        if (Visit is { } visit)
            await SettleVisit.RecordedAsync(db, visit, saved.Value.Id, cancel);
        TempData.Tell(NoticeKind.Done, saved.Value.IsOpen ? L["Recorded as case {0}.", saved.Value.Number.ToString()] : L["Recorded and solved, as case {0}.", saved.Value.Number.ToString()]);
        return LocalRedirect(saved.Value.IsOpen ? $"~/cases/{saved.Value.Number}" : "~/");
    }

    private async Task<Outcome<Case>> SaveAsync(MomentOutcome outcome, Guid me, CancellationToken cancel)
    {
        var relation = Relation;
        if (Input.Pick is MomentForm.Enter)
        {
            var entered = await SaveQuickAdd.RunAsync(db, new SaveQuickAdd.Input(QuickAdd.Read(Input.Who!), null, [RelationKind.Prospect]), me, time.Now, await OrganisationDay.OfAsync(db, time.Now, cancel), cancel);
            if (!entered.Done)
                return entered.Refusal;
            relation = entered.Value;
            // Whatever is refused after this, the relation is there: the form goes on with it.
            Input.Pick = relation.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            ModelState.Remove("Input.Pick");
            Relation = relation;
        }

        CaseNumber? about = CaseNumber.TryParse(Input.About, out var number) ? number : null;
        var person = Input.Person is { } who ? await db.Relations.Where(r => r.Number == who && r.State == RelationState.Active).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel) : null;
        var help = outcome switch
        {
            MomentOutcome.Consultation => Input is { Of: { } of, Why: { } why } ? new HelpNeeded(of, null, why, Input.HelpText) : null,
            MomentOutcome.Transfer => HelpChoices.ReadPlace(Input.To, Input.Why, Input.HelpText),
            _ => null,
        };
        var promise = new MakePromise.Input(
            Input.Promised.Callback ? PromiseKind.Callback : PromiseKind.Other, Input.Promised.Promise, time.Read(Input.Promised.DueDay, Input.Promised.DueTime), null);
        var at = Input.Day is null && Input.Time is null ? null : time.Read(Input.Day ?? DateOnly.FromDateTime(time.Of(time.Now)), Input.Time);
        return await RecordMoment.RunAsync(
            db,
            new RecordMoment.Input(
                Input.Form, relation?.Id, person, Input.Who, Input.Channel, !Input.Outward, at, Input.Words, Input.Feeling, Input.AskedTwice, about, Input.Kind, Input.Subject,
                Input.Impact, Input.Product, outcome, Input.Done, promise, help, Input.Location, Input.Minutes),
            me, time.Now, cancel);
    }

    /// <returns>False when a person must choose first whom they mean.</returns>
    private async Task<bool> KnowWhoAsync(CancellationToken cancel)
    {
        if (int.TryParse(Input.Pick, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            Relation = await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number && r.State == RelationState.Active, cancel);
            return Relation is not null;
        }

        if (string.IsNullOrWhiteSpace(Input.Who) || Input.Pick is MomentForm.Enter or MomentForm.NameOnly)
            return true;
        Found = Input.Who.Contains('\0', StringComparison.Ordinal) ? [] : await FindRelations.RunAsync(db, Input.Who, Candidates, cancel);
        Choose = true;
        return false;
    }

    private async Task<PageResult> AgainAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Help = await HelpChoices.ReadAsync(db, User.AccountId(), L, cancel);
        Locations = [new(L["None"], ""), .. (await db.Locations.AsNoTracking().Where(l => l.ClosedAt == null).OrderBy(l => l.Name).ToListAsync(cancel)).Select(l => new SelectListItem(l.Name, l.Id.ToString()))];
        if (Relation is not { } relation)
            return;
        var since = time.Now.AddDays(-(await PromiseRules.ReadAsync(db, cancel)).ReopenDays);
        Cases = await ListCases.LatelyAsync(db, relation.Id, since, OpenCases, cancel);
        People = [new(L["Nobody in particular"], ""), .. (await db.ContactPersons.AsNoTracking().Where(c => c.RelationId == relation.Id).Join(db.Relations, c => c.PersonId, r => r.Id, (c, r) => new { r.Number, r.Name, c.Function }).ToListAsync(cancel))
            .Select(p => new SelectListItem(p.Function is null ? p.Name : $"{p.Name}, {p.Function}", p.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
