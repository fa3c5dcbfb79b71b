using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Mandates;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What mandates are called.</summary>
internal static class MandateWords
{
    public static string Of(GrantKind kind) => kind switch
    {
        GrantKind.Refund => Key("money back"),
        GrantKind.Discount => Key("discount"),
        GrantKind.Visit => Key("a visit without a bill"),
        GrantKind.Replacement => Key("a replacement"),
        GrantKind.Extra => Key("something extra"),
        _ => Key("an exception to a rule"),
    };

    public static string Of(Role role) => RoleChoice.All.First(one => one.Role == role).Name;

    /// <summary>up to € 50 each time, € 200 a month; or: whatever it costs.</summary>
    public static string Limit(IStringLocalizer L, Core.Money? each, Core.Money? month) => (each, month) switch
    {
        ({ } most, { } all) => L["up to {0} each time, {1} a month", Say(most), Say(all)],
        ({ } most, null) => L["up to {0}", Say(most)],
        (null, { } all) => L["up to {0} a month", Say(all)],
        _ => L["whatever it costs"],
    };

    public static string Say(Core.Money amount) => amount.Say(CultureInfo.CurrentCulture);
}
