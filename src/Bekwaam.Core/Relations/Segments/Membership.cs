using Bekwaam.Core.Data;

namespace Bekwaam.Core.Relations.Segments;

/// <summary>Who is in which segment. The rows of members tell; the terms that lists are narrowed by follow them.</summary>
public static class Membership
{
    /// <summary>Holds the rules against a relation that is about to be saved. Its members' rows are tracked already.</summary>
    /// <returns>The segments that it is in from now on.</returns>
    internal static IReadOnlyCollection<Guid> Settle(
        AppDb db, Relation relation, IReadOnlySet<string> terms, IEnumerable<SegmentMember> members, IReadOnlyList<SegmentRule> rules, DateOnly today)
    {
        var open = members.Where(m => m.Until is null).ToDictionary(m => m.SegmentId);
        if (relation.State is RelationState.Merged)
            // Its rows stay as they are, so that it comes back as it was when the merge is undone.
            return [];
        if (relation.State is RelationState.Erased)
        {
            foreach (var member in open.Values)
                Leave(db, member, today);
            return [];
        }

        foreach (var rule in rules)
        {
            var holds = rule.Holds(relation, terms);
            if (holds && !open.ContainsKey(rule.Segment))
                open.Add(rule.Segment, Join(db, rule.Segment, relation.Id, today));
            else if (!holds && open.Remove(rule.Segment, out var member))
                Leave(db, member, today);
        }

        return open.Keys;
    }

    /// <summary>The caller sees to it that it is not in already, indexes the relation and saves.</summary>
    public static SegmentMember Join(AppDb db, Guid segment, Guid relation, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.SegmentMembers.Add(new SegmentMember { SegmentId = segment, RelationId = relation, From = today }).Entity;
    }

    /// <summary>Who came and went on one day was never in it; the caller indexes the relation and saves.</summary>
    public static void Leave(AppDb db, SegmentMember member, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (member.From >= today)
            db.SegmentMembers.Remove(member);
        else
            member.Until = today;
    }
}
