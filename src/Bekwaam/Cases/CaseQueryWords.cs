using System.Globalization;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Views;
using Bekwaam.Core.Data;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Cases;

/// <summary>What a list of cases is narrowed by, in words.</summary>
internal static class CaseQueryWords
{
    public static async Task<IReadOnlyList<string>> OfAsync(AppDb db, CaseQuery query, IStringLocalizer L, CancellationToken cancel)
    {
        var names = (await db.AtHand.NamesAsync(db, cancel)).All;
        string?[] words =
        [
            query.Scope switch
            {
                CaseScope.Mine => L["Mine"].Value,
                CaseScope.Unassigned => L["Nobody's yet"].Value,
                CaseScope.Open => L["All that is open"].Value,
                _ => null,
            },
            query.Text is { } text ? $"“{text}”" : null,
            query.Kind is { } kind ? L[CaseWords.Of(kind)].Value : null,
            query.State is { } state ? L[CaseWords.Of(state)].Value : null,
            query.With is { } with ? names.GetValueOrDefault(with) : null,
            query.Branch is { } branch ? names.GetValueOrDefault(branch) : null,
            query.Product,
            query.Tag,
            query.Late ? L["Only what is late"].Value : null,
            query.From is { } from ? L["Came in from"] + " " + from.ToString("d MMM yyyy", CultureInfo.CurrentCulture) : null,
            query.Until is { } until ? L["up to and including"] + " " + until.ToString("d MMM yyyy", CultureInfo.CurrentCulture) : null,
        ];
        return [.. words.OfType<string>()];
    }
}
