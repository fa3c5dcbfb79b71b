using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Visits;

/// <summary>Who comes on a day, and who of them is here: for the counter.</summary>
internal sealed class IndexModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public VisitForm Input { get; set; } = new();

    public DateOnly Day { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Branch { get; set; }

    public IReadOnlyList<ListVisits.Line> Visits { get; private set; } = [];

    public IReadOnlyList<AtHand.Name> Branches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Hosts { get; private set; } = [];

    public IEnumerable<SelectListItem> Places => [new(L["None"], ""), .. Branches.Select(branch => new SelectListItem(branch.Text, branch.Id.ToString()))];

    public LocalTime Time => time;

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Where the contact is written down that a visit was.</summary>
    public static string RecordAt(Guid visit, int? relation) => relation is { } number ? FormattableString.Invariant($"/moments/new?relation={number}&visit={visit}") : $"/moments/new?visit={visit}";

    /// <param name="day">Today when left out.</param>
    /// <param name="relation">Number of whom the form begins with.</param>
    /// <param name="id">The visit that is put right.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IActionResult> OnGetAsync(DateOnly? day, int? relation, Guid? id, CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(day, cancel);
        Input = new VisitForm { On = Day, Host = User.AccountId(), Location = Branch };
        if (id is { } known && await db.Visits.AsNoTracking().SingleOrDefaultAsync(v => v.Id == known, cancel) is { } visit)
        {
            var at = time.Of(visit.At);
            var number = await db.Relations.Where(r => r.Id == visit.RelationId).Select(r => (int?)r.Number).SingleOrDefaultAsync(cancel);
            Input = new VisitForm
            {
                Form = Input.Form,
                Id = visit.Id,
                Version = visit.Version,
                Name = visit.Name,
                Pick = number,
                On = DateOnly.FromDateTime(at),
                At = at.ToString("H:mm", CultureInfo.InvariantCulture),
                Host = visit.HostId,
                Location = visit.LocationId,
                About = visit.About,
            };
        }
        else if (relation is { } whom)
        {
            if (await db.Relations.Where(r => r.Number == whom && r.State == RelationState.Active).Select(r => r.Name).SingleOrDefaultAsync(cancel) is not { } name)
                return NotFound();
            (Input.Name, Input.Pick) = (name, whom);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DateOnly? day, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (ModelState.IsValid)
        {
            var relation = Input.Pick is { } number ? await db.Relations.Where(r => r.Number == number && r.State == RelationState.Active).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel) : null;
            var input = new ExpectVisit.Input(Input.Form, Input.Id, Input.Version, Input.Name, relation, time.Read(Input.On, Input.At), Input.Location, Input.Host, Input.About, null);
            var outcome = await ExpectVisit.RunAsync(db, input, User.AccountId()!.Value, time.Now, cancel);
            if (outcome.Done)
            {
                TempData.Tell(NoticeKind.Done, L["{0} is expected.", outcome.Value.Name]);
                return LocalRedirect($"~/visits?day={Written(DateOnly.FromDateTime(time.Of(outcome.Value.At)))}");
            }

            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(day, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSettleAsync(DateOnly? day, Guid id, VisitState to, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (!ModelState.IsValid || !Enum.IsDefined(to))
            return BadRequest();
        var outcome = await SettleVisit.RunAsync(db, id, to, User.AccountId()!.Value, time.Now, cancel);
        if (!outcome.Done)
        {
            TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        }
        else if (to is VisitState.Received && outcome.Value.CaseId is null)
        {
            // Whoever receives somebody writes down what they came with.
            var number = await db.Relations.Where(r => r.Id == outcome.Value.RelationId).Select(r => (int?)r.Number).SingleOrDefaultAsync(cancel);
            return LocalRedirect("~" + RecordAt(id, number));
        }

        return LocalRedirect($"~/visits?day={Written(day ?? DateOnly.FromDateTime(time.Of(time.Now)))}");
    }

    private async Task ReadAsync(DateOnly? day, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Day = day is { Year: > 2000 and < 9000 } asked ? asked : DateOnly.FromDateTime(time.Of(time.Now));
        var names = await db.AtHand.NamesAsync(db, cancel);
        Branches = [.. names.Branches.Where(branch => branch.Here)];
        Hosts = [new(L["whoever is free"], ""), .. names.Colleagues.Where(colleague => colleague.Here).Select(colleague => new SelectListItem(colleague.Text, colleague.Id.ToString()))];
        var (from, before) = time.Day(Day);
        Visits = await ListVisits.OfDayAsync(db, from, before, Branch, cancel);
    }
}
