using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reading;

/// <summary>Everything that the page of one case shows.</summary>
public static class ReadCase
{
    private const int OtherCases = 5;

    /// <summary>What hangs on a case; of most cases it is nothing, and then nothing more is asked.</summary>
    public sealed record Parts(bool Links, bool Merges, bool Tags, bool Held, bool Invitation, bool Files, bool Fields);

    private sealed record Found(Case Case, Parts Has);

    /// <param name="Names">Of colleagues and branches.</param>
    /// <param name="Open">Promises that are still to be kept, the earliest first.</param>
    /// <param name="Unanswered">Questions to colleagues without an answer yet, by the key of their line.</param>
    /// <param name="Others">Other cases of the same relation, the newest first.</param>
    /// <param name="Has">What else there is to be read of it.</param>
    public sealed record View(
        Case Case, Relation? Relation, Relation? Person, IReadOnlyList<CaseMessage> Thread, IReadOnlyDictionary<Guid, string> Names,
        IReadOnlyList<Promise> Open, IReadOnlySet<Guid> Unanswered, IReadOnlyList<CaseRow> Others, CaseNumber? Follows, Parts Has)
    {
        /// <summary>What the customer first said.</summary>
        public string? Said => Thread.FirstOrDefault(m => m is { Kind: MessageKind.FromCustomer, Text: not null })?.Text;

        public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;
    }

    private static readonly PerEngine<Func<AppDb, CaseNumber, CancellationToken, Task<Found?>>> CaseOf = new(() => EF.CompileAsyncQuery(
        (AppDb db, CaseNumber number, CancellationToken _) => db.Cases.AsNoTracking().Where(c => c.Number == number).Select(c => new Found(c, new Parts(
            db.CaseLinks.Any(l => l.CaseId == c.Id) || db.CaseLinks.Any(l => l.OtherId == c.Id),
            db.CaseMerges.Any(m => m.SurvivorId == c.Id && m.UndoneAt == null),
            db.CaseTags.Any(t => t.CaseId == c.Id),
            db.HeldAnswers.Any(h => h.CaseId == c.Id),
            db.CaseInvitations.Any(i => i.CaseId == c.Id),
            db.CaseFiles.Any(f => f.CaseId == c.Id),
            db.CaseFieldValues.Any(v => v.CaseId == c.Id)))).SingleOrDefault()));

    private static readonly PerEngine<Func<AppDb, Guid, IAsyncEnumerable<CaseMessage>>> LinesOf = new(() => EF.CompileAsyncQuery<AppDb, Guid, CaseMessage>(
        (AppDb db, Guid of) => db.CaseMessages.AsNoTracking().Where(m => m.CaseId == of).OrderBy(m => m.At).ThenBy(m => m.Line)));

    private static readonly PerEngine<Func<AppDb, Guid, IAsyncEnumerable<Promise>>> PromisesOf = new(() => EF.CompileAsyncQuery<AppDb, Guid, Promise>(
        (AppDb db, Guid of) => db.Promises.AsNoTracking().Where(p => p.CaseId == of && p.State == PromiseState.Open).OrderBy(p => p.DueAt)));

    private static readonly PerEngine<Func<AppDb, Guid?, Guid?, IAsyncEnumerable<Relation>>> RelationsOf = new(() => EF.CompileAsyncQuery(
        (AppDb db, Guid? one, Guid? other) => db.Relations.AsNoTracking().Where(r => r.Id == one || r.Id == other)));

    /// <returns>Null when there is no such case.</returns>
    public static async Task<View?> RunAsync(AppDb db, CaseNumber number, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await CaseOf.For(db)(db, number, cancel) is not var (one, has))
            return null;
        var thread = await LinesOf.For(db)(db, one.Id).ToListAsync(cancel);
        // The earliest promise stands on the case itself: without one there is none.
        var promises = one.DueAt == Case.NothingDue ? [] : await PromisesOf.For(db)(db, one.Id).ToListAsync(cancel);
        var unanswered = one.Consulted == 0 ? [] : await db.Consultations.Where(c => c.CaseId == one.Id && c.AnsweredAt == null).Select(c => c.Id).ToListAsync(cancel);
        var relations = (one.RelationId ?? one.PersonId) is null ? [] : await RelationsOf.For(db)(db, one.RelationId, one.PersonId).ToListAsync(cancel);
        var others = one.RelationId is null ? [] : (await ListCases.LatestAsync(db, one.RelationId.Value, OtherCases + 1, cancel)).Where(c => c.Id != one.Id).Take(OtherCases).ToList();
        var follows = one.FollowsId is null ? null : await db.Cases.Where(c => c.Id == one.FollowsId).Select(c => (CaseNumber?)c.Number).SingleOrDefaultAsync(cancel);
        return new View(
            one,
            relations.Find(r => r.Id == one.RelationId),
            relations.Find(r => r.Id == one.PersonId),
            thread,
            (await db.AtHand.NamesAsync(db, cancel)).All,
            promises,
            unanswered.ToHashSet(),
            others,
            follows,
            has);
    }
}
