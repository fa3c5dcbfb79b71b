using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Adds a field to the card, or changes how it is called. Its kind never changes: what was filled in must stay readable.</summary>
public static class SaveCustomField
{
    public const int MostFields = 50;

    private static readonly Reason Taken = new Reason("There is a field with this key already.");
    private static readonly Reason TooMany = new Reason("There are {0} fields already: retire one first.", MostFields);

    public sealed record Input(string Key, string? Label, CustomFieldType Type, string? Choices, RelationType? For, bool Wanted, bool Retired);

    /// <param name="isNew">Make one; otherwise the field with that key is changed.</param>
    public static async Task<Outcome<CustomField>> RunAsync(AppDb db, Input input, bool isNew, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = input.Key.Trim();
        if (OwnFields.Check(key, input.Label) is { } wrong)
            return wrong;
        var field = await db.CustomFields.SingleOrDefaultAsync(f => f.Key == key, cancel);
        if (isNew && field is not null)
            return Taken;
        if (isNew && await db.CustomFields.CountAsync(cancel) >= MostFields)
            return TooMany;
        if (!isNew && field is null)
            return new Reason("There is no such field.");
        var choices = OwnFields.ReadChoices(field?.Type ?? input.Type, input.Choices);
        if (!choices.Done)
            return choices.Refusal;
        if (field is null)
        {
            field = new CustomField { Key = key, Label = "", Type = input.Type, Position = await db.CustomFields.CountAsync(cancel) };
            db.CustomFields.Add(field);
        }

        field.Label = input.Label!.Trim();
        field.Choices = choices.Value;
        field.For = input.For;
        field.Wanted = input.Wanted;
        field.RetiredAt = input.Retired ? field.RetiredAt ?? now : null;
        AuditLog.Record(db, AuditKind.FieldChanged, by, field.Key, new Dictionary<string, string> { ["label"] = field.Label }, now, address);
        await db.SaveChangesAsync(cancel);
        return field;
    }
}
