using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Listing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Bulk;

/// <summary>Leaves a change to many relations to a job, and the undoing of one.</summary>
public static class StartBulk
{
    public const int MostPicks = 1_000;

    private const int LongestTag = 60;

    /// <param name="Kind">What to do.</param>
    /// <param name="Value">With what: a key, a tag, a kind's number; null or empty for none.</param>
    /// <param name="Filter">All that it finds; null when they were ticked.</param>
    /// <param name="Picks">The numbers that were ticked.</param>
    public sealed record Input(BulkKind Kind, string? Value, RelationFilter? Filter, IReadOnlyList<int> Picks);

    public static async Task<Outcome<BulkAction>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        if (input.Filter is null && input.Picks.Count is 0 or > MostPicks)
            return new Reason("Tick at least one relation, and at most {0}.", MostPicks);
        if (input.Filter is { Text: not null })
            return new Reason("What was found by words cannot be changed all at once: tick the relations that you mean.");
        var value = string.IsNullOrWhiteSpace(input.Value) ? null : input.Value.Trim();
        if (await RefuseAsync(db, input.Kind, value, cancel) is { } reason)
            return reason;
        var action = new BulkAction
        {
            Id = Guid.CreateVersion7(now),
            Kind = input.Kind,
            Value = value,
            Filter = input.Filter is null ? null : FilterQuery.Write(input.Filter),
            Picks = input.Filter is null ? StoredJson.Write(input.Picks.Distinct()) : null,
            At = now,
            By = by,
        };
        db.BulkActions.Add(action);
        Enqueue(db, action.Id, now);
        await db.SaveChangesAsync(cancel);
        return action;
    }

    /// <summary>Puts back what it changed, but for what was changed again since.</summary>
    public static async Task<Outcome<BulkAction>> UndoAsync(AppDb db, Guid id, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var mine = await db.BulkActions.Where(a => a.Id == id && a.State == BulkState.Done).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.State, BulkState.Undoing).SetProperty(a => a.UndoneBy, by).SetProperty(a => a.Looked, 0).SetProperty(a => a.Position, (Guid?)null), cancel);
        if (mine == 0)
            return new Reason("This is being undone already, or is not finished yet.");
        Enqueue(db, id, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return await db.BulkActions.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
    }

    private static void Enqueue(AppDb db, Guid action, DateTimeOffset now) =>
        JobQueue.Enqueue(db, RunBulk.JobKind, new RunBulk.Work(action), now, lane: RunBulk.JobKind);

    private static async Task<Reason?> RefuseAsync(AppDb db, BulkKind kind, string? value, CancellationToken cancel)
    {
        var key = Guid.TryParse(value, out var read) ? read : (Guid?)null;
        return kind switch
        {
            BulkKind.Adviser when value is not null && !await db.Accounts.AnyAsync(a => a.Id == key && a.DisabledAt == null, cancel) => new Reason("Choose a colleague."),
            BulkKind.Location when value is not null && !await db.Locations.AnyAsync(l => l.Id == key && l.ClosedAt == null, cancel) => new Reason("Choose a branch."),
            BulkKind.AddTag or BulkKind.RemoveTag when value is null || value.Length > LongestTag || value.Contains('\0', StringComparison.Ordinal) =>
                new Reason("Write a tag of at most {0} characters.", LongestTag),
            BulkKind.AddKind when !short.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Enum.IsDefined((RelationKind)number) => new Reason("Choose a kind."),
            BulkKind.AddToSegment or BulkKind.RemoveFromSegment when !await db.Segments.AnyAsync(s => s.Id == key && s.Rule == null && s.EndedAt == null, cancel) =>
                new Reason("Choose a segment that is picked by hand."),
            _ when !Enum.IsDefined(kind) => new Reason("Choose what to do."),
            _ => null,
        };
    }
}
