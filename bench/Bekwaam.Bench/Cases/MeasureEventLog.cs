using System.Globalization;

namespace Bekwaam.Bench.Cases;

/// <summary>Writes an event log, imports it and asks for its figures, each as a process of its own.</summary>
internal static class MeasureEventLog
{
    private const double OneYear = 365 * 86_400;
    private const double StepsPerCase = 4.5;
    private static readonly string[] Work = ["Assigned", "Worked on", "Waiting for customer", "Worked on"];

    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var events = int.Parse(Option("--events") ?? "65000", CultureInfo.InvariantCulture);
        var work = Directory.CreateTempSubdirectory("bekwaam-bench-");
        try
        {
            var file = Write(work, events);
            var connection = Option("--database");
            var engine = connection is null ? "SQLite" : "PostgreSQL";
            string[] where = ["--data", work.CreateSubdirectory("data").FullName, .. connection is null ? Array.Empty<string>() : ["--database", connection]];
            var (seconds, peak) = await Processes.RunAsync(cancel, ["import", "cases", file, .. where]);
            var (flow, flowPeak) = await Processes.RunAsync(cancel, ["flow", "--json", .. where]);
            Report.Print(
            [
                new Figure($"import of {events:N0} events, {engine}", seconds, "s", events <= 65_000 ? "< 15" : null, string.Create(CultureInfo.InvariantCulture, $"peak {peak:N0} MB, whole process")),
                new Figure($"flow of them, {engine}", flow, "s", null, string.Create(CultureInfo.InvariantCulture, $"peak {flowPeak:N0} MB, whole process")),
            ]);
        }
        finally
        {
            work.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>Cases that come one after the other and overlap, their rows not in order; the same every time.</summary>
    private static string Write(DirectoryInfo work, int events)
    {
        var random = new Random(1);
        var rows = new List<string>(events);
        var opened = new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Unspecified);
        for (var number = 1; rows.Count < events; number++)
        {
            opened = opened.AddSeconds(2 * random.NextDouble() * OneYear / (events / StepsPerCase));
            var at = opened;
            foreach (var step in Work.Take(random.Next(1, Work.Length + 1)).Prepend("Registered").Append("Closed"))
            {
                if (rows.Count < events)
                    rows.Add(string.Create(CultureInfo.InvariantCulture, $"T-{number};{step};{at:dd-MM-yyyy HH:mm:ss};Colleague {random.Next(1, 9)}"));
                at = at.AddHours(-20 * Math.Log(1 - random.NextDouble()));
            }
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        var file = Path.Combine(work.FullName, "log.csv");
        File.WriteAllLines(file, rows.Prepend("Ticket;Step;Time;Employee"));
        return file;
    }
}
