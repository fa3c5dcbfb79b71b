using Bekwaam.Bench;

// A child process of our own: the server under load.
if (args is ["server", var folder, var connectionOrNothing, var address])
    return await BenchServer.RunAsync(folder, connectionOrNothing.Length == 0 ? null : connectionOrNothing, address);

if (args is ["duplicates", .. var rest])
    return await Bekwaam.Bench.Duplicates.MeasureDuplicates.RunAsync(rest, default);

if (args is ["relations", .. var asked])
    return await Bekwaam.Bench.Relations.MeasureRelations.RunAsync(asked, default);

if (args is ["event-log", .. var logged])
    return await Bekwaam.Bench.Cases.MeasureEventLog.RunAsync(logged, default);

if (args is ["cases", .. var worked])
    return await Bekwaam.Bench.Cases.MeasureCases.RunAsync(worked, default);

if (args is ["door", .. var knocked])
    return await Bekwaam.Bench.Door.MeasureDoor.RunAsync(knocked, default);

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

if (args.Contains("--help"))
{
    Console.WriteLine("""
        Measures what the README quotes; "duplicates FILE.csv --truth COLUMN" measures the search for doubles
        (without more: its options), "relations" the register ("relations --help"),
        "cases" the daily work ("cases --help"), "door" what customers do themselves ("door --help"), "event-log --events N [--database CONNECTION]" the import of cases.
          --answers N            how many answers to import (1000000), in each of two layouts
          --database CONNECTION  an empty PostgreSQL database instead of SQLite
          --quick                2 s of warm-up instead of 20
          --only WHAT            start | import | verdict | pages | statistics  (verdict and pages need the import)
          --json FILE            the table as JSON too
          --work DIR             keep files and data there, and leave out an import that it holds already
        """);
    return 0;
}

var kept = Option("--work");
var work = kept is null ? Directory.CreateTempSubdirectory("bekwaam-bench-") : Directory.CreateDirectory(kept);
var answers = long.Parse(Option("--answers") ?? "1000000", System.Globalization.CultureInfo.InvariantCulture);
var measure = new Measurements(work, Option("--database"), answers, TimeSpan.FromSeconds(args.Contains("--quick") ? 2 : 20));
var only = Option("--only");
var figures = new List<Figure>();
try
{
    var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    if (only is null or "start")
        await TakeAsync(measure.StartUpAsync());
    if (only is null or "statistics")
        Take(StatisticsMeasurements.All());
    if (only is not ("start" or "statistics") && !measure.HasData)
        await TakeAsync(measure.ImportAsync(today));
    if (only is null or "verdict")
        await TakeAsync(measure.VerdictAsync());
    if (only is null or "pages")
        await TakeAsync(measure.PagesAsync());
    Report.Print(figures);
    if (Option("--json") is { } file)
        await Report.WriteAsync(file, figures, default);
}
finally
{
    if (kept is null)
        work.Delete(recursive: true);
}

return 0;

void Take(IEnumerable<Figure> measured)
{
    foreach (var figure in measured)
        Add(figure);
}

async Task TakeAsync(IAsyncEnumerable<Figure> measured)
{
    await foreach (var figure in measured)
        Add(figure);
}

void Add(Figure figure)
{
    Console.Error.WriteLine($"{figure.Name}: {figure.Value:0.###} {figure.Unit} ({figure.Note})");
    figures.Add(figure);
}
