using System.Globalization;
using Bekwaam.Core.Cases;
using Bekwaam.Hosting;

namespace Bekwaam.Bench.Cases;

/// <summary>The pages of daily work, eight people at once, each beside its bare reference.</summary>
internal static class MeasureCases
{
    private const string Address = "http://127.0.0.1:5090";

    public static readonly string Help = """
        cases [--count N] [--only WHAT] [--quick] [--database CONNECTION] [--work DIR]
          --count N              how many relations, and how many cases with three lines each (100000)
          --only WHAT            list | case | search | narrowed | save
          --quick                3 s of warm-up and 5 s that count, instead of 20 and 20
          --database CONNECTION  an empty PostgreSQL database instead of SQLite
          --work DIR             keep the data there, and leave out filling what it holds already
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
        var (warm, counted) = args.Contains("--quick") ? (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)) : (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));
        var kept = Option("--work");
        var work = kept is null ? Directory.CreateTempSubdirectory("bekwaam-bench-") : Directory.CreateDirectory(kept);
        try
        {
            var connection = Option("--database");
            await EnsureAsync(work, connection, count, cancel);
            Report.Print(await PagesAsync(work, connection, count, Option("--only"), warm, counted, cancel));
        }
        finally
        {
            if (kept is null)
                work.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>Fills it unless it was.</summary>
    internal static async Task EnsureAsync(DirectoryInfo work, string? connection, int count, CancellationToken cancel)
    {
        if (!Path.Exists(Path.Combine(work.FullName, "filled")))
            await FillAsync(work, connection, count, cancel);
    }

    private static async Task FillAsync(DirectoryInfo work, string? connection, int count, CancellationToken cancel)
    {
        var data = work.CreateSubdirectory("data");
        var file = Relations.ContactsFile.Write(work, count);
        string[] where = ["--data", data.FullName, .. connection is null ? Array.Empty<string>() : ["--database", connection]];
        await Processes.RunAsync(cancel, ["import", "relations", file, "--kind", "Customer", .. where]);
        // The server sets the installation up, and with it who signs in: before there are other colleagues.
        await WithServerAsync(work, connection, _ => Task.CompletedTask, cancel);
        await using var database = new Installation(data, connection).OpenDatabase();
        await FillCases.RunAsync(database, count, TimeProvider.System.GetUtcNow(), cancel);
        await File.WriteAllTextAsync(Path.Combine(work.FullName, "filled"), "", cancel);
    }

    private static async Task<IReadOnlyList<Figure>> PagesAsync(
        DirectoryInfo work, string? connection, int count, string? only, TimeSpan warm, TimeSpan counted, CancellationToken cancel)
    {
        var engine = connection is null ? "SQLite" : "PostgreSQL";
        var figures = new List<Figure>();
        await WithServerAsync(work, connection, async (client, server) =>
        {
            foreach (var (name, budget, page, reference) in Pages(count))
            {
                if (only is not null && !name.StartsWith(only, StringComparison.Ordinal))
                    continue;
                var bare = await client.AskAsync(reference, warm / 2, counted / 2, cancel);
                var load = await client.AskAsync(page, warm, counted, cancel);
                figures.Add(Tell(name, budget, load, bare, engine));
            }

            if (only is null or "save")
            {
                var bare = await client.AskAsync(_ => LoadClient.Ask.Post(CaseReferences.Save, new Dictionary<string, string>()), warm / 2, counted / 2, cancel);
                var token = await client.TokenAsync("/moments/new", cancel);
                var load = await client.AskAsync(place => LoadClient.Ask.Post("/moments/new", Moment(place, count, token)), warm, counted, cancel);
                figures.Add(Tell("save a moment", 2_000, load, bare, engine));
            }

            figures.Add(new Figure($"memory after these, {engine}", Processes.ResidentMegabytes(server), "MB", "< 300", "resident"));
        }, cancel);
        return figures;
    }

    private static Figure Tell(string name, int budget, LoadClient.Load load, LoadClient.Load bare, string engine)
    {
        var figure = new Figure($"{name}, {engine}", load.PerSecond, "req/s", $">= {budget}", string.Create(CultureInfo.InvariantCulture,
            $"p50 {load.P50:N1} ms, p95 {load.P95:N1} ms, {load.AllocatedKilobytes:N0} kB and {load.Processor:0.00} ms of processor a request; bare {bare.PerSecond:N0} req/s, {bare.AllocatedKilobytes:N0} kB, {bare.Processor:0.00} ms: ratio {load.PerSecond / bare.PerSecond:0.00}"));
        Console.Error.WriteLine($"{figure.Name}: {figure.Value:0} {figure.Unit} ({figure.Note})");
        return figure;
    }

    private static IEnumerable<(string Name, int Budget, Func<int, LoadClient.Ask> Page, Func<int, LoadClient.Ask> Reference)> Pages(int count)
    {
        var year = TimeProvider.System.GetUtcNow().Year;
        CaseNumber Number(int place) => FillCases.NumberOf((int)(Scatter.Of(place) % (ulong)count), count, year);
        yield return ("list of 50", 1_250, _ => LoadClient.Ask.Get("/cases"), _ => LoadClient.Ask.Get(CaseReferences.List));
        yield return ("case", 2_300, place => LoadClient.Ask.Get($"/cases/{Number(place)}"), place => LoadClient.Ask.Get(FormattableString.Invariant($"{CaseReferences.One}?number={Number(place).Packed}")));
        yield return ("search, rare word", 1_300, place => LoadClient.Ask.Get($"/cases?scope=All&q={FillCases.RareWord(place % count)}"), place => LoadClient.Ask.Get($"{CaseReferences.Search}?q={FillCases.RareWord(place % count).ToLowerInvariant()}"));
        yield return ("search, common word", 1_300, _ => LoadClient.Ask.Get($"/cases?scope=All&q={FillCases.CommonWord}"), _ => LoadClient.Ask.Get($"{CaseReferences.Search}?q={FillCases.CommonWord}"));
        yield return ("narrowed list", 1_250, _ => LoadClient.Ask.Get("/cases?kind=Defect&late=true"), _ => LoadClient.Ask.Get(CaseReferences.List));
    }

    private static Dictionary<string, string> Moment(int place, int count, string token) => new(StringComparer.Ordinal)
    {
        ["__RequestVerificationToken"] = token,
        ["Input.Form"] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        ["Input.Pick"] = (1 + Scatter.Of(place) % (ulong)count).ToString(CultureInfo.InvariantCulture),
        ["Input.Who"] = "x",
        ["Input.Channel"] = "Phone",
        ["Input.Words"] = "De ketel valt uit sinds gisteren, kan er iemand komen?",
        ["Input.Kind"] = "Question",
        ["Input.Impact"] = "Normal",
        ["Input.Outcome"] = "SolvedAtOnce",
        ["Input.Done"] = "Uitgelegd hoe men bijvult.",
    };

    private static Task WithServerAsync(DirectoryInfo work, string? connection, Func<LoadClient, Task> ask, CancellationToken cancel) =>
        WithServerAsync(work, connection, (client, _) => ask(client), cancel);

    internal static async Task WithServerAsync(DirectoryInfo work, string? connection, Func<LoadClient, int, Task> ask, CancellationToken cancel)
    {
        using var server = Processes.Start(typeof(MeasureCases).Assembly.Location, ["server", Path.Combine(work.FullName, "data"), connection ?? "", Address]);
        try
        {
            using var client = new LoadClient(new Uri(Address));
            await client.UntilItAnswersAsync("/health", cancel);
            await client.SignInAsync(BenchServer.Email, BenchServer.Password, cancel);
            await ask(client, server.Id);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(cancel);
        }
    }
}
