using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>After how many years it is proposed to forget somebody; null proposes nothing. Nothing is ever erased by itself.</summary>
/// <param name="FormerCustomer">Since being a customer ended.</param>
/// <param name="Prospect">Since the last contact, or since being entered.</param>
/// <param name="ContactPerson">Since leaving the last organisation acted for.</param>
public sealed record RetentionRules(int? FormerCustomer, int? Prospect, int? ContactPerson)
{
    public const string Setting = "retention";

    /// <summary>Seven years is how long books are kept in the Netherlands.</summary>
    public static readonly RetentionRules Usual = new(7, 2, 2);

    public static async Task<RetentionRules> ReadAsync(AppDb db, CancellationToken cancel) => await SettingsStore.ReadAsync<RetentionRules>(db, Setting, cancel) ?? Usual;

    public static async Task<Outcome<RetentionRules>> SaveAsync(AppDb db, RetentionRules rules, Guid by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (new[] { rules.FormerCustomer, rules.Prospect, rules.ContactPerson }.Any(years => years is < 1 or > 100))
            return new Reason("Fill in 1 to {0} years, or nothing.", 100);
        await SettingsStore.WriteAsync(db, Setting, rules, now, cancel);
        AuditLog.Record(db, AuditKind.RetentionChanged, by, null, null, now, address);
        await db.SaveChangesAsync(cancel);
        return rules;
    }
}

/// <summary>By which rule somebody is proposed.</summary>
public enum RetentionRule : short
{
    FormerCustomer = 1,
    Prospect = 2,
    ContactPerson = 3,
}

/// <summary>Whom the rules propose to forget; a person decides.</summary>
public static class ProposeErasures
{
    private const int Most = 100;

    public sealed record Proposal(Guid Id, int Number, string Name, RetentionRule Rule);

    public static async Task<IReadOnlyList<Proposal>> RunAsync(AppDb db, RetentionRules rules, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var open = db.Relations.Where(r => r.State == RelationState.Active && !db.RetentionKeeps.Any(k => k.RelationId == r.Id && k.Until > today));
        var found = new List<Proposal>();
        if (rules.FormerCustomer is { } former)
        {
            var day = today.AddYears(-former);
            found.AddRange(await TakeAsync(
                open.Where(r => db.RelationKindPeriods.Any(k => k.RelationId == r.Id && k.Kind == RelationKind.FormerCustomer && k.Until == null && k.From <= day)
                    && !db.RelationKindPeriods.Any(k => k.RelationId == r.Id && k.Kind != RelationKind.FormerCustomer && k.Until == null)),
                RetentionRule.FormerCustomer, cancel));
        }

        if (rules.Prospect is { } prospect)
        {
            var since = now.AddYears(-prospect);
            found.AddRange(await TakeAsync(
                open.Where(r => (r.LastContactAt ?? r.CreatedAt) < since
                    && db.RelationKindPeriods.Any(k => k.RelationId == r.Id && k.Kind == RelationKind.Prospect && k.Until == null)
                    && !db.RelationKindPeriods.Any(k => k.RelationId == r.Id && k.Kind != RelationKind.Prospect && k.Until == null)),
                RetentionRule.Prospect, cancel));
        }

        if (rules.ContactPerson is { } contact)
        {
            var day = today.AddYears(-contact);
            found.AddRange(await TakeAsync(
                open.Where(r => db.ContactPersons.Any(c => c.PersonId == r.Id && c.Until <= day)
                    && !db.ContactPersons.Any(c => c.PersonId == r.Id && (c.Until == null || c.Until > day))
                    && !db.RelationKindPeriods.Any(k => k.RelationId == r.Id && k.Until == null)),
                RetentionRule.ContactPerson, cancel));
        }

        return found;
    }

    /// <summary>Not now: proposed again a year from today.</summary>
    public static async Task KeepAsync(AppDb db, int number, Guid by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var id = await db.Relations.Where(r => r.Number == number && r.State == RelationState.Active).Select(r => r.Id).SingleOrDefaultAsync(cancel);
        if (id == Guid.Empty)
            return;
        var keep = await db.RetentionKeeps.SingleOrDefaultAsync(k => k.RelationId == id, cancel);
        if (keep is null)
            db.RetentionKeeps.Add(keep = new RetentionKeep { RelationId = id });
        (keep.Until, keep.By, keep.At) = (today.AddYears(1), by, now);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<IEnumerable<Proposal>> TakeAsync(IQueryable<Relation> relations, RetentionRule rule, CancellationToken cancel) =>
        (await relations.OrderBy(r => r.SortName).ThenBy(r => r.Id).Take(Most).Select(r => new { r.Id, r.Number, r.Name }).ToListAsync(cancel))
        .Select(r => new Proposal(r.Id, r.Number, r.Name, rule));
}
