using Bekwaam.Core.Data;

namespace Bekwaam.Core.Relations;

/// <summary>Writes what happens to relations; the caller saves.</summary>
public static class RelationEvents
{
    /// <summary>Details of <see cref="RelationEventKind.Changed"/>: which fields, by the names of <c>CompareCards</c>.</summary>
    public sealed record Changes(IReadOnlyList<string> Fields);

    /// <summary>Details of events that carry words: a note in Markdown, the reason for something.</summary>
    public sealed record Words(string Text);

    /// <summary>Details of <see cref="RelationEventKind.KindsChanged"/>.</summary>
    public sealed record Kinds(IReadOnlyList<RelationKind> Added, IReadOnlyList<RelationKind> Ended);

    /// <summary>Details of events about another relation: a contact person, the one merged with.</summary>
    public sealed record Other(Guid Id, string Name);

    public static RelationEvent Add(AppDb db, Guid relation, string kind, Guid? by, DateTimeOffset now) => Add<object>(db, relation, kind, by, now, null);

    public static RelationEvent Add<T>(AppDb db, Guid relation, string kind, Guid? by, DateTimeOffset now, T? details)
        where T : class
    {
        var happening = new RelationEvent
        {
            Id = Guid.CreateVersion7(now),
            RelationId = relation,
            At = now,
            By = by,
            Kind = kind,
            Details = details is null ? null : StoredJson.Write(details),
        };
        db.RelationEvents.Add(happening);
        return happening;
    }
}
