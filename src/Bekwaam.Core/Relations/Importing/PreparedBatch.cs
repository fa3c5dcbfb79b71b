using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Searching;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>A new relation with what is derived from it, all but its number.</summary>
/// <param name="From">What the file said.</param>
/// <param name="Row">Without a number: that is given when it is written.</param>
/// <param name="Card">Of the row, as it is stored.</param>
/// <param name="Words">What it is found by.</param>
/// <param name="Names">The words of these that are found when misspelt too.</param>
internal sealed record PreparedRelation(NewRelation From, Relation Row, string Card, string Words, IReadOnlyCollection<string> Names);

/// <summary>A batch with all that can be worked out before it is written, while the batch before it is.</summary>
internal sealed class PreparedBatch
{
    private const int MostLinked = 50;

    /// <param name="batch">Whose photos are stored.</param>
    /// <param name="import">Whose relations they are.</param>
    /// <param name="fields">Fields of the administrator's own.</param>
    /// <param name="now">The time of the import.</param>
    public PreparedBatch(RelationBatch batch, RelationImport import, IReadOnlyList<CustomField> fields, DateTimeOffset now)
    {
        From = batch;
        var rows = batch.Relations.ConvertAll(relation => Row(relation, import, fields, now));
        var names = rows.ToDictionary(row => row.Id, row => row.Name);
        var linked = batch.Links.Where(link => names.ContainsKey(link.OrganisationId))
            .SelectMany(link => new[] { (link.PersonId, Name: names[link.OrganisationId]), (PersonId: link.OrganisationId, Name: names[link.PersonId]) })
            .ToLookup(link => link.PersonId, link => link.Name);
        Relations = [.. batch.Relations.Zip(rows, (from, row) => Prepare(from, row, linked[row.Id].Take(MostLinked)))];
        LinkedBefore = [.. batch.Links.Where(link => !names.ContainsKey(link.OrganisationId)).SelectMany(link => new[] { link.PersonId, link.OrganisationId }).Distinct()];

        // In the order of the tables' keys: rows that come as an index lies are written several times as fast.
        Keys = [.. batch.Relations.SelectMany(relation => relation.Keys.Select(key => (key.Kind, key.Value, relation.Id)))];
        Array.Sort(Keys, static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Value, b.Value));
        Terms = [.. Relations.SelectMany(relation => IndexRelation.TermsOf(relation.Row, [.. relation.From.Kinds], []).Select(term => (term, relation.Row.SortName, relation.Row.Id)))];
        Array.Sort(Terms, static (a, b) => string.CompareOrdinal(a.Term, b.Term) is not 0 and var order ? order : string.CompareOrdinal(a.SortName, b.SortName));
    }

    public RelationBatch From { get; }

    public IReadOnlyList<PreparedRelation> Relations { get; }

    /// <summary>New people of organisations that were there, and those organisations.</summary>
    public IReadOnlyList<Guid> LinkedBefore { get; }

    public (RelationKeyKind Kind, string Value, Guid Relation)[] Keys { get; }

    public (string Term, string SortName, Guid Relation)[] Terms { get; }

    private static Relation Row(NewRelation made, RelationImport import, IReadOnlyList<CustomField> fields, DateTimeOffset now)
    {
        var relation = new Relation
        {
            Id = made.Id,
            Name = "",
            SortName = "",
            Card = made.Card,
            CreatedAt = now,
            CreatedBy = import.CreatedBy,
            ChangedAt = now,
            ChangedBy = import.CreatedBy,
            Source = import.Number,
        };
        IndexRelation.Derive(relation, [.. made.Kinds], made.HasPeople, fields);
        return relation;
    }

    private static PreparedRelation Prepare(NewRelation from, Relation row, IEnumerable<string> linked)
    {
        var words = SearchCard.WordsOf(row.Card, linked);
        return new PreparedRelation(from, row, CardJson.Write(row.Card), words.ToString(), words.Names);
    }
}
