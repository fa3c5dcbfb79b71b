using System.Globalization;
using System.Text.RegularExpressions;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Adds a field to the card, or changes how it is called. Its kind never changes: what was filled in must stay readable.</summary>
public static partial class SaveCustomField
{
    public const int MostFields = 50;

    private static readonly Reason WrongKey = new Reason("A key has 1 to 30 lower-case letters, digits and hyphens, and begins with a letter.");
    private static readonly Reason Taken = new Reason("There is a field with this key already.");
    private static readonly Reason NoLabel = new Reason("Fill in a name.");
    private static readonly Reason NoChoices = new Reason("Write down at least two choices, one per line.");
    private static readonly Reason TooMany = new Reason("There are {0} fields already: retire one first.", MostFields);

    public sealed record Input(string Key, string? Label, CustomFieldType Type, string? Choices, RelationType? For, bool Wanted, bool Retired);

    /// <param name="isNew">Make one; otherwise the field with that key is changed.</param>
    public static async Task<Outcome<CustomField>> RunAsync(AppDb db, Input input, bool isNew, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = input.Key.Trim();
        if (!Keys().IsMatch(key))
            return WrongKey;
        if (string.IsNullOrWhiteSpace(input.Label))
            return NoLabel;
        var field = await db.CustomFields.SingleOrDefaultAsync(f => f.Key == key, cancel);
        if (isNew && field is not null)
            return Taken;
        if (isNew && await db.CustomFields.CountAsync(cancel) >= MostFields)
            return TooMany;
        if (!isNew && field is null)
            return new Reason("There is no such field.");
        var choices = input.Choices?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList() ?? [];
        if ((field?.Type ?? input.Type) is CustomFieldType.Choice && choices.Count < 2)
            return NoChoices;
        if (field is null)
        {
            field = new CustomField { Key = key, Label = "", Type = input.Type, Position = await db.CustomFields.CountAsync(cancel) };
            db.CustomFields.Add(field);
        }

        field.Label = input.Label.Trim();
        field.Choices = choices.Count == 0 ? null : string.Join('\n', choices);
        field.For = input.For;
        field.Wanted = input.Wanted;
        field.RetiredAt = input.Retired ? field.RetiredAt ?? now : null;
        AuditLog.Record(db, AuditKind.FieldChanged, by, field.Key, new Dictionary<string, string> { ["label"] = field.Label }, now, address);
        await db.SaveChangesAsync(cancel);
        return field;
    }

    /// <summary>Reads what was typed in a field.</summary>
    /// <returns>The text to keep, null when nothing was typed, or why it cannot be.</returns>
    public static Outcome<string?> ReadValue(CustomField field, string? typed, CultureInfo culture)
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
