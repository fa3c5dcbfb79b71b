using System.Globalization;
using System.Text.Json;

namespace Bekwaam.Bench;

/// <summary>The table on the console and the same as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(IReadOnlyList<Figure> figures)
    {
        Console.WriteLine();
        Console.WriteLine("| figure | value | budget | note |");
        Console.WriteLine("| --- | ---: | --- | --- |");
        foreach (var figure in figures)
            Console.WriteLine($"| {figure.Name} | {Number(figure.Value)} {figure.Unit} | {figure.Budget} | {figure.Note} |");
    }

    public static Task WriteAsync(string file, IReadOnlyList<Figure> figures, CancellationToken cancel) =>
        File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures, Indented) + "\n", cancel);

    private static string Number(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("N1", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
