using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reading;

/// <summary>What waits for one colleague today: promises first, questions of colleagues, own cases, and what is nobody's yet.</summary>
public static class ReadWork
{
    private const int Most = 20;
    private const int MostUnassigned = 10;

    /// <param name="Promises">Mine and open, the earliest first; those of rules stand with their cases.</param>
    /// <param name="Asked">What colleagues asked me, the oldest first.</param>
    /// <param name="Cases">Mine and waiting for us, in the order of what is due.</param>
    /// <param name="Unassigned">Nobody's; to who leads also what is with somebody who is away without a deputy.</param>
    /// <param name="Late">Of everybody, to who leads: what was promised and is late, the latest first; and what went higher up to this very colleague.</param>
    /// <param name="Compliments">What customers said this week about what I did.</param>
    /// <param name="Attention">Customers who gave a low mark that nobody has looked at: mine, and of everybody to who leads.</param>
    public sealed record View(
        IReadOnlyList<PromiseLine> Promises, IReadOnlyList<AskedLine> Asked, IReadOnlyList<CaseRow> Cases, IReadOnlyList<CaseRow> Unassigned, IReadOnlyList<CaseRow> Late, IReadOnlyList<CaseRow> Compliments, IReadOnlyList<CaseRow> Attention)
    {
        public bool IsEmpty => Promises.Count + Asked.Count + Cases.Count + Unassigned.Count + Late.Count + Compliments.Count + Attention.Count == 0;
    }

    /// <param name="For">The colleague who is away and left it; null for one's own.</param>
    public sealed record PromiseLine(Guid Id, PromiseKind Kind, string? Text, DateTimeOffset DueAt, CaseNumber Number, string Subject, string? Relation, string? For);

    public sealed record AskedLine(Guid Id, DateTimeOffset AskedAt, HelpReason Reason, CaseNumber Number, string Subject, string? By, string? Text);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="account">Whose day it is.</param>
    /// <param name="leads">Shows what is late at others too.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<View> RunAsync(AppDb db, Guid account, bool leads, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var week = now.AddDays(-7);
        var mine = await ReadPresence.StandsInForAsync(db, account, now, cancel);
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        return new View(
            await db.Promises.Where(p => p.OwnerId != null && mine.Contains(p.OwnerId.Value) && p.State == PromiseState.Open && (p.Kind == PromiseKind.Callback || p.Kind == PromiseKind.Other))
                .OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(Most)
                .Join(db.Cases, p => p.CaseId, c => c.Id, (p, c) => new PromiseLine(
                    p.Id, p.Kind, p.Text, p.DueAt, c.Number, c.Subject, db.Relations.Where(r => r.Id == c.RelationId).Select(r => r.Name).FirstOrDefault() ?? c.Caller,
                    p.OwnerId == account ? null : db.Accounts.Where(a => a.Id == p.OwnerId).Select(a => a.Name).FirstOrDefault()))
                .ToListAsync(cancel),
            await db.Consultations.Where(q => mine.Contains(q.AskedOf) && q.AnsweredAt == null)
                .OrderBy(q => q.AskedAt).Take(Most)
                .Join(db.Cases, q => q.CaseId, c => c.Id, (q, c) => new AskedLine(
                    q.Id, q.AskedAt, q.Reason, c.Number, c.Subject,
                    db.Accounts.Where(a => a.Id == q.AskedBy).Select(a => a.Name).FirstOrDefault(),
                    db.CaseMessages.Where(m => m.Id == q.Id).Select(m => m.Text).FirstOrDefault()))
                .ToListAsync(cancel),
            await Rows(db, db.Cases.Where(c => c.State == CaseState.WaitsForUs && c.OwnerId != null && mine.Contains(c.OwnerId.Value)), Most, cancel),
            await Rows(db, db.Cases.Where(c => c.State == CaseState.WaitsForUs && (c.OwnerId == null
                || leads && db.Absences.Any(x => x.AccountId == c.OwnerId && x.DeputyId == null && x.WithdrawnAt == null && x.First <= today && x.Last >= today))), MostUnassigned, cancel),
            await Rows(db, db.Cases.Where(c => c.DueAt < now && c.OwnerId != account && leads || c.EscalatedTo == account && c.EscalatedDue == c.DueAt), MostUnassigned, cancel),
            await CaseRow.Of(db, db.Cases.Where(c => c.OpenedAt > week && c.Kind == CaseKind.Compliment && c.OwnerId == account)).OrderByDescending(c => c.OpenedAt).Take(MostUnassigned).ToListAsync(cancel),
            await AttentionAsync(db, account, leads, cancel));
    }

    private static async Task<IReadOnlyList<CaseRow>> AttentionAsync(AppDb db, Guid account, bool leads, CancellationToken cancel)
    {
        var asked = from invitation in db.CaseInvitations
                    join one in db.Cases on invitation.CaseId equals one.Id
                    where invitation.AttentionSince != null && (leads || one.OwnerId == account)
                    orderby invitation.AttentionSince
                    select one;
        return await CaseRow.Of(db, asked.Take(MostUnassigned)).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<CaseRow>> Rows(AppDb db, IQueryable<Case> cases, int most, CancellationToken cancel) =>
        await CaseRow.Of(db, cases.Where(c => c.State < CaseState.Solved).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(most)).ToListAsync(cancel);
}
