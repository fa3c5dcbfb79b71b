using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Numbers;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Tagging;

/// <summary>Hangs words on a case, and takes others off. Relations and cases have one stock of them, spelt once.</summary>
public static class TagCase
{
    public const int LongestTag = 60;

    private const int Most = 20;
    private const int MostKnown = 100;

    private static readonly PerEngine<Func<AppDb, Guid, IAsyncEnumerable<string>>> NamesOf = new(() => EF.CompileAsyncQuery<AppDb, Guid, string>(
        (AppDb db, Guid of) => db.CaseTags.Where(t => t.CaseId == of).Join(db.Tags, t => t.Key, tag => tag.Key, (_, tag) => tag.Name).OrderBy(name => name)));

    private static readonly PerEngine<Func<AppDb, IAsyncEnumerable<string>>> AllKnown = new(() => EF.CompileAsyncQuery(
        (AppDb db) => db.Tags.Where(tag => db.CaseTags.Any(t => t.Key == tag.Key)).OrderBy(tag => tag.Name).Take(MostKnown).Select(tag => tag.Name)));

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="id">Which case.</param>
    /// <param name="text">All its tags, with commas between.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, string? text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var tags = (text ?? "").Replace("\0", "", StringComparison.Ordinal).Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(KeyOf).ToList();
        if (tags.Count > Most || tags.Exists(tag => tag.Length > LongestTag))
            return new Reason("At most {0} tags, each of at most {1} characters.", Most, LongestTag);
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            var had = await db.CaseTags.Where(t => t.CaseId == id).ToListAsync(cancel);
            var keys = tags.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
            db.CaseTags.RemoveRange(had.Where(tag => !keys.Contains(tag.Key)));
            keys.ExceptWith(had.Select(tag => tag.Key));
            db.CaseTags.AddRange(keys.Select(key => new CaseTag { CaseId = id, Key = key }));
            await RelationTags.LearnAsync(db, tags, cancel);
            return one;
        }, cancel);
    }

    /// <summary>The tags of one case as they are spelt, in their order.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await NamesOf.For(db)(db, id).ToListAsync(cancel);
    }

    /// <summary>Tags that cases have, the first hundred, to choose from.</summary>
    public static async Task<IReadOnlyList<string>> KnownAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await AllKnown.For(db)(db).ToListAsync(cancel);
    }

    internal static string KeyOf(string tag) => Fold.Text(tag.Trim());
}
