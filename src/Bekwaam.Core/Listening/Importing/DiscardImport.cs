using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Throws away a file that was never imported, with its map and what its dry run found.</summary>
public sealed class DiscardImport(IDatabase database)
{
    /// <summary>An import that counts or is at work is not thrown away: it is undone.</summary>
    public static bool CanDiscard(ImportState state) => state is ImportState.Mapping or ImportState.Checked or ImportState.Failed;

    /// <returns>The file's name, or why not.</returns>
    public async Task<Outcome<string>> RunAsync(int number, CancellationToken cancel)
    {
        await using var db = database.Open();
        if (await db.Imports.SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return new Reason("There is no import {0}.", number);
        if (!CanDiscard(import.State))
            return new Reason("Import {0} is at work or has counted; undo it instead.", number);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Imports.Remove(import);
        await db.SaveChangesAsync(cancel);
        await db.ImportErrors.Where(e => e.Import == number).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        await new FileStore(database).DeleteIfUnusedAsync(import.FileHash, cancel);
        return import.FileName;
    }
}
