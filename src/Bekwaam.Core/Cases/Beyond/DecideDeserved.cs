using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Beyond;

/// <summary>Keeps how much somebody decided to do here and why, and what that took beyond duty. The answers that helped to decide stay a note to self.</summary>
public static class DecideDeserved
{
    public const int LongestMinutes = 10_000;
    public const short Most = 3;

    /// <param name="Answers">1–3; questions that were left open are not in it.</param>
    /// <param name="Minutes">Beyond duty; null or 0 for none.</param>
    public sealed record Input(Guid Form, IReadOnlyDictionary<DeserveQuestion, short> Answers, Deserved? Decision, string? Why, int? Minutes);

    /// <summary>Details of <see cref="MessageKind.Deserved"/>.</summary>
    public sealed record Line(Deserved Decision, int Minutes);

    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Decision is not { } decision || !Enum.IsDefined(decision) || string.IsNullOrWhiteSpace(input.Why))
            return new Reason("Say what you decide, and why.");
        if (input.Why.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        if (input.Minutes is < 0 or > LongestMinutes)
            return new Reason("Minutes: a whole number from {0} to {1}.", 0, LongestMinutes);
        if (input.Answers.Any(answer => !Enum.IsDefined(answer.Key) || answer.Value is < 1 or > Most))
            return new Reason("Choose an answer, or leave the question open.");
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, input.Form, cancel) is not null)
                return one;
            var line = CaseThread.AddWith(db, one, MessageKind.Deserved, by, now, new Line(decision, input.Minutes ?? 0), input.Why, form: input.Form);
            db.BeyondDuty.Add(new BeyondDuty { Id = line.Id, CaseId = one.Id, By = by, At = now, Decision = decision, Minutes = input.Minutes ?? 0 });
            await NoteAsync(db, one.Id, input.Answers, by, now, cancel);
            return one;
        }, cancel);
    }

    private static async Task NoteAsync(AppDb db, Guid id, IReadOnlyDictionary<DeserveQuestion, short> answers, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        var before = await db.DeserveNotes.Where(n => n.CaseId == id && n.By == by).ToListAsync(cancel);
        db.DeserveNotes.RemoveRange(before.Where(note => !answers.ContainsKey(note.Question)));
        foreach (var (question, answer) in answers)
        {
            if (before.Find(note => note.Question == question) is { } note)
                (note.Answer, note.At) = (answer, now);
            else
                db.DeserveNotes.Add(new DeserveNote { CaseId = id, By = by, Question = question, Answer = answer, At = now });
        }
    }
}
