using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Inputs that may be written in more than one form.</summary>
internal static class Forms
{
    /// <summary>One number, or several.</summary>
    public static double[] NumbersOrOne(ExampleInputs inputs, string name) =>
        inputs.Json(name).ValueKind is JsonValueKind.Array ? inputs.Numbers(name) : [inputs.Number(name)];

    /// <summary>For one number one figure, for several as many.</summary>
    public static object OneOrMore(ExampleInputs inputs, string name, Func<double, double> figure) =>
        inputs.Json(name).ValueKind is JsonValueKind.Array
            ? Array.ConvertAll(inputs.Numbers(name), n => figure(n))
            : figure(inputs.Number(name));

    /// <summary>1 and true say yes, 0 and false no.</summary>
    public static bool[] YesNos(ExampleInputs inputs, string name) => YesNos(inputs.Json(name), name);

    public static bool[][] YesNoRows(ExampleInputs inputs, string name) =>
        [.. inputs.Json(name).EnumerateArray().Select(row => YesNos(row, name))];

    private static bool[] YesNos(JsonElement row, string name)
    {
        if (row.ValueKind is not JsonValueKind.Array)
            throw new ExampleException($"The input \"{name}\" must be an array, not {row.GetRawText()}.");
        return
        [
            .. row.EnumerateArray().Select(e => e.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number when e.GetDouble() is 0 or 1 => e.GetDouble() is 1,
                _ => throw new ArgumentException($"Must hold 1 or true, and 0 or false, not {e.GetRawText()}.", name),
            }),
        ];
    }

    /// <exception cref="ArgumentException">One for each, or there is no answer.</exception>
    public static void SameLength<T1, T2>(IReadOnlyCollection<T1> one, IReadOnlyCollection<T2> other, string name)
    {
        if (one.Count != other.Count)
            throw new ArgumentException($"Must be {one.Count}, one for each, not {other.Count}.", name);
    }

    /// <summary>Rows of one length as a table.</summary>
    /// <exception cref="ArgumentException">Rows of different lengths, which no method has an answer for.</exception>
    public static T[,] Square<T>(T[][] rows)
    {
        var table = new T[rows.Length, rows.Length == 0 ? 0 : rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != table.GetLength(1))
                throw new ArgumentException("All rows must be of the same length.", nameof(rows));
            for (var j = 0; j < rows[i].Length; j++)
                table[i, j] = rows[i][j];
        }

        return table;
    }
}
