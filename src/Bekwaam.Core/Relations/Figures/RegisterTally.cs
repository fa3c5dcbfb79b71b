using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;

namespace Bekwaam.Core.Relations.Figures;

/// <summary>Adds up the register's figures, relation by relation.</summary>
internal sealed class RegisterTally(DateOnly day, DateTimeOffset freshSince)
{
    private readonly Dictionary<short, RegisterDay> days = [];
    private readonly Dictionary<short, SortedDictionary<Wanted, int>> missing = [];

    public DateOnly Day => day;

    /// <summary>Counts for all of its kinds, and for everybody.</summary>
    public void Add(Relation relation, IReadOnlyCollection<RelationKind> kinds, Completeness completeness)
    {
        AddTo(RegisterDay.Everybody, relation, completeness);
        foreach (var kind in kinds)
            AddTo((short)kind, relation, completeness);
    }

    public IEnumerable<RegisterDay> Days()
    {
        foreach (var (kind, figures) in days)
            figures.Missing = StoredJson.Write(missing[kind]);
        return days.Values;
    }

    private void AddTo(short kind, Relation relation, Completeness completeness)
    {
        if (!days.TryGetValue(kind, out var figures))
        {
            days.Add(kind, figures = new RegisterDay { Day = day, Kind = kind, Missing = "{}" });
            missing.Add(kind, []);
        }

        figures.Relations++;
        figures.Asked += completeness.Asked;
        figures.Known += completeness.Asked - completeness.Missing.Count;
        if (completeness.Missing.Count == 0)
            figures.Complete++;
        if (relation.ConfirmedAt >= freshSince)
            figures.Confirmed++;
        foreach (var wanted in completeness.Missing.Distinct())
            missing[kind][wanted] = missing[kind].GetValueOrDefault(wanted) + 1;
    }
}
