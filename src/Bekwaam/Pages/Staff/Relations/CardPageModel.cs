using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>A page with the form of a card.</summary>
internal abstract class CardPageModel(AppDb db, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public CardForm Input { get; set; } = new();

    public CardChoices Choices { get; private set; } = null!;

    protected AppDb Db => db;

    protected IStringLocalizer L => texts;

    protected async Task ReadChoicesAsync(CancellationToken cancel) =>
        Choices = await CardChoices.ReadAsync(db, Input.AdviserId, Input.LocationId, L, cancel);

    /// <summary>Shows the form again as it was typed, with an empty line of each.</summary>
    protected PageResult Again()
    {
        Input.AddEmptyLines();
        return Page();
    }

    protected (RelationCard Card, bool Fine) ReadForm(RelationCard standing)
    {
        var (card, faults) = Input.Read(standing, Choices.Fields, CultureInfo.CurrentCulture);
        Tell(faults);
        return (card, faults.Count == 0);
    }

    /// <summary>Puts each fault beside its field.</summary>
    protected void Tell(IEnumerable<CardFault> faults)
    {
        foreach (var fault in faults)
            ModelState.AddModelError(nameof(Input) + "." + NameOf(fault.Field), L.Localize(fault.Why));
    }

    protected void Tell(Reason reason) => ModelState.AddModelError("", L.Localize(reason));

    /// <summary>person.family is Family, websites[1].address is Sites[1].Address.</summary>
    private static string NameOf(string field)
    {
        var parts = field.Replace("person.", "", StringComparison.Ordinal).Replace("websites[", "sites[", StringComparison.Ordinal).Split('.');
        var name = string.Join('.', parts.Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return name.StartsWith("Phones[", StringComparison.Ordinal) && parts.Length == 1 ? name + ".Written" : name;
    }
}
