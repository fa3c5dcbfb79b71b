using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>
/// The case that somebody means by a number. A number is no key: it leads to a case only for whom the case is and for who acts
/// for them at the time; not for the firm somebody works at, which has nothing to do with what that person came with. By
/// whatever way the number comes in, it is asked here.
/// </summary>
public static class FindCase
{
    /// <returns>Null when there is none, or none of theirs: the two cannot be told apart.</returns>
    public static async Task<Case?> RunAsync(AppDb db, CaseNumber number, Guid? relation, Guid? person, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        Guid[] own = [.. new[] { relation, person }.OfType<Guid>()];
        if (own.Length == 0 || await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancel) is not { } found)
            return null;
        // The number of one that was merged leads to where it went on; that must be theirs.
        if (await MergeCases.FollowAsync(db, found.Id, cancel) is not { RelationId: { } of } survivor)
            return null;
        return own.Contains(of) || (survivor.PersonId is { } whom && own.Contains(whom))
            || await db.ContactPersons.AnyAsync(
                c => c.RelationId == of && own.Contains(c.PersonId) && (c.From == null || c.From <= today) && (c.Until == null || c.Until > today), cancel)
            ? survivor : null;
    }
}
