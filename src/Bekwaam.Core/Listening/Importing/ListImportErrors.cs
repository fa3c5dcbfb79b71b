using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>A row or cell that was not taken over, as it is shown and downloaded.</summary>
public sealed record ImportMistake(long Row, string? Column, string? Value, Reason Reason);

/// <summary>What a dry run or import did not take over, in the order of the file.</summary>
public static class ListImportErrors
{
    /// <summary>So many are kept in full; the rest is counted.</summary>
    public const int Kept = ImportErrors.Kept;

    public static IAsyncEnumerable<ImportMistake> RunAsync(AppDb db, int import) =>
        db.ImportErrors.AsNoTracking().Where(e => e.Import == import).OrderBy(e => e.Number).AsAsyncEnumerable()
            .Select(e => new ImportMistake(e.Row, e.Column, e.Value, StoredJson.Read<Reason>(e.Reason)));
}
