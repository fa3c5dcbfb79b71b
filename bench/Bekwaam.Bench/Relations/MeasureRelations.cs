using System.Globalization;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Hosting;

namespace Bekwaam.Bench.Relations;

/// <summary>Fills a register by an import and asks its pages as one person would, one after another.</summary>
internal static class MeasureRelations
{
    private const string Address = "http://127.0.0.1:5089";
    private const int DeepestMeasured = 250_000;
    private const int AtOnce = 25_000;
    private const int Warm = 60;

    public static readonly string Help = """
        relations [--count N] [--asked N] [--database CONNECTION] [--work DIR]
          --count N              how many people to import (100000)
          --asked N              how often each page is asked for (300)
          --database CONNECTION  an empty PostgreSQL database instead of SQLite
          --work DIR             keep file and data there, and leave out an import that it holds already
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        var count = int.Parse(Option("--count") ?? "100000", CultureInfo.InvariantCulture);
        var asked = int.Parse(Option("--asked") ?? "300", CultureInfo.InvariantCulture);
        var kept = Option("--work");
        var work = kept is null ? Directory.CreateTempSubdirectory("bekwaam-bench-") : Directory.CreateDirectory(kept);
        var figures = new List<Figure>();
        try
        {
            var connection = Option("--database");
            if (!Path.Exists(Path.Combine(work.FullName, "data")))
                figures.Add(await ImportAsync(work, connection, count, cancel));
            figures.AddRange(await PagesAsync(work, connection, count, asked, cancel));
            Report.Print(figures);
        }
        finally
        {
            if (kept is null)
                work.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task<Figure> ImportAsync(DirectoryInfo work, string? connection, int count, CancellationToken cancel)
    {
        var file = ContactsFile.Write(work, count);
        string[] where = ["--data", work.CreateSubdirectory("data").FullName, .. connection is null ? Array.Empty<string>() : ["--database", connection]];
        var (seconds, peak) = await Processes.RunAsync(cancel, ["import", "relations", file, "--kind", "Customer", .. where]);
        return Tell(new Figure($"import of {count:N0} contacts, {Engine(connection)}", seconds, "s", count <= 100_000 ? "< 20" : null,
            string.Create(CultureInfo.InvariantCulture, $"{count / seconds:N0} contacts/s, peak {peak:N0} MB, whole process")));
    }

    private static async Task<IReadOnlyList<Figure>> PagesAsync(DirectoryInfo work, string? connection, int count, int asked, CancellationToken cancel)
    {
        var data = Path.Combine(work.FullName, "data");
        var deep = Math.Min(DeepestMeasured, count * 3 / 4);
        var cursor = await CursorAsync(new Installation(new DirectoryInfo(data), connection), deep, cancel);
        using var server = Processes.Start(typeof(MeasureRelations).Assembly.Location, ["server", data, connection ?? "", Address]);
        using var client = new LoadClient(new Uri(Address));
        await client.UntilItAnswersAsync("/health", cancel);
        await client.SignInAsync(BenchServer.Email, BenchServer.Password, cancel);
        var figures = new List<Figure>();
        foreach (var (name, page) in Pages(deep, cursor, count))
        {
            await client.AskAloneAsync(Enumerable.Range(0, Warm).Select(page), cancel);
            var times = await client.AskAloneAsync(Enumerable.Range(Warm, asked).Select(page), cancel);
            figures.Add(Tell(new Figure($"{name}, {count:N0} relations, {Engine(connection)}", times[(int)(times.Count * .95)], "ms", "< 50",
                string.Create(CultureInfo.InvariantCulture, $"p95 of {asked:N0} pages asked one after another; median {times[times.Count / 2]:N1} ms, slowest {times[^1]:N0} ms"))));
        }

        figures.Add(Tell(new Figure($"memory after these pages, {Engine(connection)}", Processes.ResidentMegabytes(server.Id), "MB", "< 300", "resident")));
        server.Kill();
        await server.WaitForExitAsync(cancel);
        return figures;
    }

    private static IEnumerable<(string Name, Func<int, string> Page)> Pages(int deep, string cursor, int count)
    {
        yield return ("list", _ => "/relations");
        yield return ($"list, {deep:N0} rows deep", _ => $"/relations?from={cursor}");
        yield return ("list of one kind", _ => "/relations?kind=customer");
        yield return ("list of a rare tag", _ => "/relations?tag=spoed");
        yield return ("list of a kind and a tag", _ => "/relations?kind=customer&tag=contract");
        yield return ("list of the incomplete", _ => "/relations?incomplete=40");
        yield return ("list of those hardly filled in", _ => "/relations?incomplete=5");
        yield return ("search of a common name", _ => "/search?q=de+jong");
        yield return ("search of a rare name", of => $"/search?q={ContactsFile.Rare(of)}");
        yield return ("search of a name half typed", of => $"/search?q={ContactsFile.Rare(of)[..4]}");
        yield return ("search of two letters", of => $"/search?q={ContactsFile.Rare(of)[..2]}");
        yield return ("search of a misspelt name", of => $"/search?q={Misspelt(ContactsFile.Rare(of))}");
        yield return ("search of a given and a rare name", of => $"/search?q=fatima+{ContactsFile.Rare(of)}");
        yield return ("search of the end of a number", of => string.Create(CultureInfo.InvariantCulture, $"/search?q={Scatter.Of(of) % 100_000:00000}"));
        yield return ("list of a name", of => $"/relations?q={ContactsFile.Rare(of)}");
        yield return ("one relation", of => string.Create(CultureInfo.InvariantCulture, $"/relations/{1 + Scatter.Of(of) % (ulong)count}"));
    }

    private static string Misspelt(string name) => name[..3] + name[4] + name[3] + name[5..];

    private static async Task<string> CursorAsync(Installation installation, int deep, CancellationToken cancel)
    {
        await using var database = installation.OpenDatabase();
        await using var db = database.Open();
        string? cursor = null;
        for (var at = 0; at < deep; at += AtOnce)
            cursor = (await ListRelations.RunAsync(db, new RelationFilter(), cursor, Math.Min(AtOnce, deep - at), cancel)).Value.Next;
        return cursor ?? "";
    }

    private static string Engine(string? connection) => connection is null ? "SQLite" : "PostgreSQL";

    private static Figure Tell(Figure figure)
    {
        Console.Error.WriteLine($"{figure.Name}: {figure.Value:0.###} {figure.Unit} ({figure.Note})");
        return figure;
    }
}
