using System.Text;

namespace Bekwaam.Core.Text;

/// <summary>What the first rows show of a column, for the person who maps it.</summary>
public sealed class ColumnProfile(int number, string name)
{
    /// <summary>Different values remembered; with more, the column is no scale and no breakdown.</summary>
    public const int ValuesKept = 50;

    private readonly SortedDictionary<string, int> values = new(StringComparer.Ordinal);
    private readonly int[] dateFits = new int[DateFormat.Known.Count];

    /// <summary>1, 2 … in the file.</summary>
    public int Number { get; } = number;

    public string Name { get; } = name;

    public int Filled { get; private set; }

    public int Blank { get; private set; }

    /// <summary>Every value filled in was a whole number.</summary>
    public bool Whole { get; private set; } = true;

    public int Lowest { get; private set; } = int.MaxValue;

    public int Highest { get; private set; } = int.MinValue;

    public int LongestText { get; private set; }

    /// <summary>There are more different values than are kept in <see cref="Values"/>.</summary>
    public bool ManyValues { get; private set; }

    /// <summary>Different values with how often each came.</summary>
    public IReadOnlyDictionary<string, int> Values => values;

    /// <summary>The ways of writing a day that fit most values; two or more leave in doubt which is the day and which the month.</summary>
    public IReadOnlyList<DateFormat> Dates => dateFits.Max() is var most && most > 0 && most * 2 >= Filled
        ? [.. DateFormat.Known.Where((_, place) => dateFits[place] == most)]
        : [];

    internal void Add(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Blank++;
            return;
        }

        Filled++;
        LongestText = Math.Max(LongestText, text.Length);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (Whole && NumberText.TryWhole(bytes, out var number))
        {
            Lowest = Math.Min(Lowest, number);
            Highest = Math.Max(Highest, number);
        }
        else
        {
            Whole = false;
        }

        for (var place = 0; place < dateFits.Length; place++)
            if (DateFormat.Known[place].TryRead(bytes, TimeZoneInfo.Utc, out _))
                dateFits[place]++;
        if (values.ContainsKey(text) || values.Count < ValuesKept)
            values[text] = values.GetValueOrDefault(text) + 1;
        else
            ManyValues = true;
    }
}
