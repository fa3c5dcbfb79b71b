using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Adds a contact person: one who is in the register already, or somebody new.</summary>
internal sealed class NewPersonModel(AppDb db, TimeProvider clock, IStringLocalizer texts) : RelationPageModel(db, texts)
{
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty]
    public int? Existing { get; set; }

    [BindProperty]
    public ContactForm Input { get; set; } = new();

    public QuickAdd? Read { get; private set; }

    public IReadOnlyList<Relation> Similar { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        ModelState.Clear();
        await UnderstandAsync(cancel);
        Input.Function = Read?.Function ?? (Read is { Rest: [var first, ..] } ? first : null);
        Existing = Similar.Count > 0 ? Similar[0].Number : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await UnderstandAsync(cancel);
        if (!ModelState.IsValid || Read?.Person is null)
            return Page();
        return await EndAsync(await SaveAsync(Read.Person, cancel), () => Task.CompletedTask);
    }

    private async Task<Outcome<ContactPerson>> SaveAsync(RelationCard card, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(Db, now, cancel);
        await using var transaction = await Db.Database.BeginTransactionAsync(cancel);
        Guid person;
        if (Existing is { } number)
        {
            person = await Db.Relations.Where(r => r.Number == number).Select(r => r.Id).SingleOrDefaultAsync(cancel);
        }
        else
        {
            var made = await SaveRelation.RunAsync(Db, new SaveRelation.Input(null, 0, card, null, null, []), User.AccountId(), now, today, cancel);
            if (!made.Done)
                return made.Refusal;
            if (made.Value.Saved is not { } saved)
                return made.Value.Faults[0].Why;
            person = saved.Id;
        }

        var outcome = await SaveContactPerson.RunAsync(Db, Input.Read(null, 0, Relation.Id, person), User.AccountId(), now, today, cancel);
        if (outcome.Done)
            await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task UnderstandAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Who))
            return;
        Read = QuickAdd.Read(Who);
        if (Read.Person is { } card)
            Similar = [.. (await FindSimilar.RunAsync(Db, [card], cancel)).Where(r => r.Type is RelationType.Person && r.Id != Relation.Id)];
    }
}
