using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations;

/// <summary>The tags that are in use, so that the next person finds them and spells them the same.</summary>
public static class RelationTags
{
    /// <summary>Adds tags that are new; the caller saves.</summary>
    public static async Task LearnAsync(AppDb db, IReadOnlyCollection<string> tags, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var tag in tags)
        {
            var key = Fold.Text(tag);
            if (await db.Tags.FindAsync([key], cancel) is null)
                db.Tags.Add(new Tag { Key = key, Name = tag });
        }
    }
}
