using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Evidence;

/// <summary>
/// Answers to one question, counted: per value the number, the sum of the weights and of their squares; per kind of
/// non-answer the number. Everything is an integer (weights in millionths), so that adding in any order, on any node,
/// gives the same tally to the last digit.
/// </summary>
public sealed class Tally
{
    private readonly SortedDictionary<int, Cell> cells = [];

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
    }

    /// <summary>The answers given, by value, ascending.</summary>
    public IEnumerable<KeyValuePair<int, Cell>> Given => cells.Where(c => c.Key >= 0);

    /// <summary>Answers given: the n of every figure.</summary>
    public long N => Given.Sum(c => c.Value.Count);

    /// <summary>How often the question was left without an answer for this reason.</summary>
    public long Left(AnswerKind kind) => cells.GetValueOrDefault(KeyOf(kind)).Count;

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

    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (key, cell) in other.cells)
            Merge(key, cell);
    }

    /// <summary>For the database: version byte, then per cell key, count, Σw, Σw² as variable-length integers.</summary>
    public byte[] Pack()
    {
        var writer = new PackedWriter(version: 1);
        writer.Write(cells.Count);
        foreach (var (key, cell) in cells)
        {
            writer.Write(key);
            writer.Write(cell.Count);
            writer.Write(cell.Weight);
            writer.Write(cell.SquaredWeight);
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
        for (var left = reader.Read(); left > 0; left--)
            Merge((int)reader.Read(), new Cell((long)reader.Read(), (long)reader.Read(), reader.Read()));
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

    private void Merge(int key, Cell cell) => cells[key] = cells.GetValueOrDefault(key) + cell;
}
