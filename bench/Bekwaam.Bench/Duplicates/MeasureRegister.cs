using System.Diagnostics;
using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Tests.Relations.Matching;
using Bekwaam.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Bench.Duplicates;

/// <summary>Times the search as the program does it, through the database, and the look-up while a card is entered.</summary>
internal static class MeasureRegister
{
    private const int Typed = 200;

    /// <param name="data">Where a register is; "relations --work DIR" makes one in DIR/data.</param>
    /// <param name="connection">Its PostgreSQL database, or null for SQLite.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<int> RunAsync(string data, string? connection, CancellationToken cancel)
    {
        await using var database = new Installation(new DirectoryInfo(data), connection).OpenDatabase();
        var watch = Stopwatch.StartNew();
        await ScanAsync(database, cancel);
        var seconds = watch.Elapsed.TotalSeconds;
        await using var db = database.Open();
        var scan = await db.DuplicateScans.AsNoTracking().OrderByDescending(s => s.StartedAt).FirstAsync(cancel);
        Report.Print(
        [
            new Figure($"search for doubles among {scan.Cards:N0} relations", seconds, "s", scan.Cards <= 100_000 ? "< 60" : null, string.Create(CultureInfo.InvariantCulture, $"{scan.Found:N0} pairs, from asking to kept")),
            await LookUpAsync(database, cancel),
        ]);
        return 0;
    }

    private static async Task ScanAsync(IDatabase database, CancellationToken cancel)
    {
        await using var db = database.Open();
        await ScanDuplicates.AskAsync(db, TimeProvider.System.GetUtcNow(), cancel);
        var runner = new JobRunner(database, [new ScanDuplicates(database)], TimeProvider.System, new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance);
        while (await ScanDuplicates.IsAskedAsync(db, cancel))
            await runner.RunOneAsync(cancel);
    }

    private static async Task<Figure> LookUpAsync(IDatabase database, CancellationToken cancel)
    {
        List<RelationCard> cards;
        await using (var db = database.Open())
            cards = (await db.Relations.AsNoTracking().OrderBy(r => r.Id).Take(20 * Typed).Select(r => r.Card).ToListAsync(cancel)).Where((_, i) => i % 20 == 0).ToList();
        var times = new List<double>();
        var (found, chance) = (0, new Random(1));
        foreach (var card in cards)
        {
            await using var db = database.Open();
            var watch = Stopwatch.StartNew();
            var typed = card.Person is { Family: { } family } person ? card with { Person = person with { Family = Slips.Make(family, chance) } } : card;
            found += (await FindDuplicates.RunAsync(db, typed, null, 5, cancel)).Count > 0 ? 1 : 0;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times = [.. times.Skip(10).Order()];
        return new Figure("look-up while a card is entered", times[(int)(times.Count * .95)], "ms", "< 50", string.Create(CultureInfo.InvariantCulture, $"p95 of {times.Count}; median {times[times.Count / 2]:0.0} ms, slowest {times[^1]:0} ms; {found} of {cards.Count} found"));
    }
}
