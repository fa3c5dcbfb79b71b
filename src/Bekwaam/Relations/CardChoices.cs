using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Relations;

/// <summary>What can be chosen on a card's form, in the reader's language.</summary>
internal sealed class CardChoices
{
    private static readonly string[] Languages = ["nl", "en", "de", "fr", "es", "it", "pt", "pl", "tr", "ar", "uk", "ro", "bg", "zh", "fy"];

    public required IReadOnlyList<SelectListItem> Advisers { get; init; }

    public required IReadOnlyList<SelectListItem> Locations { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<CustomField> Fields { get; init; }

    public required IStringLocalizer L { private get; init; }

    public IReadOnlyList<SelectListItem> Uses => Of<UseLabel>(RelationWords.Of, UseLabel.Unlabelled, UseLabel.Work, UseLabel.Home, UseLabel.Other);

    public IReadOnlyList<SelectListItem> AddressUses => Of<UseLabel>(RelationWords.Of, Enum.GetValues<UseLabel>());

    public IReadOnlyList<SelectListItem> PhoneKinds => Of<PhoneKind>(RelationWords.Of, Enum.GetValues<PhoneKind>());

    public IReadOnlyList<SelectListItem> Networks => Of<SocialNetwork>(network => RelationWords.Of(network, null), [.. Enum.GetValues<SocialNetwork>().Where(n => n is not SocialNetwork.Other), SocialNetwork.Other]);

    public IReadOnlyList<SelectListItem> Channels => [new(L["No preference"], ""), .. Of<ChannelKind>(RelationWords.Of, Enum.GetValues<ChannelKind>())];

    public static async Task<CardChoices> ReadAsync(AppDb db, Guid? adviser, Guid? location, IStringLocalizer L, CancellationToken cancel) => new()
    {
        L = L,
        Advisers = [new(L["Nobody in particular"], ""), .. (await db.Accounts.AsNoTracking().Where(a => a.DisabledAt == null || a.Id == adviser).OrderBy(a => a.Name)
            .Select(a => new { a.Id, a.Name }).ToListAsync(cancel)).Select(a => new SelectListItem(a.Name, a.Id.ToString()))],
        Locations = [new(L["None"], ""), .. (await db.Locations.AsNoTracking().Where(l => l.ClosedAt == null || l.Id == location).OrderBy(l => l.Name)
            .ToListAsync(cancel)).Select(l => new SelectListItem(l.Name, l.Id.ToString()))],
        Tags = await db.Tags.AsNoTracking().OrderBy(t => t.Key).Take(500).Select(t => t.Name).ToListAsync(cancel),
        Fields = await db.CustomFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Key).ToListAsync(cancel),
    };

    public IReadOnlyList<SelectListItem> LanguagesWith(string? standing) =>
        [new(L["Not known"], ""), .. Languages.Append(standing).OfType<string>().Distinct(StringComparer.Ordinal).Select(code => new SelectListItem(NameOfLanguage(code), code))];

    /// <summary>The Netherlands and its neighbours first, then all by name; a code that is none stays as it is.</summary>
    public IReadOnlyList<SelectListItem> CountriesWith(string? standing)
    {
        var all = Countries.All();
        string[] near = ["NL", "BE", "DE"];
        var rest = all.Where(c => !near.Contains(c.Code)).OrderBy(c => c.Name, StringComparer.CurrentCulture);
        var list = near.Select(code => all.Single(c => c.Code == code)).Concat(rest).Select(c => new SelectListItem(c.Name, c.Code)).ToList();
        list.Insert(0, new SelectListItem(L["Not known"], ""));
        if (!string.IsNullOrEmpty(standing) && list.TrueForAll(c => c.Value != standing))
            list.Add(new SelectListItem(standing, standing));
        return list;
    }

    public static string NameOfLanguage(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    private List<SelectListItem> Of<T>(Func<T, string> words, params T[] values)
        where T : struct, Enum => [.. values.Select(value => new SelectListItem(L[words(value)], value.ToString()))];
}
