using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Cases;

/// <summary>Whom one can ask, and where a case can go; why.</summary>
internal sealed class HelpChoices
{
    private const char Person = 'p';
    private const char Branch = 'b';

    /// <summary>Other colleagues.</summary>
    public required IReadOnlyList<SelectListItem> Colleagues { get; init; }

    /// <summary>Colleagues, then branches, then whoever is free.</summary>
    public required IReadOnlyList<SelectListItem> Places { get; init; }

    public required IReadOnlyList<SelectListItem> Reasons { get; init; }

    public static async Task<HelpChoices> ReadAsync(AppDb db, Guid? self, IStringLocalizer L, CancellationToken cancel)
    {
        var names = await db.AtHand.NamesAsync(db, cancel);
        var people = names.Colleagues.Where(a => a.Here && a.Id != self).ToList();
        var branches = names.Branches.Where(l => l.Here);
        var (colleagues, places) = (new SelectListGroup { Name = L["Colleagues"] }, new SelectListGroup { Name = L["Branches"] });
        return new HelpChoices
        {
            Colleagues = [new SelectListItem(L["Choose"], ""), .. people.Select(a => new SelectListItem(a.Text, a.Id.ToString()))],
            Places =
            [
                new SelectListItem(L["Choose"], ""),
                .. people.Select(a => new SelectListItem(a.Text, Person + a.Id.ToString()) { Group = colleagues }),
                .. branches.Select(b => new SelectListItem(b.Text, Branch + b.Id.ToString()) { Group = places }),
                new SelectListItem(L["whoever is free"], "all"),
            ],
            Reasons = [new SelectListItem(L["Choose"], ""), .. CaseWords.Items<HelpReason>(L, CaseWords.Of)],
        };
    }

    /// <summary>What was chosen in <see cref="Places"/>.</summary>
    /// <returns>Null when nothing was.</returns>
    public static HelpNeeded? ReadPlace(string? place, HelpReason? reason, string? text)
    {
        if (reason is not { } why || string.IsNullOrEmpty(place))
            return null;
        if (place == "all")
            return new HelpNeeded(null, null, why, text);
        if (!Guid.TryParse(place.AsSpan(1), out var id))
            return null;
        return place[0] switch
        {
            Person => new HelpNeeded(id, null, why, text),
            Branch => new HelpNeeded(null, id, why, text),
            _ => null,
        };
    }
}
