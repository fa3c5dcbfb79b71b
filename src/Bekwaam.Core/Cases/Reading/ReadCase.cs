using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reading;

/// <summary>Everything that the page of one case shows.</summary>
public static class ReadCase
{
    private const int OtherCases = 5;

    /// <param name="Names">Of the colleagues and branches that the thread speaks of.</param>
    /// <param name="Open">Promises that are still to be kept, the earliest first.</param>
    /// <param name="Unanswered">Questions to colleagues without an answer yet, by the key of their line.</param>
    /// <param name="Others">Other cases of the same relation, the newest first.</param>
    public sealed record View(
        Case Case, Relation? Relation, Relation? Person, IReadOnlyList<CaseMessage> Thread, IReadOnlyDictionary<Guid, string> Names,
        IReadOnlyList<Promise> Open, IReadOnlySet<Guid> Unanswered, IReadOnlyList<CaseRow> Others, CaseNumber? Follows)
    {
        /// <summary>What the customer first said.</summary>
        public string? Said => Thread.FirstOrDefault(m => m is { Kind: MessageKind.FromCustomer, Text: not null })?.Text;

        public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;
    }

    /// <returns>Null when there is no such case.</returns>
    public static async Task<View?> RunAsync(AppDb db, CaseNumber number, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancel) is not { } one)
            return null;
        var thread = await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == one.Id).OrderBy(m => m.At).ThenBy(m => m.Line).ToListAsync(cancel);
        var promises = await db.Promises.AsNoTracking().Where(p => p.CaseId == one.Id).ToListAsync(cancel);
        var unanswered = one.Consulted == 0 ? [] : await db.Consultations.Where(c => c.CaseId == one.Id && c.AnsweredAt == null).Select(c => c.Id).ToListAsync(cancel);
        Guid?[] who = [one.RelationId, one.PersonId];
        var relations = who.All(id => id is null) ? [] : await db.Relations.AsNoTracking().Where(r => who.Contains(r.Id)).ToListAsync(cancel);
        var others = one.RelationId is null ? [] : (await ListCases.LatestAsync(db, one.RelationId.Value, OtherCases + 1, cancel)).Where(c => c.Id != one.Id).Take(OtherCases).ToList();
        var follows = one.FollowsId is null ? null : await db.Cases.Where(c => c.Id == one.FollowsId).Select(c => (CaseNumber?)c.Number).SingleOrDefaultAsync(cancel);
        return new View(
            one,
            relations.Find(r => r.Id == one.RelationId),
            relations.Find(r => r.Id == one.PersonId),
            thread,
            await NamesAsync(db, one, thread, promises, cancel),
            [.. promises.Where(p => p.State is PromiseState.Open).OrderBy(p => p.DueAt)],
            unanswered.ToHashSet(),
            others,
            follows);
    }

    private static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        AppDb db, Case one, IReadOnlyList<CaseMessage> thread, IReadOnlyList<Promise> promises, CancellationToken cancel)
    {
        var passed = thread.Where(m => m is { Kind: MessageKind.PassedOn or MessageKind.Assigned, Details: not null }).Select(m => StoredJson.Read<CaseThread.Passed>(m.Details!)).ToList();
        var asked = thread.Where(m => m is { Kind: MessageKind.Asked, Details: not null }).Select(m => StoredJson.Read<CaseThread.Help>(m.Details!).Of);
        var told = thread.Where(m => m is { Kind: MessageKind.Escalated, Details: not null }).Select(m => StoredJson.Read<CaseThread.HigherUp>(m.Details!).To);
        var people = thread.Select(m => m.By).Concat(passed.Select(p => p.Owner)).Concat(promises.Select(p => p.OwnerId)).Append(one.OwnerId).Concat(told)
            .OfType<Guid>().Concat(asked).Distinct().ToList();
        var places = passed.Select(p => p.Location).Append(one.LocationId).OfType<Guid>().Distinct().ToList();
        var names = await db.Accounts.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        if (places.Count > 0)
        {
            foreach (var place in await db.Locations.Where(l => places.Contains(l.Id)).Select(l => new { l.Id, l.Name }).ToListAsync(cancel))
                names[place.Id] = place.Name;
        }

        return names;
    }
}
