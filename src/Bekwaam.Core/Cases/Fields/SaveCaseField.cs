using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Fields;

/// <summary>Adds a field to cases, or changes how it is called. Its kind never changes: what was filled in must stay readable.</summary>
public static class SaveCaseField
{
    public const int MostFields = 30;

    private static readonly Reason Taken = new Reason("There is a field with this key already.");
    private static readonly Reason TooMany = new Reason("There are {0} fields already: retire one first.", MostFields);

    /// <param name="For">Only for cases of this kind; null for all.</param>
    public sealed record Input(string Key, string? Label, CustomFieldType Type, string? Choices, CaseKind? For, bool Retired);

    /// <param name="isNew">Make one; otherwise the field with that key is changed.</param>
    public static async Task<Outcome<CaseField>> RunAsync(AppDb db, Input input, bool isNew, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = input.Key.Trim();
        if (OwnFields.Check(key, input.Label) is { } wrong)
            return wrong;
        if (!Enum.IsDefined(input.Type) || input.For is { } kind && !Enum.IsDefined(kind))
            return new Reason("Choose what kind of field it is.");
        var field = await db.CaseFields.SingleOrDefaultAsync(f => f.Key == key, cancel);
        if (isNew && field is not null)
            return Taken;
        if (!isNew && field is null)
            return new Reason("There is no such field.");
        // A retired one that comes back is one more to fill in.
        if ((field is null || field.RetiredAt is not null && !input.Retired) && await db.CaseFields.CountAsync(f => f.RetiredAt == null, cancel) >= MostFields)
            return TooMany;
        var choices = OwnFields.ReadChoices(field?.Type ?? input.Type, input.Choices);
        if (!choices.Done)
            return choices.Refusal;
        if (field is null)
        {
            field = new CaseField { Key = key, Label = "", Type = input.Type, Position = await db.CaseFields.CountAsync(cancel) };
            db.CaseFields.Add(field);
        }

        field.Label = input.Label!.Trim();
        field.Choices = choices.Value;
        field.For = input.For;
        field.RetiredAt = input.Retired ? field.RetiredAt ?? now : null;
        AuditLog.Record(db, AuditKind.CaseFieldChanged, by, field.Key, new Dictionary<string, string> { ["label"] = field.Label }, now, address);
        await db.SaveChangesAsync(cancel);
        return field;
    }
}
