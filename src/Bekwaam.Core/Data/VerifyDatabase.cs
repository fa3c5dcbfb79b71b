using System.Security.Cryptography;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

/// <summary>One thing that was checked.</summary>
/// <param name="What">A short English phrase.</param>
/// <param name="Wrong">Empty when it holds.</param>
public sealed record Verified(string What, IReadOnlyList<Reason> Wrong);

/// <summary>Checks that the data is whole: the schema, the engine's files, references, kept files, and what modules promise.</summary>
public sealed class VerifyDatabase(IDatabase database, IEnumerable<IVerifier> verifiers)
{
    /// <summary>Each check as it is done. The database is reachable and not newer than the program.</summary>
    public async IAsyncEnumerable<Verified> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        yield return new Verified("the schema is this program's", await SchemaAsync(cancel));
        yield return new Verified("the engine finds its files and references whole", await EngineAsync(cancel));
        yield return new Verified("every kept file is what was stored", await FilesAsync(cancel));
        foreach (var verifier in verifiers)
            yield return new Verified(verifier.What, await verifier.VerifyAsync(database, cancel));
    }

    private async Task<IReadOnlyList<Reason>> SchemaAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancel);
        var described = await database.Schema.DescribeAsync(db.Database.GetDbConnection(), cancel);
        return [.. SchemaDifferences.Missing(db, described).Select(missing => new Reason("In the schema is missing: {0}", missing))];
    }

    private async Task<IReadOnlyList<Reason>> EngineAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancel);
        return [.. (await database.Tables.CheckAsync(db.Database.GetDbConnection(), cancel)).Select(line => new Reason("The engine found: {0}", line))];
    }

    private async Task<IReadOnlyList<Reason>> FilesAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        var store = new FileStore(database);
        var wrong = new List<Reason>();
        foreach (var hash in await db.StoredFiles.Select(file => file.Hash).ToListAsync(cancel))
        {
            await using var content = await store.OpenAsync(hash, cancel);
            if (content is not null && !await IsWholeAsync(content, hash, cancel))
                wrong.Add(new Reason("The file {0} is not what was stored.", hash));
        }

        return wrong;
    }

    private static async Task<bool> IsWholeAsync(Stream content, string hash, CancellationToken cancel)
    {
        try
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == hash;
        }
        catch (InvalidOperationException)
        {
            // A chunk is missing.
            return false;
        }
    }
}
