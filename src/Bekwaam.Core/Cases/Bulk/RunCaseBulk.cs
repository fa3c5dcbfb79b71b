using System.Globalization;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Bulk;

/// <summary>
/// Changes many cases at once, each whole or not at all: where it cannot be done, the others go on and the result says why. Solving
/// is not among it: that is said of each case by who helped.
/// </summary>
public static class RunCaseBulk
{
    public const int Most = 200;

    private static readonly Reason Nowhere = new Reason("There is no such case.");

    /// <param name="Form">Sent twice, it is done once; and finished when it was interrupted.</param>
    /// <param name="Value">A key, a tag or a number; see <see cref="CaseBulk.Value"/>.</param>
    public sealed record Input(Guid Form, CaseBulkKind Kind, string? Value, HelpReason? Why, IReadOnlyList<CaseNumber> Picks);

    public static async Task<Outcome<CaseBulk>> RunAsync(AppDb db, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        if (input.Picks.Count is 0 or > Most)
            return new Reason("Tick at least one case, and at most {0}.", Most);
        var value = input.Value?.Trim() ?? "";
        if (await RefuseAsync(db, input.Kind, value, input.Why, cancel) is { } wrong)
            return wrong;
        var bulk = await db.CaseBulks.AsNoTracking().SingleOrDefaultAsync(b => b.Id == input.Form, cancel);
        if (bulk is null)
        {
            db.CaseBulks.Add(bulk = new CaseBulk { Id = input.Form, Kind = input.Kind, Value = value, Why = input.Why, At = now, By = by });
            await db.SaveChangesAsync(cancel);
        }

        var numbers = input.Picks.Distinct().ToList();
        var cases = await db.Cases.Where(c => EF.Parameter(numbers).Contains(c.Number) && !db.CaseBulkRows.Any(r => r.BulkId == bulk.Id && r.CaseId == c.Id)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancel);
        foreach (var id in cases)
            await DoAsync(db, bulk, id, now, cancel);
        return bulk;
    }

    /// <summary>Puts back what it changed, but for what was changed again since. Interrupted, it is asked again and goes on.</summary>
    public static async Task<Outcome<CaseBulk>> UndoAsync(AppDb db, Guid id, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.CaseBulks.SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } bulk)
            return Nowhere;
        (bulk.UndoneAt, bulk.UndoneBy) = (bulk.UndoneAt ?? now, bulk.UndoneBy ?? by);
        await db.SaveChangesAsync(cancel);
        foreach (var one in await db.CaseBulkRows.Where(r => r.BulkId == id && r.Before != null && r.Undone == CaseBulkUndone.No).OrderBy(r => r.CaseId).Select(r => r.CaseId).ToListAsync(cancel))
            await UndoAsync(db, bulk, one, by, now, cancel);
        return bulk;
    }

    private static async Task DoAsync(AppDb db, CaseBulk bulk, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        var done = await WorkOnCase.RunAsync<bool>(db, id, async one =>
        {
            // Sent twice at one moment, the other one may have been here.
            if (await db.CaseBulkRows.AnyAsync(r => r.BulkId == bulk.Id && r.CaseId == id, cancel))
                return true;
            var was = await new CaseBulkChange(db, bulk, bulk.By, now).DoAsync(one, cancel);
            if (!was.Done)
                return was.Refusal;
            db.CaseBulkRows.Add(new CaseBulkRow { BulkId = bulk.Id, CaseId = id, Before = StoredJson.Write(was.Value) });
            return true;
        }, cancel);
        if (done.Refusal is not { } refusal)
            return;
        db.ChangeTracker.Clear();
        db.CaseBulkRows.Add(new CaseBulkRow { BulkId = bulk.Id, CaseId = id, Refusal = StoredJson.Write(refusal) });
        await db.SaveChangesAsync(cancel);
    }

    private static async Task UndoAsync(AppDb db, CaseBulk bulk, Guid id, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        var done = await WorkOnCase.RunAsync<bool>(db, id, async one =>
        {
            var row = await db.CaseBulkRows.SingleAsync(r => r.BulkId == bulk.Id && r.CaseId == id, cancel);
            if (row.Undone is not CaseBulkUndone.No)
                return true;
            var back = await new CaseBulkChange(db, bulk, by, now).UndoAsync(one, StoredJson.Read<CaseBulkChange.Was>(row.Before!), cancel);
            row.Undone = back ? CaseBulkUndone.PutBack : CaseBulkUndone.LeftAlone;
            return true;
        }, cancel);
        // One that was merged or is gone by now.
        if (!done.Done)
            await db.CaseBulkRows.Where(r => r.BulkId == bulk.Id && r.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Undone, CaseBulkUndone.LeftAlone), cancel);
    }

    private static async Task<Reason?> RefuseAsync(AppDb db, CaseBulkKind kind, string value, HelpReason? why, CancellationToken cancel)
    {
        var key = Guid.TryParse(value, out var read) ? read : (Guid?)null;
        var number = short.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : short.MinValue;
        return kind switch
        {
            CaseBulkKind.Assign when key is null || !await db.Accounts.AnyAsync(a => a.Id == key && a.DisabledAt == null, cancel) => new Reason("Choose a colleague."),
            CaseBulkKind.Assign when why is not { } reason || !Enum.IsDefined(reason) => new Reason("Choose why."),
            CaseBulkKind.AddTag or CaseBulkKind.RemoveTag when TagCase.KeyOf(value).Length == 0 || value.Length > TagCase.LongestTag || value.AsSpan().ContainsAny("\0,;\r\n") =>
                new Reason("Write a tag of at most {0} characters.", TagCase.LongestTag),
            CaseBulkKind.Impact when !Enum.IsDefined((CaseImpact)number) => new Reason("Choose what to do."),
            CaseBulkKind.Wait when (CaseState)number is not (CaseState.WaitsForUs or CaseState.WaitsForCustomer or CaseState.WaitsForOthers) => new Reason("Choose what the case waits for after this."),
            _ when !Enum.IsDefined(kind) => new Reason("Choose what to do."),
            _ => null,
        };
    }
}
