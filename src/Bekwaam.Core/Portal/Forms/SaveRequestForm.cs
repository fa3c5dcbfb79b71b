using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal.Forms;

/// <summary>Builds a form, changes one, or takes it out of use.</summary>
public static partial class SaveRequestForm
{
    public const int LongestTitle = 100;
    public const int LongestText = 10_000;
    public const int LongestLabel = 200;
    public const int MostFields = 30;
    public const int MostChoices = 30;

    /// <param name="Id">Null for a new one.</param>
    /// <param name="Version">Of the form when it was opened.</param>
    /// <param name="Fields">In their order.</param>
    public sealed record Input(
        Guid? Id, int Version, string? Title, string? Language, string? Solves, bool AsksNeed, CaseKind Kind, string? Product, int? AnswerMinutes, bool Closed, IReadOnlyList<Field> Fields);

    /// <param name="Key">Null for a new field.</param>
    /// <param name="Choices">With commas between.</param>
    /// <param name="If">The place of an earlier field, from 1; null for always.</param>
    /// <param name="Is">The answer to it.</param>
    public sealed record Field(string? Key, string? Label, CustomFieldType Type, string? Choices, bool Required, int? If, string? Is);

    public static async Task<Outcome<RequestForm>> RunAsync(AppDb db, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Length > LongestTitle)
            return new Reason("Give the form a title of at most {0} characters.", LongestTitle);
        if (input.Language is not ("nl" or "en"))
            return new Reason("Choose a language.");
        if (input.Solves?.Length > LongestText)
            return new Reason("Longer than {0} characters.", LongestText);
        if (!Enum.IsDefined(input.Kind))
            return new Reason("Choose what it is.");
        if (input.AnswerMinutes is < 1 or > PromiseRules.LongestMinutes)
            return new Reason("Minutes: a whole number from {0} to {1}.", 1, PromiseRules.LongestMinutes);
        var fields = FieldsOf(input.Fields);
        if (!fields.Done)
            return fields.Refusal;
        var form = input.Id is { } id ? await db.RequestForms.SingleOrDefaultAsync(f => f.Id == id, cancel) : null;
        if (input.Id is not null && (form is null || form.Version != input.Version))
            return new Reason("A colleague changed this form since. Open it again.");
        if (form is null)
        {
            form = new RequestForm { Id = Guid.CreateVersion7(now), Key = await KeyOfAsync(db, input.Title, cancel), Title = "", Language = "", Position = await db.RequestForms.CountAsync(cancel) };
            db.RequestForms.Add(form);
        }

        (form.Title, form.Language, form.Solves) = (CaseThread.Clean(input.Title).ReplaceLineEndings(" "), input.Language, Text(input.Solves));
        (form.AsksNeed, form.Kind, form.Product, form.AnswerMinutes) = (input.AsksNeed, input.Kind, Text(input.Product), input.AnswerMinutes);
        form.Fields = fields.Value;
        form.ClosedAt = input.Closed ? form.ClosedAt ?? now : null;
        try
        {
            await db.SaveChangesAsync(cancel);
            return form;
        }
        catch (DbUpdateException)
        {
            return new Reason("A colleague changed this form since. Open it again.");
        }
    }

    private static Outcome<RequestField[]> FieldsOf(IReadOnlyList<Field> given)
    {
        var asked = given.Select((field, at) => (Field: field, Place: at + 1)).Where(f => !string.IsNullOrWhiteSpace(f.Field.Label)).ToList();
        if (asked.Count > MostFields)
            return new Reason("At most {0} questions on one form.", MostFields);
        var made = new List<(int Place, RequestField Field)>();
        foreach (var (field, place) in asked)
        {
            var label = CaseThread.Clean(field.Label!).ReplaceLineEndings(" ");
            var choices = (field.Choices ?? "").Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            if (label.Length > LongestLabel || choices.Length > MostChoices || choices.Any(choice => choice.Length > LongestLabel))
                return new Reason("A question or a choice is too long, or there are more than {0} choices: {1}.", MostChoices, label);
            if (field.Type is CustomFieldType.Choice && choices.Length < 2)
                return new Reason("Give at least two choices, with commas between: {0}.", label);
            var on = field.If is { } earlier ? made.FirstOrDefault(m => m.Place == earlier).Field : null;
            if (field.If is not null && on is null)
                return new Reason("A question can only depend on one above it: {0}.", label);
            var wanted = Text(field.Is);
            if (on is not null && !IsAnswer(on, wanted))
                return new Reason("“{0}” is no answer to “{1}”: use a choice, or yes or no.", wanted ?? "", on.Label);
            var key = field.Key is { Length: > 0 } known && KeyForm().IsMatch(known) ? known : NextKey(given, made);
            made.Add((place, new RequestField(key, label, field.Type, field.Type is CustomFieldType.Choice ? choices : [], field.Required, on?.Key, on is null ? null : Stored(on, wanted!))));
        }

        return made.Select(m => m.Field).ToArray();
    }

    private static bool IsAnswer(RequestField on, string? wanted) => on.Type switch
    {
        CustomFieldType.Choice => on.Choices.Contains(wanted, StringComparer.OrdinalIgnoreCase),
        CustomFieldType.YesNo => wanted is not null && YesNo(wanted) is not null,
        _ => false,
    };

    private static string Stored(RequestField on, string wanted) => on.Type is CustomFieldType.YesNo ? YesNo(wanted)! : wanted;

    private static string? YesNo(string typed) => typed.ToLowerInvariant() switch
    {
        "true" or "yes" or "ja" => "true",
        "false" or "no" or "nee" => "false",
        _ => null,
    };

    /// <summary>Not one that the form has, or had a moment ago.</summary>
    private static string NextKey(IReadOnlyList<Field> given, List<(int, RequestField Field)> made)
    {
        var taken = given.Select(f => f.Key).Concat(made.Select(m => m.Field.Key)).ToHashSet(StringComparer.Ordinal);
        for (var i = 1; ; i++)
        {
            var key = FormattableString.Invariant($"q{i}");
            if (!taken.Contains(key))
                return key;
        }
    }

    private static async Task<string> KeyOfAsync(AppDb db, string title, CancellationToken cancel)
    {
        var letters = title.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark);
        var stem = NotPlain().Replace(string.Concat(letters), "-").Trim('-');
        stem = stem.Length == 0 ? "form" : stem.Length > 60 ? stem[..60].TrimEnd('-') : stem;
        var taken = await db.RequestForms.Where(f => f.Key.StartsWith(stem)).Select(f => f.Key).ToListAsync(cancel);
        // The words of our own addresses there.
        taken.AddRange(["sent", "confirm"]);
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? stem : FormattableString.Invariant($"{stem}-{i}")).First(key => !taken.Contains(key));
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : CaseThread.Clean(typed);

    [GeneratedRegex("^q[0-9]{1,4}$", RegexOptions.None, 200)]
    private static partial Regex KeyForm();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 200)]
    private static partial Regex NotPlain();
}
