using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Bulk;

/// <summary>A change to many cases as its page shows it.</summary>
/// <param name="Bulk">The change.</param>
/// <param name="By">Who did it.</param>
/// <param name="Lines">Each case, what was refused first.</param>
public sealed record CaseBulkView(CaseBulk Bulk, string? By, IReadOnlyList<CaseBulkView.Line> Lines)
{
    /// <param name="Refusal">Why it was refused; null when it was changed.</param>
    public sealed record Line(CaseNumber Number, string Subject, Reason? Refusal, CaseBulkUndone Undone);

    public int Changed => Lines.Count(line => line.Refusal is null);
}

public static class ReadCaseBulk
{
    public static async Task<CaseBulkView?> RunAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.CaseBulks.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } bulk)
            return null;
        var lines = await db.CaseBulkRows.Where(r => r.BulkId == id)
            .Join(db.Cases, r => r.CaseId, c => c.Id, (r, c) => new { r.Refusal, r.Undone, c.Number, c.Subject }).ToListAsync(cancel);
        return new CaseBulkView(
            bulk,
            await db.Accounts.Where(a => a.Id == bulk.By).Select(a => a.Name).SingleOrDefaultAsync(cancel),
            [.. lines.Select(l => new CaseBulkView.Line(l.Number, l.Subject, l.Refusal is null ? null : StoredJson.Read<Reason>(l.Refusal), l.Undone)).OrderBy(l => l.Refusal is null).ThenBy(l => l.Number)]);
    }
}
