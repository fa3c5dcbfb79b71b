using System.Text.Json;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Exporting;

/// <summary>Cases as other programs read them, many at a time: a handful of queries however many there are.</summary>
public static class ReadCaseRecords
{
    /// <param name="db">A unit of work of the caller's; leaves out what its reader may not see.</param>
    /// <param name="cases">In the order in which they are wanted.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<IReadOnlyList<CaseRecord>> OfAsync(AppDb db, IReadOnlyList<Case> cases, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var keys = cases.Select(c => c.Id).ToList();
        var names = (await db.AtHand.NamesAsync(db, cancel)).All;
        var customers = await CustomersAsync(db, [.. cases.SelectMany(c => new[] { c.RelationId, c.PersonId }).OfType<Guid>().Distinct()], cancel);
        var tags = (await db.CaseTags.Where(t => EF.Parameter(keys).Contains(t.CaseId)).Join(db.Tags, t => t.Key, tag => tag.Key, (t, tag) => new { t.CaseId, tag.Name }).OrderBy(t => t.Name).ToListAsync(cancel)).ToLookup(t => t.CaseId, t => t.Name);
        var fields = (await db.CaseFieldValues.AsNoTracking().Where(v => EF.Parameter(keys).Contains(v.CaseId)).OrderBy(v => v.Key).ToListAsync(cancel)).ToLookup(v => v.CaseId);
        var promises = (await db.Promises.AsNoTracking().Where(p => EF.Parameter(keys).Contains(p.CaseId)).OrderBy(p => p.MadeAt).ThenBy(p => p.Id).ToListAsync(cancel)).ToLookup(p => p.CaseId);
        var moments = (await db.Moments.AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.CaseId)).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancel)).ToLookup(m => m.CaseId);
        var earlier = cases.Select(c => c.FollowsId).OfType<Guid>().Distinct().ToList();
        var follows = earlier.Count == 0 ? [] : await db.Cases.Where(c => EF.Parameter(earlier).Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, cancel);
        string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        KeyedName? Keyed(Guid? id) => id is { } known && names.TryGetValue(known, out var name) ? new KeyedName(known, name) : null;
        return [.. cases.Select(c => new CaseRecord(
            c.Id, c.Number.ToString(), c.Kind, c.Subject, c.Impact, c.State, c.StateSince,
            c.RelationId is { } relation ? customers.GetValueOrDefault(relation) : null, c.PersonId is { } person ? customers.GetValueOrDefault(person) : null, c.Caller,
            c.Product, c.Channel, Keyed(c.OwnerId), Keyed(c.LocationId), c.OpenedAt, c.FirstAnswerAt, c.SolvedAt, c.DueAt == Case.NothingDue ? null : c.DueAt,
            c.Reopened, c.PassedOn, c.Consulted, c.Escalated, c.Confidential, c.FollowsId is { } before && follows.TryGetValue(before, out var number) ? number.ToString() : null,
            [.. tags[c.Id]], fields[c.Id].ToDictionary(v => v.Key, v => v.Value),
            [.. promises[c.Id].Select(p => new PromiseRecord(p.Id, p.Kind, p.Text, p.DueAt, p.State, p.MadeAt, p.SettledAt, NameOf(p.OwnerId)))],
            [.. moments[c.Id].Select(m => new MomentRecord(m.At, m.Channel, m.Inward, m.Feeling, m.Outcome, m.AskedTwice, m.Minutes, NameOf(m.By)))],
            c.SourceKey, c.ChangedAt, c.Version))];
    }

    /// <summary>The threads of some cases, each in its order.</summary>
    /// <param name="after">Only lines behind this one.</param>
    /// <param name="most">At most so many in all; null for all.</param>
    public static async Task<ILookup<Guid, CaseLine>> LinesAsync(AppDb db, IReadOnlyList<Guid> cases, int after, int? most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var names = (await db.AtHand.NamesAsync(db, cancel)).All;
        var wanted = db.CaseMessages.AsNoTracking().Where(m => EF.Parameter(cases).Contains(m.CaseId) && m.Line > after).OrderBy(m => m.CaseId).ThenBy(m => m.Line);
        var lines = await (most is { } so ? wanted.Take(so) : wanted).ToListAsync(cancel);
        var files = (await db.CaseFiles.AsNoTracking().Where(f => EF.Parameter(cases).Contains(f.CaseId) && f.MessageId != null).OrderBy(f => f.Id).ToListAsync(cancel)).ToLookup(f => f.MessageId!.Value);
        return lines.ToLookup(m => m.CaseId, m => new CaseLine(
            m.Line, m.At, m.Kind, m.Channel, m.By is { } by ? names.GetValueOrDefault(by) : null, m.Text, m.Details is null ? null : JsonSerializer.Deserialize<JsonElement>(m.Details),
            [.. files[m.Id].Select(f => new CaseLineFile(f.Id, f.Name, f.Length))]));
    }

    private static async Task<Dictionary<Guid, CaseCustomer>> CustomersAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel) => ids.Count == 0
        ? []
        : await db.Relations.Where(r => EF.Parameter(ids).Contains(r.Id) && r.State != RelationState.Erased).Select(r => new CaseCustomer(r.Id, r.Number, r.Name)).ToDictionaryAsync(c => c.Id, cancel);
}
