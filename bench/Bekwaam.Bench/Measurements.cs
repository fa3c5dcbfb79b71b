using System.Diagnostics;
using System.Globalization;

namespace Bekwaam.Bench;

/// <summary>The figures of the README, one method each.</summary>
internal sealed class Measurements(DirectoryInfo work, string? connection, long answers, TimeSpan warmUp)
{
    private const string Address = "http://127.0.0.1:5088";
    private static readonly string BenchAssembly = typeof(Measurements).Assembly.Location;
    private string Engine => connection is null ? "SQLite" : "PostgreSQL";

    /// <summary>Whether the import was done before, in a folder that was kept.</summary>
    public bool HasData => Path.Exists(Path.Combine(work.FullName, "data"));

    private string[] Where(DirectoryInfo data) =>
        connection is null ? ["--data", data.FullName] : ["--data", data.FullName, "--database", connection];

    /// <summary>From nothing to the first page, as a process; then what it holds when nobody asks anything.</summary>
    public async IAsyncEnumerable<Figure> StartUpAsync()
    {
        var seconds = new List<double>();
        double idle = 0;
        for (var run = 0; run < 5; run++)
        {
            using var program = Processes.Start(Processes.Program, ["serve", "--urls", Address, .. Where(Folder("start"))]);
            using var client = new LoadClient(new Uri(Address));
            var answered = await client.UntilItAnswersAsync("/health", default);
            if (run > 0)
                seconds.Add(answered);
            if (run == 4)
            {
                await Task.Delay(TimeSpan.FromSeconds(10));
                idle = Processes.ResidentMegabytes(program.Id);
            }

            program.Kill();
            await program.WaitForExitAsync();
        }

        seconds.Sort();
        yield return new Figure("start-up to first page", seconds[seconds.Count / 2], "s", "< 2", "median of four, the first start with its migration left out");
        yield return new Figure("memory, idle", idle, "MB", "< 200", "resident, ten seconds after the first page");
    }

    /// <summary>A file of answers through the command line, as its users do it.</summary>
    public async IAsyncEnumerable<Figure> ImportAsync(DateOnly lastDay)
    {
        var data = Folder("data");
        foreach (var layout in new[] { "wide", "long" })
        {
            var (file, map) = AnswerFile.Write(work, answers, lastDay, layout);
            var (seconds, peak) = await Processes.RunAsync(default, ["import", "answers", file, "--map", map, .. Where(data)]);
            yield return new Figure($"import of {answers:N0} answers, {layout}, {Engine}", seconds, "s", answers <= 1_000_000 ? "< 20" : null,
                string.Create(CultureInfo.InvariantCulture, $"{answers / seconds:N0} answers/s, peak {peak:N0} MB, whole process"));
        }
    }

    /// <summary>The verdict on the command line, start of the process included, and the process doing nothing beside it.</summary>
    public async IAsyncEnumerable<Figure> VerdictAsync()
    {
        var data = Folder("data");
        var assess = await MedianAsync(["assess", "--json", .. Where(data)]);
        var nothing = await MedianAsync(["results", "--help", .. Where(data)]);
        yield return new Figure($"verdict over {2 * answers:N0} answers, {Engine}", assess, "s", null, "`assess --json`, whole process, median of five");
        yield return new Figure("the same process doing nothing", nothing, "s", null, "`results --help`, whole process");
    }

    /// <summary>Eight people on each page, and on the bare page beside it.</summary>
    public async IAsyncEnumerable<Figure> PagesAsync()
    {
        using var server = Processes.Start(BenchAssembly, ["server", Folder("data").FullName, connection ?? "", Address]);
        using var client = new LoadClient(new Uri(Address));
        await client.UntilItAnswersAsync("/health", default);
        await client.SignInAsync(BenchServer.Email, BenchServer.Password, default);
        await client.PassTheEstimateAsync(default);
        yield return new Figure($"verdict over {2 * answers:N0} answers, {Engine}, page", await client.MedianSecondsAsync("/competence", default), "s", "< 1", "the whole sheet, one person, median of ten after a warm-up");
        foreach (var (name, page, reference) in new[]
        {
            ("surveys", "/listening", ReferencePages.Surveys),
            ("results", "/listening/bench-wide", ReferencePages.Results),
            ("sheet", "/competence", ReferencePages.Sheet),
        })
        {
            var bare = await client.AskAsync(reference, warmUp / 4, warmUp / 2, default);
            var load = await client.AskAsync(page, warmUp, warmUp / 2, default);
            yield return new Figure($"page {name}, {Engine}", load.PerSecond, "req/s", null, string.Create(CultureInfo.InvariantCulture,
                $"p50 {load.P50:N1} ms, p95 {load.P95:N1} ms, {load.AllocatedKilobytes:N0} kB allocated a request; bare reference {bare.PerSecond:N0} req/s: ratio {load.PerSecond / bare.PerSecond:0.00}"));
        }

        yield return new Figure($"memory, loaded, {Engine}", Processes.ResidentMegabytes(server.Id), "MB", "< 300", "resident, after the pages");
        server.Kill();
        await server.WaitForExitAsync();
    }

    private DirectoryInfo Folder(string name) => work.CreateSubdirectory(name);

    private static async Task<double> MedianAsync(string[] arguments)
    {
        var seconds = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            await Processes.RunAsync(default, arguments);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        seconds.Sort();
        return seconds[seconds.Count / 2];
    }
}
