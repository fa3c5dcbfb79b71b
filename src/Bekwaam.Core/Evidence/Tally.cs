using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Evidence;

/// <summary>
/// Answers to one question, counted: per value the number, the sum of the weights and of their squares; per kind of
/// non-answer the number. Everything is an integer (weights in millionths), so that adding in any order, on any node,
/// gives the same tally to the last digit.
/// </summary>
public sealed class Tally
{
    private int[] keys = [];
    private Cell[] cells = [];
    private int count;
    private int next;

    /// <summary>Weights are whole millionths.</summary>
    public const long One = 1_000_000;

    /// <summary>What was counted for one answer value.</summary>
    /// <param name="Count">Answers.</param>
    /// <param name="Weight">Σw in millionths.</param>
    /// <param name="SquaredWeight">Σw² in millionths of millionths.</param>
    public readonly record struct Cell(long Count, long Weight, Int128 SquaredWeight)
    {
        public static Cell operator +(Cell a, Cell b) =>
            new(checked(a.Count + b.Count), checked(a.Weight + b.Weight), checked(a.SquaredWeight + b.SquaredWeight));

        public static Cell operator -(Cell a) => new(-a.Count, -a.Weight, -a.SquaredWeight);
    }

    /// <summary>The answers given, by value, ascending.</summary>
    public IEnumerable<KeyValuePair<int, Cell>> Given
    {
        get
        {
            for (var place = 0; place < count; place++)
                if (keys[place] >= 0)
                    yield return KeyValuePair.Create(keys[place], cells[place]);
        }
    }

    /// <summary>Nothing was counted, or everything was taken out again.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Answers given: the n of every figure.</summary>
    public long N => Given.Sum(c => c.Value.Count);

    /// <summary>How often the question was left without an answer for this reason.</summary>
    public long Left(AnswerKind kind) =>
        Array.BinarySearch(keys, 0, count, KeyOf(kind)) is var place and >= 0 ? cells[place].Count : 0;

    /// <summary>Counts one answer.</summary>
    /// <param name="value">On the question's scale, 0 or more.</param>
    /// <param name="weight">In millionths, or null for one.</param>
    public void Add(int value, long? weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Merge(value, CellOf(weight));
    }

    /// <summary>Counts one question left without an answer.</summary>
    public void AddLeft(AnswerKind kind, long? weight) => Merge(KeyOf(kind), CellOf(weight));

    /// <summary>Takes one answer out again that was counted before; the tally is then as if it had never been there.</summary>
    public void Remove(int value, long? weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Merge(value, -CellOf(weight));
    }

    /// <summary>Takes one question left without an answer out again.</summary>
    public void RemoveLeft(AnswerKind kind, long? weight) => Merge(KeyOf(kind), -CellOf(weight));

    /// <summary>Empty again, to count something else without a new tally.</summary>
    public void Clear() => count = 0;

    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var place = 0; place < other.count; place++)
            Merge(other.keys[place], other.cells[place]);
    }

    /// <summary>For the database: version byte, then per cell key, count, Σw, Σw² as variable-length integers.</summary>
    public byte[] Pack()
    {
        var writer = new PackedWriter(version: 1);
        writer.Write(count);
        for (var place = 0; place < count; place++)
        {
            writer.Write(keys[place]);
            writer.Write(cells[place].Count);
            writer.Write(cells[place].Weight);
            writer.Write(cells[place].SquaredWeight);
        }

        return writer.ToArray();
    }

    /// <exception cref="FormatException">Not a packed tally of a known version.</exception>
    public static Tally Unpack(ReadOnlySpan<byte> packed)
    {
        var tally = new Tally();
        tally.AddPacked(packed);
        return tally;
    }

    /// <summary>Adds a packed tally without making a tally of it first.</summary>
    /// <exception cref="FormatException">Not a packed tally of a known version.</exception>
    public void AddPacked(ReadOnlySpan<byte> packed)
    {
        var reader = new PackedReader(packed, version: 1);
        for (var left = reader.ReadLong(); left > 0; left--)
            Merge((int)reader.ReadLong(), new Cell(reader.ReadLong(), reader.ReadLong(), reader.Read()));
        reader.End();
    }

    private static Cell CellOf(long? weight)
    {
        var w = weight ?? One;
        return new Cell(1, w, (Int128)w * w);
    }

    private static int KeyOf(AnswerKind kind) => kind is AnswerKind.Given
        ? throw new ArgumentOutOfRangeException(nameof(kind), "An answer that was given is counted by its value.")
        : -(int)kind;

    /// <summary>Few values, often met: a sorted array is faster and smaller here than any dictionary.</summary>
    private void Merge(int key, Cell cell)
    {
        var place = PlaceOf(key);
        if (place < 0)
        {
            Insert(~place, key, cell);
            return;
        }

        ref var there = ref cells[place];
        there += cell;
        // What was taken out leaves no trace, so that equal contents are equal bytes.
        if (there.Count == 0 && there == default)
            RemoveAt(place);
    }

    /// <summary>As a binary search answers; a packed tally names its keys in order, so the next one is tried first.</summary>
    private int PlaceOf(int key)
    {
        if (next < count && keys[next] == key)
            return next++;
        var place = Array.BinarySearch(keys, 0, count, key);
        next = place < 0 ? 0 : place + 1;
        return place;
    }

    private void Insert(int place, int key, Cell cell)
    {
        if (cell == default)
            return;
        if (count == keys.Length)
        {
            Array.Resize(ref keys, Math.Max(2, count * 2));
            Array.Resize(ref cells, keys.Length);
        }

        Array.Copy(keys, place, keys, place + 1, count - place);
        Array.Copy(cells, place, cells, place + 1, count - place);
        (keys[place], cells[place]) = (key, cell);
        count++;
    }

    private void RemoveAt(int place)
    {
        count--;
        Array.Copy(keys, place + 1, keys, place, count - place);
        Array.Copy(cells, place + 1, cells, place, count - place);
    }
}
