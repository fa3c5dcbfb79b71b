using System.Text.Json.Nodes;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>What cases tell about somebody. Forgotten, a case still counts: its kind, its times and what was done; not a word of it.</summary>
internal static class PersonalCases
{
    /// <summary>What was said to and by them; what colleagues wrote for each other is about them too, and theirs to read.</summary>
    public static async Task<JsonNode?> ReadAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var cases = await Theirs(db, ids).AsNoTracking().OrderBy(c => c.OpenedAt).ToListAsync(cancel);
        var keys = cases.ConvertAll(c => c.Id);
        var lines = (await db.CaseMessages.AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.CaseId)).OrderBy(m => m.At).ToListAsync(cancel)).ToLookup(m => m.CaseId);
        var moments = (await db.Moments.AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.CaseId)).OrderBy(m => m.At).ToListAsync(cancel)).ToLookup(m => m.CaseId);
        var given = (await db.Grants.AsNoTracking().Where(g => EF.Parameter(keys).Contains(g.CaseId)).OrderBy(g => g.At).ToListAsync(cancel)).ToLookup(g => g.CaseId);
        var promises = (await db.Promises.AsNoTracking().Where(p => EF.Parameter(keys).Contains(p.CaseId)).OrderBy(p => p.MadeAt).ToListAsync(cancel)).ToLookup(p => p.CaseId);
        var files = (await db.CaseFiles.AsNoTracking().Where(f => EF.Parameter(keys).Contains(f.CaseId) && f.MessageId != null).OrderBy(f => f.Id).ToListAsync(cancel)).ToLookup(f => f.CaseId);
        var askers = await db.CaseAskers.AsNoTracking().Where(a => EF.Parameter(keys).Contains(a.CaseId)).ToDictionaryAsync(a => a.CaseId, a => a.Mail, cancel);
        var fields = (await db.CaseFieldValues.AsNoTracking().Where(v => EF.Parameter(keys).Contains(v.CaseId)).OrderBy(v => v.Key).ToListAsync(cancel)).ToLookup(v => v.CaseId);
        return PersonalData.List(cases.Select(c => new
        {
            Number = c.Number.ToString(),
            c.Kind,
            c.Subject,
            c.Product,
            AskedBy = askers.GetValueOrDefault(c.Id),
            Fields = fields[c.Id].ToDictionary(v => v.Key, v => v.Value),
            c.OpenedAt,
            c.SolvedAt,
            Thread = lines[c.Id].Select(m => new { m.At, m.Kind, m.Channel, m.Text, Marks = m is { Kind: MessageKind.Rated, Details: { } marks } ? JsonNode.Parse(marks) : null }),
            Files = files[c.Id].Select(f => new { f.At, f.Name, f.Length }),
            Given = given[c.Id].Select(g => new { g.At, g.Kind, Cents = g.Amount?.Cents }),
            Contacts = moments[c.Id].Select(m => new { m.At, m.Channel, m.Inward, m.Feeling, m.Minutes }),
            Promises = promises[c.Id].Select(p => new { p.MadeAt, p.Kind, p.Text, p.DueAt, p.State, p.SettledAt }),
        }));
    }

    public static async Task ForgetAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var keys = await Theirs(db, ids).Select(c => c.Id).ToListAsync(cancel);
        await CaseFiles.ForgetAsync(db, keys, cancel);
        await db.CaseMessages.Where(m => EF.Parameter(keys).Contains(m.CaseId)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, (string?)null), cancel);
        // What a case was called before stands in the details.
        await db.CaseMessages.Where(m => EF.Parameter(keys).Contains(m.CaseId) && m.Kind == MessageKind.Changed).ExecuteUpdateAsync(set => set.SetProperty(m => m.Details, (string?)null), cancel);
        // What they said of how it went goes on counting; their own words go, and nothing leads from the answer to them.
        var said = await db.CaseInvitations.Where(i => EF.Parameter(keys).Contains(i.CaseId) && i.ResponseId != null).Select(i => i.ResponseId!.Value).ToListAsync(cancel);
        await db.Answers.Where(a => EF.Parameter(said).Contains(a.ResponseId) && a.Text != null).ExecuteUpdateAsync(set => set.SetProperty(a => a.Text, ""), cancel);
        await db.CaseMessages.Where(m => EF.Parameter(keys).Contains(m.CaseId) && m.Kind == MessageKind.Rated).ExecuteUpdateAsync(set => set.SetProperty(m => m.Details, (string?)null), cancel);
        await db.CaseInvitations.Where(i => EF.Parameter(keys).Contains(i.CaseId)).ExecuteDeleteAsync(cancel);
        await db.CaseAskers.Where(a => EF.Parameter(keys).Contains(a.CaseId)).ExecuteDeleteAsync(cancel);
        await db.Promises.Where(p => EF.Parameter(keys).Contains(p.CaseId)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Text, (string?)null), cancel);
        var numbers = (await db.Cases.IgnoreQueryFilters().Where(c => EF.Parameter(keys).Contains(c.Id)).Select(c => c.Number).ToListAsync(cancel)).ConvertAll(number => number.Packed);
        await db.CaseDocuments.Where(d => EF.Parameter(numbers).Contains(d.Number)).ExecuteDeleteAsync(cancel);
        await db.Cases.IgnoreQueryFilters().Where(c => EF.Parameter(keys).Contains(c.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Subject, "").SetProperty(c => c.Caller, (string?)null), cancel);
        // A choice, a number and a yes go on counting; what was written in words is theirs.
        await db.CaseFieldValues.Where(v => EF.Parameter(keys).Contains(v.CaseId) && db.CaseFields.Any(f => f.Key == v.Key && f.Type == CustomFieldType.Text)).ExecuteDeleteAsync(cancel);
        await db.DeserveNotes.Where(n => EF.Parameter(keys).Contains(n.CaseId)).ExecuteDeleteAsync(cancel);
        await db.Complaints.Where(c => EF.Parameter(keys).Contains(c.CaseId)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Cause, (string?)null), cancel);
    }

    /// <summary>
    /// Those that are theirs. A case of an organisation in which somebody acted for it is the organisation's: it keeps its words,
    /// and the name goes with the person's card. What is confidential among colleagues is the customer's own all the same.
    /// </summary>
    private static IQueryable<Case> Theirs(AppDb db, IReadOnlyList<Guid> ids) => db.Cases.IgnoreQueryFilters().Where(c => c.RelationId != null && ids.Contains(c.RelationId.Value));
}
