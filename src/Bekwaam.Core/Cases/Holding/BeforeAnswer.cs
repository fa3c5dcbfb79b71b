using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Holding;

/// <summary>All that an answer can change in a case, as it was before.</summary>
internal sealed record BeforeAnswer(
    int Lines, CaseState State, DateTimeOffset StateSince, DateTimeOffset? FirstAnswerAt, Guid? OwnerId, DateTimeOffset? SolvedAt, Guid? SolvedBy, short Reopened,
    DateTimeOffset ChangedAt, IReadOnlyList<BeforeAnswer.Due> Promises)
{
    /// <summary>A promise that was open.</summary>
    internal sealed record Due(Guid Id, Guid? OwnerId);

    public static async Task<BeforeAnswer> OfAsync(AppDb db, Case one, CancellationToken cancel) => new(
        one.Lines, one.State, one.StateSince, one.FirstAnswerAt, one.OwnerId, one.SolvedAt, one.SolvedBy, one.Reopened, one.ChangedAt,
        await db.Promises.Where(p => p.CaseId == one.Id && p.State == PromiseState.Open).Select(p => new Due(p.Id, p.OwnerId)).ToListAsync(cancel));

    public async Task PutBackAsync(AppDb db, Case one, CancellationToken cancel)
    {
        var gone = await db.CaseMessages.Where(m => m.CaseId == one.Id && m.Line > Lines).ToListAsync(cancel);
        await CaseFiles.LetWaitAsync(db, one.Id, gone.ConvertAll(m => m.Id), cancel);
        await TellPrograms.TakeBackAsync(db, gone.ConvertAll(m => m.Id), cancel);
        db.CaseMessages.RemoveRange(gone);
        one.Lines = Lines;
        (one.State, one.StateSince, one.FirstAnswerAt, one.OwnerId) = (State, StateSince, FirstAnswerAt, OwnerId);
        (one.SolvedAt, one.SolvedBy, one.Reopened, one.ChangedAt) = (SolvedAt, SolvedBy, Reopened, ChangedAt);
        var open = Promises.ToDictionary(p => p.Id, p => p.OwnerId);
        foreach (var promise in await db.Promises.Where(p => p.CaseId == one.Id).ToListAsync(cancel))
            if (open.TryGetValue(promise.Id, out var owner))
                (promise.State, promise.SettledAt, promise.SettledBy, promise.OwnerId) = (PromiseState.Open, null, null, owner);
        await WorkOnCase.SettleDueAsync(db, one, cancel);
    }
}
