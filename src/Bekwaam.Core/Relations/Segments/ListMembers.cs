using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;

namespace Bekwaam.Core.Relations.Segments;

/// <summary>Who is in a segment, in the order of names.</summary>
public static class ListMembers
{
    private const int PageSize = 50;

    private static readonly Keyset<Line, string, Guid> Order = new(line => line.SortName, line => line.RelationId);

    public sealed record Line
    {
        public required string SortName { get; init; }

        public Guid RelationId { get; init; }

        public int Number { get; init; }

        public required string Name { get; init; }

        public string? Place { get; init; }

        public DateOnly? Since { get; init; }
    }

    public static Task<Outcome<KeysetPage<Line>>> RunAsync(AppDb db, Guid segment, string? cursor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var term = Terms.Segment(segment);
        var lines =
            from t in db.RelationTerms
            where t.Term == term
            join r in db.Relations on t.RelationId equals r.Id
            select new Line
            {
                SortName = t.SortName,
                RelationId = t.RelationId,
                Number = r.Number,
                Name = r.Name,
                Place = r.Place,
                Since = db.SegmentMembers.Where(m => m.RelationId == t.RelationId && m.SegmentId == segment && m.Until == null).Select(m => (DateOnly?)m.From).FirstOrDefault(),
            };
        return Order.PageAsync(lines, cursor, PageSize, cancel);
    }
}
