using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>Asks a colleague about a case, and says why that was needed: where mandate or knowledge lacks is seen from it.</summary>
public static class AskColleague
{
    public static async Task<Outcome<Consultation>> RunAsync(AppDb db, Guid id, HelpNeeded help, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(help);
        if (await help.CheckAsync(db, by, passesOn: false, cancel) is { } wrong)
            return wrong;
        return await WorkOnCase.RunAsync<Consultation>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, help.Form, cancel) is { } done)
                return await db.Consultations.AsNoTracking().SingleAsync(c => c.Id == done.Id, cancel);
            return one.IsOpen ? Apply(db, one, help, by, now) : WorkOnCase.IsSolved;
        }, cancel);
    }

    internal static Consultation Apply(AppDb db, Case one, HelpNeeded help, Guid by, DateTimeOffset at)
    {
        var asked = CaseThread.AddWith(db, one, MessageKind.Asked, by, at, new CaseThread.Help(help.Of!.Value, help.Reason), help.Text, form: help.Form);
        var consultation = new Consultation { Id = asked.Id, CaseId = one.Id, AskedBy = by, AskedOf = help.Of.Value, AskedAt = at, Reason = help.Reason, Wanted = help.Wanted, Amount = help.Amount };
        db.Consultations.Add(consultation);
        one.Consulted++;
        return consultation;
    }
}

/// <summary>Answers what a colleague asked; whoever knows may, not only who was asked.</summary>
public static class AnswerColleague
{
    public static async Task<Outcome<Consultation>> RunAsync(AppDb db, Guid consultation, string? text, Guid? form, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (WorkOnCase.Check(text) is { } wrong)
            return wrong;
        if (await db.Consultations.Where(c => c.Id == consultation).Select(c => (Guid?)c.CaseId).SingleOrDefaultAsync(cancel) is not { } of)
            return new Reason("There is no such question.");
        return await WorkOnCase.RunAsync<Consultation>(db, of, async one =>
        {
            var asked = await db.Consultations.SingleAsync(c => c.Id == consultation, cancel);
            if (await WorkOnCase.DoneByAsync(db, one, form, cancel) is not null)
                return asked;
            // Two may answer: both answers stand in the thread, the first one ended the waiting.
            CaseThread.AddWith(db, one, MessageKind.Answered, by, now, new CaseThread.Reply(asked.Id), text, form: form);
            asked.AnsweredAt ??= now;
            asked.AnsweredBy ??= by;
            return asked;
        }, cancel);
    }
}
