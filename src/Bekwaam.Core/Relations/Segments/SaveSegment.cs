using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Listing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Segments;

/// <summary>Makes a segment, renames it, gives it another rule or ends it; a job brings its members in line.</summary>
public static class SaveSegment
{
    private const int LongestName = 100;

    private static readonly Reason Gone = new Reason("This segment is not there any more.");
    private static readonly Reason First = new Reason("Somebody else was first: look again and save what is still to be changed.");

    /// <param name="Id">Which one; null makes a new one.</param>
    /// <param name="Version">Of the segment when the form was opened.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Rule">Who belongs to it; null when people pick them. A picked one never gets a rule, nor the other way about.</param>
    public sealed record Input(Guid? Id, int Version, string? Name, RelationFilter? Rule);

    public static async Task<Outcome<Segment>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        var name = input.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Contains('\0', StringComparison.Ordinal))
            return new Reason("Give the segment a name of at most {0} characters.", LongestName);
        if (await db.Segments.AnyAsync(s => s.Name == name && s.Id != input.Id && s.EndedAt == null, cancel))
            return new Reason("There is a segment with this name already.");
        var rule = input.Rule is null ? null : FilterQuery.Write(input.Rule);
        if (input.Rule is { } filter && Refuse(filter, rule!) is { } reason)
            return reason;
        if (input.Id is not { } id)
            return await MakeAsync(db, name, rule, by, now, cancel);

        if (await db.Segments.SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null, cancel) is not { } segment)
            return Gone;
        if (segment.Version != input.Version)
            return First;
        segment.Name = name;
        if (segment.Rule is not null && rule is not null && rule != segment.Rule)
        {
            segment.Rule = rule;
            Enqueue(db, id, now);
        }

        return await SaveAsync(db, segment, cancel);
    }

    /// <summary>Nobody is in it any more; who was stays known.</summary>
    public static async Task<Outcome<Segment>> EndAsync(AppDb db, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Segments.SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null, cancel) is not { } segment)
            return Gone;
        segment.EndedAt = now;
        Enqueue(db, id, now);
        return await SaveAsync(db, segment, cancel);
    }

    private static Reason? Refuse(RelationFilter filter, string rule) => filter switch
    {
        { Text: not null } => new Reason("Search words cannot be part of a rule: choose kinds, tags, branch and the like."),
        { Segment: not null } => new Reason("A rule cannot rest on another segment."),
        { IsEmpty: true } => new Reason("Choose at least one thing that the relations have in common."),
        _ when rule.Length > FilterQuery.Longest => new Reason("This rule is too long."),
        _ => null,
    };

    private static async Task<Outcome<Segment>> MakeAsync(AppDb db, string name, string? rule, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        var segment = new Segment { Id = Guid.CreateVersion7(now), Name = name, Rule = rule, CreatedAt = now, CreatedBy = by };
        db.Segments.Add(segment);
        Enqueue(db, segment.Id, now);
        await db.SaveChangesAsync(cancel);
        return segment;
    }

    private static async Task<Outcome<Segment>> SaveAsync(AppDb db, Segment segment, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return segment;
        }
        catch (DbUpdateConcurrencyException)
        {
            return First;
        }
    }

    private static void Enqueue(AppDb db, Guid segment, DateTimeOffset now) =>
        JobQueue.Enqueue(db, RefreshSegments.JobKind, new RefreshSegments.Work(segment), now, lane: RefreshSegments.JobKind);
}
