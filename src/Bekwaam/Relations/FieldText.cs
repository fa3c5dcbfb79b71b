using System.Globalization;
using Bekwaam.Core.Relations;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Relations;

/// <summary>What stands in one of the administrator's fields, as its reader writes it.</summary>
internal static class FieldText
{
    public static string Of(IOwnField field, string value, IStringLocalizer L) => field.Type switch
    {
        CustomFieldType.YesNo => value == "true" ? L["Yes"] : L["No"],
        CustomFieldType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d", CultureInfo.CurrentCulture),
        CustomFieldType.Number when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number.ToString("#,0.##########", CultureInfo.CurrentCulture),
        _ => value,
    };
}
