using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data.Common;
using System.Diagnostics;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Templates;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bekwaam.Core.Data;

/// <summary>
/// What nearly every page needs and hardly ever changes, kept at hand: names of colleagues and branches, texts to answer with, programs that are told of things, and settings. It is
/// read again as soon as any of it is changed here; a change on another node is noticed within seconds. Whoever changes it
/// sees their own change at once, also before it is final.
/// </summary>
public sealed class AtHand : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private volatile Page page = new(0, Stopwatch.GetTimestamp());
    private int changes;

    /// <param name="Id">Of the account or the branch.</param>
    /// <param name="Here">Works here; is not closed.</param>
    public sealed record Name(Guid Id, string Text, bool Here);

    /// <param name="Colleagues">By name, also who has left.</param>
    /// <param name="Branches">By name, also those that are closed.</param>
    public sealed record NameList(IReadOnlyList<Name> Colleagues, IReadOnlyList<Name> Branches, FrozenDictionary<Guid, string> All);

    private sealed class Page(int changes, long begun)
    {
        public int Changes => changes;

        public long Begun => begun;

        public volatile NameList? Names;

        public volatile IReadOnlyList<AnswerTemplate>? Templates;

        public volatile IReadOnlyList<Webhook>? Webhooks;

        public ConcurrentDictionary<string, object?> Settings { get; } = new(StringComparer.Ordinal);
    }

    public async ValueTask<NameList> NamesAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var at = Current(db);
        if (at?.Names is { } kept)
            return kept;
        var colleagues = await db.Accounts.OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new Name(a.Id, a.Name, a.DisabledAt == null)).ToListAsync(cancel);
        var branches = await db.Locations.OrderBy(l => l.Name).ThenBy(l => l.Id).Select(l => new Name(l.Id, l.Name, l.ClosedAt == null)).ToListAsync(cancel);
        var names = new NameList(colleagues, branches, colleagues.Concat(branches).ToFrozenDictionary(name => name.Id, name => name.Text));
        if (at is not null)
            at.Names = names;
        return names;
    }

    /// <summary>Texts to answer with, by name; nobody changes these.</summary>
    public async ValueTask<IReadOnlyList<AnswerTemplate>> TemplatesAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var at = Current(db);
        if (at?.Templates is { } kept)
            return kept;
        var templates = await db.AnswerTemplates.AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Language).ToListAsync(cancel);
        if (at is not null)
            at.Templates = templates;
        return templates;
    }

    /// <summary>Programs that are told of what happens; nobody changes these.</summary>
    internal async ValueTask<IReadOnlyList<Webhook>> WebhooksAsync(AppDb db, CancellationToken cancel)
    {
        var at = Current(db);
        if (at?.Webhooks is { } kept)
            return kept;
        var webhooks = await db.Webhooks.AsNoTracking().Where(w => w.StoppedAt == null).ToListAsync(cancel);
        if (at is not null)
            at.Webhooks = webhooks;
        return webhooks;
    }

    /// <summary>A setting as its record, which nobody changes.</summary>
    internal async ValueTask<T?> SettingAsync<T>(AppDb db, string name, Func<Task<T?>> read) where T : class
    {
        var at = Current(db);
        if (at is not null && at.Settings.TryGetValue(name, out var kept))
            return (T?)kept;
        var value = await read();
        at?.Settings.TryAdd(name, value);
        return value;
    }

    /// <summary>After a change that went past the tracking of changes.</summary>
    internal void Renew() => Interlocked.Increment(ref changes);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
            Forget(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    /// <returns>Null for a unit of work that has changed some of it and is not final yet: what that sees is for itself alone.</returns>
    private Page? Current(AppDb db)
    {
        if (db.ChangesAtHand)
            return null;
        var (now, seen) = (page, Volatile.Read(ref changes));
        if (now.Changes == seen && Stopwatch.GetElapsedTime(now.Begun) < Kept)
            return now;
        return page = new Page(seen, Stopwatch.GetTimestamp());
    }

    private static void Look(DbContext? context)
    {
        if (context is AppDb { ChangesAtHand: false } db && db.ChangeTracker.Entries().Any(entry => entry is { Entity: Account or Location or Setting or AnswerTemplate or Webhook, State: not EntityState.Unchanged }))
            db.ChangesAtHand = true;
    }

    private void Forget(DbContext? context)
    {
        if (context is not AppDb { ChangesAtHand: true } db)
            return;
        db.ChangesAtHand = false;
        Renew();
    }
}
