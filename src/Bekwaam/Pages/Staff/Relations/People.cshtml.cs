using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>What a contact person does for a relation, and until when.</summary>
internal sealed class PeopleModel(AppDb db, TimeProvider clock, IStringLocalizer texts) : RelationPageModel(db, texts)
{
    private ContactPerson contact = null!;

    /// <summary>The person's number.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public int PersonNumber { get; set; }

    [BindProperty]
    public ContactForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Relation Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindBothAsync(cancel))
            return NotFound();
        ModelState.Clear();
        (Input, Version) = (ContactForm.Of(contact), contact.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindBothAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var now = clock.GetUtcNow();
        var input = Input.Read(contact.Id, Version, Relation.Id, Person.Id);
        return await EndAsync(
            await SaveContactPerson.RunAsync(Db, input, User.AccountId(), now, await OrganisationDay.OfAsync(Db, now, cancel), cancel), () => Task.CompletedTask);
    }

    private async Task<bool> FindBothAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await Db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == PersonNumber, cancel) is not { } person)
            return false;
        Person = person;
        // Who left and came back has two periods: the last one is the one at hand.
        var found = await Db.ContactPersons.AsNoTracking().Where(c => c.RelationId == Relation.Id && c.PersonId == person.Id)
            .OrderByDescending(c => c.Until == null).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
        contact = found!;
        return found is not null;
    }
}
