using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Core.Settings;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Two relations side by side: what the one that stays keeps, field by field.</summary>
internal sealed class MergeModel(AppDb db, TimeProvider clock, IStringLocalizer texts) : RelationPageModel(db, texts)
{
    private static readonly string[] Beside = ["adviser", "location"];

    /// <summary>Number of the one that is taken up.</summary>
    [BindProperty(SupportsGet = true)]
    public int? With { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int OtherVersion { get; set; }

    /// <summary>Per field what was chosen.</summary>
    [BindProperty]
    public Dictionary<string, MergeChoice> Choices { get; set; } = [];

    public Relation? Other { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <param name="Field">As <c>CompareCards</c> names it, or "adviser" or "location".</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Mine">What the one that stays has.</param>
    /// <param name="Theirs">What the other has.</param>
    /// <param name="BothToo">Whether both can be kept.</param>
    public sealed record Line(string Field, string Label, string Mine, string Theirs, MergeChoice Choice, bool BothToo);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        ModelState.Clear();
        return await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await OtherAsync(cancel) is not { } other)
            return NotFound();
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(Db, now, cancel);
        var stricter = L["Merged with number {0}: a refusal of the one holds for both.", other.Number].Value;
        var input = new MergeRelations.Input(Relation.Id, Version, other.Id, OtherVersion, Choices, stricter);
        var outcome = await MergeRelations.RunAsync(Db, input, User.AccountId(), now, today, cancel);
        if (outcome.Done)
        {
            TempData.Tell(NoticeKind.Done, L["Merged."]);
            return LocalRedirect($"~/relations/merges/{outcome.Value.Id}");
        }

        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        Db.ChangeTracker.Clear();
        return await FindAsync(cancel) ? await ReadAsync(cancel) : NotFound();
    }

    private Task<Relation?> OtherAsync(CancellationToken cancel) =>
        Db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == With && r.State == RelationState.Active && r.Id != Relation.Id, cancel);

    private async Task<IActionResult> ReadAsync(CancellationToken cancel)
    {
        // Without another one the page asks for it.
        if (With is null)
            return Page();
        Other = await OtherAsync(cancel);
        if (Other is null)
        {
            ModelState.AddModelError(nameof(With), L["There is no other relation with this number."]);
            return Page();
        }

        NoteLook(Other);
        Version = Relation.Version;
        OtherVersion = Other.Version;
        var lines = MergeCards.Propose(Relation.Card, Other.Card).Select(proposed => new Line(
            proposed.Field,
            LabelOf(proposed.Field),
            CardText.Of(Relation.Card, proposed.Field),
            CardText.Of(Other.Card, proposed.Field),
            Choices.TryGetValue(proposed.Field, out var chosen) ? chosen : proposed.Choice,
            MergeCards.IsList(proposed.Field))).ToList();
        foreach (var field in Beside)
            await AddBesideAsync(lines, field, cancel);
        Lines = lines;
        return Page();
    }

    private async Task AddBesideAsync(List<Line> lines, string field, CancellationToken cancel)
    {
        var (mine, theirs) = field is "adviser" ? (Relation.AdviserId, Other!.AdviserId) : (Relation.LocationId, Other!.LocationId);
        if (mine == theirs)
            return;
        var names = field is "adviser"
            ? await Db.Accounts.Where(a => a.Id == mine || a.Id == theirs).ToDictionaryAsync(a => a.Id, a => a.Name, cancel)
            : await Db.Locations.Where(l => l.Id == mine || l.Id == theirs).ToDictionaryAsync(l => l.Id, l => l.Name, cancel);
        string Name(Guid? id) => id is { } key ? names.GetValueOrDefault(key, "") : "";
        lines.Add(new Line(field, LabelOf(field), Name(mine), Name(theirs), mine is null ? MergeChoice.Take : MergeChoice.Keep, BothToo: false));
    }

    private string LabelOf(string field) => field switch
    {
        "person.initials" => L["initials"],
        "person.additional" => L["further given names"],
        "person.nickname" => L["what one is called"],
        "person.suffix" => L["behind the name"],
        "person.whole" => L["the name as it came"],
        _ => L[RelationWords.Field(field)],
    };
}
