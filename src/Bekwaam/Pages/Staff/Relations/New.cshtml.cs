using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Enters a relation: from one line, or with the whole form.</summary>
internal sealed class NewModel(AppDb db, TimeProvider clock, IStringLocalizer texts) : CardPageModel(db, texts)
{
    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    /// <summary>organisation or person: the whole form.</summary>
    [BindProperty(SupportsGet = true)]
    public RelationType? Type { get; set; }

    [BindProperty]
    public List<RelationKind> Kinds { get; set; } = [];

    /// <summary>Number of the organisation that a person acts for, when it is there already.</summary>
    [BindProperty]
    public int? Existing { get; set; }

    public bool Full { get; private set; }

    public bool FirstWrong { get; private set; }

    public QuickAdd? Read { get; private set; }

    /// <summary>Relations that may be the same.</summary>
    public IReadOnlyList<Relation> Similar { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (Type is { } type)
        {
            Full = true;
            Input.Type = type;
            await ReadChoicesAsync(cancel);
            Input = CardForm.Of(new RelationCard { Type = type, Language = type is RelationType.Person ? "nl" : null }, Choices.Fields);
            Again();
        }
        else if (!string.IsNullOrWhiteSpace(Line))
        {
            await UnderstandAsync(cancel);
            Existing = Similar.FirstOrDefault(s => s.Type is RelationType.Organisation)?.Number;
        }
    }

    public async Task<IActionResult> OnPostQuickAsync(CancellationToken cancel)
    {
        await UnderstandAsync(cancel);
        if (Read is null)
            return Page();
        var now = clock.GetUtcNow();
        var organisation = Existing is { } number
            ? await Db.Relations.Where(r => r.Number == number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel) ?? Guid.Empty
            : (Guid?)null;
        var outcome = await SaveQuickAdd.RunAsync(
            Db, new SaveQuickAdd.Input(Read, organisation, Kinds), User.AccountId(), now, await OrganisationDay.OfAsync(Db, now, cancel), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError(nameof(Line), L.Localize(outcome.Refusal));
            return Page();
        }

        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return LocalRedirect($"~/relations/{outcome.Value.Number}");
    }

    public async Task<IActionResult> OnPostCardAsync(string? more, CancellationToken cancel)
    {
        Full = true;
        await ReadChoicesAsync(cancel);
        if (more is not null)
            return Again();
        var (card, fine) = ReadForm(new RelationCard { Type = Input.Type });
        if (!fine || !ModelState.IsValid)
        {
            FirstWrong = true;
            return Again();
        }

        var now = clock.GetUtcNow();
        var input = new SaveRelation.Input(null, 0, card, Input.AdviserId, Input.LocationId, Kinds);
        var outcome = await SaveRelation.RunAsync(Db, input, User.AccountId(), now, await OrganisationDay.OfAsync(Db, now, cancel), cancel);
        if (!outcome.Done)
        {
            Tell(outcome.Refusal);
            return Again();
        }

        if (outcome.Value.Saved is not { } saved)
        {
            Tell(outcome.Value.Faults);
            FirstWrong = true;
            return Again();
        }

        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return LocalRedirect($"~/relations/{saved.Number}");
    }

    private async Task UnderstandAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Line))
            return;
        Read = QuickAdd.Read(Line);
        RelationCard[] cards = [.. new[] { Read.Organisation, Read.Person }.OfType<RelationCard>()];
        Similar = await FindSimilar.RunAsync(Db, cards, cancel);
    }
}
