using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>What was kept apart: a colleague looks at it, and lets it through or puts it away.</summary>
public static class JudgeHeld
{
    public const int PageSize = 50;

    /// <summary>Over which days what was turned away is told.</summary>
    public const int Days = 30;

    private static readonly Reason Gone = new Reason("Somebody looked at this already.");

    /// <param name="Held">The newest first.</param>
    /// <param name="Older">To go on from; null on the last page.</param>
    /// <param name="TurnedAway">Not kept in the last <see cref="Days"/> days, by reason.</param>
    public sealed record View(IReadOnlyList<PortalQuestion> Held, Guid? Older, IReadOnlyDictionary<Suspicion, int> TurnedAway);

    public static async Task<View> ReadAsync(AppDb db, Guid? before, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = db.PortalQuestions.AsNoTracking().Where(q => q.State == QuestionState.Held);
        var page = await (before is { } last ? held.Where(q => q.Id < last) : held).OrderByDescending(q => q.Id).Take(PageSize + 1).ToListAsync(cancel);
        var from = (await OrganisationDay.OfAsync(db, now, cancel)).AddDays(1 - Days);
        var away = await db.PortalTurnedAway.Where(t => t.Day >= from).GroupBy(t => t.Suspicion).Select(g => new { g.Key, Count = g.Sum(t => t.Count) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new View([.. page.Take(PageSize)], page.Count > PageSize ? page[PageSize - 1].Id : null, away);
    }

    /// <summary>How many wait, at most 100: more is not told apart.</summary>
    public static Task<int> CountAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.PortalQuestions.Where(q => q.State == QuestionState.Held).Take(100).CountAsync(cancel);
    }

    /// <returns>The case that it became; null when it was put away.</returns>
    public static async Task<Outcome<Guid?>> RunAsync(AppDb db, Guid id, bool letThrough, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.PortalQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id && q.State == QuestionState.Held, cancel) is not { } question)
            return Gone;
        var input = letThrough ? await ConfirmQuestion.InputOfAsync(db, question, now, cancel) : null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var to = letThrough ? QuestionState.Sent : QuestionState.PutAway;
        if (await db.PortalQuestions.Where(q => q.Id == id && q.State == QuestionState.Held).ExecuteUpdateAsync(set => set.SetProperty(q => q.State, to).SetProperty(q => q.JudgedBy, by), cancel) == 0)
            return Gone;
        Guid? became = null;
        if (input is not null)
        {
            var opened = await OpenQuestion.OpenAsync(db, question.Mail, question.Language, input, now, cancel);
            if (!opened.Done)
                return opened.Refusal;
            became = opened.Value.CaseId;
            await db.PortalQuestions.Where(q => q.Id == id).ExecuteUpdateAsync(set => set.SetProperty(q => q.CaseId, became), cancel);
        }

        await transaction.CommitAsync(cancel);
        return became;
    }
}
