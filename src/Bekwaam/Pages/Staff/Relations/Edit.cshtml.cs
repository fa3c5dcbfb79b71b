using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Relations;
using Bekwaam.Ui;
using Bekwaam.Core.Settings;
using Bekwaam.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Changes a card. Whoever comes second sees what the first changed, with their own typing kept.</summary>
internal sealed class EditModel(AppDb db, NoteLook looks, TimeProvider clock, IStringLocalizer texts) : CardPageModel(db, texts)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public Relation Relation { get; private set; } = null!;

    public SaveRelation.Conflict? Conflict { get; private set; }

    public string? ChangedBy { get; private set; }

    public bool FirstWrong { get; private set; }

    /// <summary>Where both changed a field: its name and what the other wrote.</summary>
    public IReadOnlyList<(string Field, string Value)> TheirWords { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await ReadChoicesAsync(cancel);
        Fill(Relation.Card);
        Input.Version = Relation.Version;
        await ReadChoicesAsync(cancel);
        return Again();
    }

    public async Task<IActionResult> OnPostAsync(string? more, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await ReadChoicesAsync(cancel);
        if (more is not null)
            return Again();
        var (card, fine) = ReadForm(Relation.Card);
        if (!fine || !ModelState.IsValid)
        {
            FirstWrong = true;
            return Again();
        }

        var now = clock.GetUtcNow();
        var input = new SaveRelation.Input(Relation.Id, Input.Version, card, Input.AdviserId, Input.LocationId, []);
        var outcome = await SaveRelation.RunAsync(Db, input, User.AccountId(), now, await OrganisationDay.OfAsync(Db, now, cancel), cancel);
        if (!outcome.Done)
        {
            Tell(outcome.Refusal);
            return Again();
        }

        if (outcome.Value.Saved is not null)
        {
            TempData.Tell(NoticeKind.Done, L["Saved."]);
            return LocalRedirect($"~/relations/{Number}");
        }

        if (outcome.Value.Conflict is { } conflict)
            return await ShowConflictAsync(conflict, cancel);
        Tell(outcome.Value.Faults);
        FirstWrong = true;
        return Again();
    }

    private async Task<IActionResult> ShowConflictAsync(SaveRelation.Conflict conflict, CancellationToken cancel)
    {
        Conflict = conflict;
        ChangedBy = conflict.By is { } by ? await Db.Accounts.Where(a => a.Id == by).Select(a => a.Name).SingleOrDefaultAsync(cancel) : null;
        TheirWords = [.. conflict.Joined.Both.Select(field => (RelationWords.Field(field), CardText.Of(conflict.Current.Card, field)))];
        var (adviser, location) = (Input.AdviserId, Input.LocationId);
        // The form shows both changes, and the next saving is one of the version that stands there now.
        ModelState.Clear();
        Fill(conflict.Joined.Card);
        (Input.AdviserId, Input.LocationId, Input.Version) = (adviser, location, conflict.Current.Version);
        return Again();
    }

    private void Fill(RelationCard card)
    {
        Input = CardForm.Of(card, Choices.Fields);
        (Input.AdviserId, Input.LocationId) = (Relation.AdviserId, Relation.LocationId);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await Db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == Number && r.State == RelationState.Active, cancel) is not { } relation)
            return false;
        Relation = relation;
        looks.Note(HttpContext, relation.Id);
        return true;
    }
}
