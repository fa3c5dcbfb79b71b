using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Views;

/// <summary>The lists that people keep: one's own, and those that colleagues share.</summary>
public static class SavedViews
{
    /// <summary>Shown and kept at most, per person.</summary>
    public const int Most = 50;

    private const int LongestName = 60;

    private static readonly PerEngine<Func<AppDb, Guid, ListKind, IAsyncEnumerable<SavedView>>> SeenBy = new(() => EF.CompileAsyncQuery(
        (AppDb db, Guid account, ListKind of) => db.SavedViews.AsNoTracking().Where(v => v.Of == of && (v.OwnerId == account || v.Shared)).OrderBy(v => v.Name).ThenBy(v => v.Id).Take(Most * 4)));

    public static async Task<IReadOnlyList<SavedView>> OfAsync(AppDb db, Guid account, CancellationToken cancel, ListKind of = ListKind.Relations)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await SeenBy.For(db)(db, account, of).ToListAsync(cancel);
    }

    /// <summary>Keeps a list of relations; one of one's own with the same name is replaced.</summary>
    public static Task<Outcome<SavedView>> KeepAsync(
        AppDb db, string? name, RelationFilter filter, bool shared, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var query = FilterQuery.Write(filter);
        return KeepAsync(db, ListKind.Relations, name, query.Length > FilterQuery.Longest ? "" : query, shared, account, now, cancel);
    }

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="of">Of what it is a list.</param>
    /// <param name="name">Its name.</param>
    /// <param name="query">What narrows it; empty when nothing does, or too much.</param>
    /// <param name="shared">For all colleagues.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<SavedView>> KeepAsync(
        AppDb db, ListKind of, string? name, string query, bool shared, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var called = name?.Trim() ?? "";
        if (called.Length is 0 or > LongestName || called.Contains('\0', StringComparison.Ordinal))
            return new Reason("Give this list a name of at most {0} characters.", LongestName);
        if (query.Length == 0)
            return new Reason("Narrow the list first: then there is something to keep.");
        var own = await db.SavedViews.Where(v => v.Of == of && v.OwnerId == account).ToListAsync(cancel);
        var view = own.Find(v => string.Equals(v.Name, called, StringComparison.OrdinalIgnoreCase));
        if (view is null && own.Count >= Most)
            return new Reason("You keep {0} lists already. Remove one first.", Most);
        if (view is null)
            db.SavedViews.Add(view = new SavedView { Id = Guid.CreateVersion7(now), Of = of, Name = called, Query = query, OwnerId = account, CreatedAt = now });
        (view.Name, view.Query, view.Shared) = (called, query, shared);
        await db.SaveChangesAsync(cancel);
        return view;
    }

    /// <summary>Only whoever made it removes it; that it is gone already is no fault.</summary>
    public static Task RemoveAsync(AppDb db, Guid view, Guid account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.SavedViews.Where(v => v.Id == view && v.OwnerId == account).ExecuteDeleteAsync(cancel);
    }
}
