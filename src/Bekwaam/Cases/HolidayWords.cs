using Bekwaam.Core.Settings.Hours;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What holidays are called.</summary>
internal static class HolidayWords
{
    public static string Of(Holiday holiday) => holiday switch
    {
        Holiday.NewYear => Key("New Year's Day"),
        Holiday.GoodFriday => Key("Good Friday"),
        Holiday.EasterSunday => Key("Easter Sunday"),
        Holiday.EasterMonday => Key("Easter Monday"),
        Holiday.KingsDay => Key("King's Day"),
        Holiday.LiberationDay => Key("Liberation Day, every five years"),
        Holiday.LiberationDayOtherYears => Key("Liberation Day, other years"),
        Holiday.Ascension => Key("Ascension Day"),
        Holiday.WhitSunday => Key("Whit Sunday"),
        Holiday.WhitMonday => Key("Whit Monday"),
        Holiday.Christmas => Key("Christmas Day"),
        _ => Key("Boxing Day"),
    };
}
