using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Figures;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>Sends what was asked without an account, by the link that was mailed; whoever used it is let in at the same time.</summary>
public static class ConfirmQuestion
{
    private static readonly Reason NoLink = new Reason("This link does not work: it ran out, or it was copied in part. Ask again, or call us.");

    /// <param name="Session">Begun.</param>
    /// <param name="Number">Of the case.</param>
    public sealed record Result(PortalSession Session, CaseNumber Number);

    /// <returns>What is to be sent; null when the link does not work. Looking at it does not use it.</returns>
    public static Task<PortalQuestion?> FindAsync(AppDb db, string token, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = InvitationToken.HashOf(token);
        return db.PortalQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.TokenHash == hash && q.State == QuestionState.Mailed && q.ExpiresAt > now, cancel);
    }

    public static async Task<Outcome<Result>> RunAsync(AppDb db, string token, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await FindAsync(db, token, now, cancel) is not { } question)
            return NoLink;
        var input = await InputOfAsync(db, question, now, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Taken before anything is opened: of two at once, one opens the case.
        if (await db.PortalQuestions.Where(q => q.Id == question.Id && q.State == QuestionState.Mailed).ExecuteUpdateAsync(set => set.SetProperty(q => q.State, QuestionState.Sent), cancel) == 0)
            return NoLink;
        var opened = await OpenQuestion.OpenAsync(db, question.Mail, question.Language, input, now, cancel);
        if (!opened.Done)
            return opened.Refusal;
        await db.PortalQuestions.Where(q => q.Id == question.Id).ExecuteUpdateAsync(set => set.SetProperty(q => q.CaseId, opened.Value.CaseId), cancel);
        await DoorDay.CountAsync(db, DoorStep.QuestionSent, now, cancel);
        var session = PortalSession.Begin(db, question.Mail, stay: false, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Result(session, await db.Cases.IgnoreQueryFilters().Where(c => c.Id == opened.Value.CaseId).Select(c => c.Number).SingleAsync(cancel));
    }

    /// <summary>Of whom it is, the register decides when it leads to one person; more than one, a colleague does.</summary>
    internal static async Task<OpenQuestion.Input> InputOfAsync(AppDb db, PortalQuestion question, DateTimeOffset now, CancellationToken cancel)
    {
        var visitor = await PortalVisitor.ReadAsync(db, question.Mail, now, cancel);
        var side = visitor.Persons.Count + visitor.Organisations.Count == 1 ? visitor.Sides.Single(s => s.Person is null) : null;
        // A time that went by before the mail was read is not promised: that they want to be called still stands in their words.
        var call = question.CallBefore > now ? question.CallBefore : null;
        var words = question.Phone is not null && call is null ? $"{question.Words}\n\n☎ {question.Phone}" : question.Words;
        return new OpenQuestion.Input(question.Form, side, question.Name ?? question.Mail, question.Kind, words, call is null ? null : question.Phone, call) { RequestForm = question.RequestFormId };
    }
}
