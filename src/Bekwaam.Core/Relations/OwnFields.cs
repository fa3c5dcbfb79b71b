using System.Globalization;
using System.Text.RegularExpressions;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations;

/// <summary>What holds for every field that the administrator adds: how it is described, and what may stand in it.</summary>
public static partial class OwnFields
{
    private static readonly Reason WrongKey = new Reason("A key has 1 to 30 lower-case letters, digits and hyphens, and begins with a letter.");
    private static readonly Reason NoLabel = new Reason("Fill in a name.");
    private static readonly Reason NoChoices = new Reason("Write down at least two choices, one per line.");

    internal static Reason? Check(string key, string? label) =>
        !Keys().IsMatch(key) ? WrongKey : string.IsNullOrWhiteSpace(label) ? NoLabel : null;

    /// <returns>One per line, null when there are none, or why they will not do.</returns>
    internal static Outcome<string?> ReadChoices(CustomFieldType type, string? typed)
    {
        var choices = typed?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList() ?? [];
        if (type is CustomFieldType.Choice && choices.Count < 2)
            return NoChoices;
        return choices.Count == 0 ? (string?)null : string.Join('\n', choices);
    }

    /// <summary>Reads what was typed in a field.</summary>
    /// <returns>The text to keep, null when nothing was typed, or why it cannot be.</returns>
    public static Outcome<string?> ReadValue(IOwnField field, string? typed, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(field);
        typed = typed?.Trim();
        if (string.IsNullOrEmpty(typed))
            return (string?)null;
        switch (field.Type)
        {
            case CustomFieldType.Number:
                return decimal.TryParse(typed, NumberStyles.Number, culture, out var number)
                    ? number.ToString(CultureInfo.InvariantCulture)
                    : new Reason("“{0}” is no number.", typed);
            case CustomFieldType.Date:
                return DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    || DateOnly.TryParse(typed, culture, out day)
                    ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : new Reason("“{0}” is no day.", typed);
            case CustomFieldType.YesNo:
                return typed is "true" or "false" ? typed : new Reason("“{0}” is neither yes nor no.", typed);
            case CustomFieldType.Choice:
                return field.Choices?.Split('\n').Contains(typed, StringComparer.Ordinal) is true ? typed : new Reason("“{0}” is none of the choices.", typed);
            default:
                return typed.Length <= CheckCard.LongestLine ? typed : new Reason("Longer than {0} characters.", CheckCard.LongestLine);
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$", RegexOptions.None, 200)]
    private static partial Regex Keys();
}
