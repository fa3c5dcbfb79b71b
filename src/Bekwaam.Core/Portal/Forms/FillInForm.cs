using System.Globalization;
using System.Text;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Relations;

namespace Bekwaam.Core.Portal.Forms;

/// <summary>Reads what somebody answered to a form, and makes words of it.</summary>
public static class FillInForm
{
    public const int LongestAnswer = 4000;

    /// <param name="Words">What stands in the case: each question with its answer.</param>
    /// <param name="Faults">By the key of a field; the need is "need".</param>
    /// <param name="More">Questions that came up by what was answered, and were not on the page yet.</param>
    public sealed record Result(string Words, IReadOnlyDictionary<string, Reason> Faults, bool More);

    /// <param name="form">Which.</param>
    /// <param name="answers">By the key of the field; a field that was not on the page is not in it.</param>
    /// <param name="need">What they need it for.</param>
    /// <param name="remark">Whatever else they want to say.</param>
    /// <param name="culture">In which days and numbers are written.</param>
    /// <param name="yesNo">The words for yes and for no.</param>
    public static Result Run(RequestForm form, IReadOnlyDictionary<string, string?> answers, string? need, string? remark, CultureInfo culture, (string Yes, string No) yesNo)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        var (words, faults, more) = (new StringBuilder(), new Dictionary<string, Reason>(StringComparer.Ordinal), false);
        if (form.AsksNeed)
        {
            if (string.IsNullOrWhiteSpace(need))
                faults["need"] = new Reason("Say what you need it for: perhaps there is something better.");
            else if (need.Length > LongestAnswer)
                faults["need"] = new Reason("Longer than {0} characters.", LongestAnswer);
            else
                words.Append(CaseThread.Clean(need)).Append("\n\n");
        }

        foreach (var field in form.Fields.Where(field => field.IsAsked(answers)))
        {
            if (!answers.TryGetValue(field.Key, out var typed))
            {
                more = true;
                continue;
            }

            var answer = Read(field, typed, culture, yesNo);
            if (!answer.Done)
                faults[field.Key] = answer.Refusal;
            else if (answer.Value.Length > 0)
                words.Append(field.Label).Append(field.Label.EndsWith('?') ? " " : ": ").Append(answer.Value).Append('\n');
        }

        if (remark?.Length > LongestAnswer)
            faults["remark"] = new Reason("Longer than {0} characters.", LongestAnswer);
        else if (!string.IsNullOrWhiteSpace(remark))
            words.Append('\n').Append(CaseThread.Clean(remark));
        return new Result(words.ToString().Trim(), faults, more);
    }

    private static Outcome<string> Read(RequestField field, string? typed, CultureInfo culture, (string Yes, string No) yesNo)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return field.Required ? new Reason("This must be answered.") : "";
        var text = CaseThread.Clean(typed);
        if (text.Length > LongestAnswer)
            return new Reason("Longer than {0} characters.", LongestAnswer);
        return field.Type switch
        {
            CustomFieldType.Choice => field.Choices.Contains(text, StringComparer.Ordinal) ? text : new Reason("Choose one of these."),
            CustomFieldType.YesNo => text is "true" ? yesNo.Yes : text is "false" ? yesNo.No : new Reason("Choose one of these."),
            CustomFieldType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", culture) : new Reason("This is no day."),
            CustomFieldType.Number => decimal.TryParse(text, NumberStyles.Number, culture, out var number) ? number.ToString("0.####", culture) : new Reason("This is no number."),
            _ => text,
        };
    }
}
