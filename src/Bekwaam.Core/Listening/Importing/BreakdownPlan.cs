using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>The cuts of a map with their values; new ones get numbers here and are saved when the import is whole.</summary>
internal sealed class BreakdownPlan
{
    /// <summary>Different values in one cut; a column with more is no cut but a name of each respondent.</summary>
    public const int MostValues = 1_000;

    private readonly List<Breakdown> added = [];
    private readonly List<BreakdownValue> addedValues = [];
    private int last;

    /// <summary>Per cut of the map: its values and their numbers.</summary>
    public required IReadOnlyList<(Breakdown Breakdown, Dictionary<string, int> Values)> Cuts { get; init; }

    public static async Task<BreakdownPlan> MakeAsync(AppDb db, AnswerMap map, DateTimeOffset now, CancellationToken cancel)
    {
        var names = map.Breakdowns.Select(b => b.Name).ToArray();
        var there = await db.Breakdowns.AsNoTracking().Include(b => b.Values).Where(b => names.Contains(b.Name)).ToListAsync(cancel);
        var cuts = new List<(Breakdown, Dictionary<string, int>)>();
        var added = new List<Breakdown>();
        foreach (var cut in map.Breakdowns)
        {
            var known = there.SingleOrDefault(b => b.Name == cut.Name);
            if (known is null)
                added.Add(known = new Breakdown { Id = Guid.CreateVersion7(now), Name = cut.Name, Role = cut.Role });
            cuts.Add((known, known.Values.ToDictionary(v => v.Value, v => v.Number, StringComparer.Ordinal)));
        }

        var plan = new BreakdownPlan { Cuts = cuts, last = await db.BreakdownValues.MaxAsync(v => (int?)v.Number, cancel) ?? 0 };
        plan.added.AddRange(added);
        return plan;
    }

    /// <summary>The number of a value, a new one when it was not seen before; null when there are too many.</summary>
    public int? NumberOf(int cut, string value)
    {
        var (breakdown, values) = Cuts[cut];
        if (values.TryGetValue(value, out var number))
            return number;
        if (values.Count >= MostValues)
            return null;
        addedValues.Add(new BreakdownValue { Number = ++last, BreakdownId = breakdown.Id, Value = value });
        return values[value] = last;
    }

    /// <summary>Which cut of the map a number belongs to, or −1.</summary>
    public int CutOf(int number)
    {
        for (var cut = 0; cut < Cuts.Count; cut++)
            if (Cuts[cut].Values.ContainsValue(number))
                return cut;
        return -1;
    }

    public void AddTo(AppDb db)
    {
        db.Breakdowns.AddRange(added);
        db.BreakdownValues.AddRange(addedValues);
    }
}
