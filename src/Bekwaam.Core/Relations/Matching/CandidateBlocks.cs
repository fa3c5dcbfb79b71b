namespace Bekwaam.Core.Relations.Matching;

/// <summary>
/// Who meets whom: all that share a key, as long as few do. Where many share one (twenty thousand Jansens), each meets only
/// its neighbours in the order of what else is known, so that the work grows with the number of cards and not with its square.
/// </summary>
public sealed class CandidateBlocks
{
    private const int SmallBlock = 24;
    private const int Neighbours = 8;

    /// <summary>Records in the order of key and, within a key, of what tells them apart.</summary>
    private readonly int[] records;

    /// <summary>Per place in that order, where its block begins; and where it ends.</summary>
    private readonly int[] starts;
    private readonly int[] ends;

    /// <summary>Per record, its places: those of record r stand from firstPlace[r] up to firstPlace[r + 1].</summary>
    private readonly int[] places;
    private readonly int[] firstPlace;

    public CandidateBlocks(IReadOnlyList<MatchProfile> profiles)
    {
        var entries = Entries(profiles);
        entries.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Order != b.Order ? a.Order.CompareTo(b.Order) : a.Record.CompareTo(b.Record));
        records = new int[entries.Count];
        starts = new int[entries.Count];
        ends = new int[entries.Count];
        firstPlace = new int[profiles.Count + 1];
        for (int place = 0, start = 0; place < entries.Count; place++)
        {
            records[place] = entries[place].Record;
            firstPlace[entries[place].Record + 1]++;
            if (entries[place].Key != entries[start].Key)
                start = place;
            starts[place] = start;
        }

        for (int place = entries.Count - 1, end = entries.Count; place >= 0; place--)
        {
            ends[place] = end;
            if (starts[place] == place)
                end = place;
        }

        for (var record = 0; record < profiles.Count; record++)
            firstPlace[record + 1] += firstPlace[record];
        places = new int[entries.Count];
        var next = firstPlace.AsSpan(0, profiles.Count).ToArray();
        for (var place = 0; place < records.Length; place++)
            places[next[records[place]]++] = place;
    }

    /// <summary>Those with a higher number than the record's that it meets, each once.</summary>
    /// <param name="record">Whose.</param>
    /// <param name="seen">Of the caller's own, as long as there are records: marks who was met already.</param>
    /// <param name="found">Filled anew.</param>
    public void Of(int record, int[] seen, List<int> found)
    {
        found.Clear();
        for (var i = firstPlace[record]; i < firstPlace[record + 1]; i++)
        {
            var place = places[i];
            var small = ends[place] - starts[place] <= SmallBlock;
            var from = small ? starts[place] : Math.Max(starts[place], place - Neighbours);
            var to = small ? ends[place] : Math.Min(ends[place], place + Neighbours + 1);
            for (var other = from; other < to; other++)
            {
                var met = records[other];
                if (met <= record || seen[met] == record + 1)
                    continue;
                seen[met] = record + 1;
                found.Add(met);
            }
        }
    }

    private static List<(ulong Key, ulong Order, int Record)> Entries(IReadOnlyList<MatchProfile> profiles)
    {
        var entries = new List<(ulong Key, ulong Order, int Record)>(profiles.Count * 14);
        var keys = new List<(ulong Key, ulong Order)>();
        for (var record = 0; record < profiles.Count; record++)
        {
            keys.Clear();
            CandidateKeys.Add(profiles[record], keys);
            foreach (var (key, order) in keys)
                entries.Add((key, order, record));
        }

        return entries;
    }
}
