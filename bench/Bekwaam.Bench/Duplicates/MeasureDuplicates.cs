using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Matching;
using Bekwaam.Core.Tests.Relations.Matching;
using CsvHelper;

namespace Bekwaam.Bench.Duplicates;

/// <summary>Searches a file of cards for doubles and sets what is found beside what the file says is true.</summary>
internal static partial class MeasureDuplicates
{
    public static readonly string Help = """
        duplicates FILE.csv --truth COLUMN [--leave-out COLUMN,COLUMN] [--map part=column,…] [--show N] [--threads N]
        duplicates --made-up people|firms|unseen-people|unseen-firms [--count N] [--seed N] [--show N] [--threads N]
        duplicates --register DIR [--database CONNECTION]
                       times the search through the database and the look-up on entry; "relations --work W" makes a register in W/data
          --truth      the column that is equal for cards of one and the same; rec-N-org and rec-N-dup-k count as N
          --leave-out  columns not to look at
          --map        which column is which, where its name does not say: given, initials, prefix, family, suffix, title, person,
                       name, alias, street, number, addition, lines, place, postcode, region, country, phone, mobile, mail,
                       site, kvk, vat, iban, birth
          --show N     prints N pairs that were missed and N that were wrong
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--register") is { } data)
            return await MeasureRegister.RunAsync(data, Option("--database"), cancel);
        if (Option("--made-up") is { } what)
        {
            var made = MadeUp(what, int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture), int.Parse(Option("--count") ?? "100000", CultureInfo.InvariantCulture));
            return Measure([.. made.Select(card => card.Card)], [.. made.Select(card => card.Who.ToString(CultureInfo.InvariantCulture))], Option, cancel);
        }

        if (args.Length == 0 || args[0].StartsWith('-') || Option("--truth") is not { } truth)
        {
            Console.Error.WriteLine(Help);
            return 2;
        }

        var leaveOut = (Option("--leave-out") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(truth).ToHashSet(StringComparer.Ordinal);
        var said = (Option("--map") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[^1].Trim(), StringComparer.Ordinal);
        var (cards, groups) = await ReadAsync(args[0], truth, leaveOut, said, cancel);
        if (cards.Count == 0)
        {
            Console.Error.WriteLine($"No rows, or no column {truth}, in {args[0]}.");
            return 2;
        }

        return Measure(cards, groups, Option, cancel);
    }

    public static IReadOnlyList<(RelationCard Card, int Who)> MadeUp(string what, int seed, int count) => what switch
    {
        "people" => MadeUpPeople.Make(seed, count),
        "firms" => MadeUpFirms.Make(seed, count),
        "unseen-people" => UnseenPeople.Make(seed, count),
        "unseen-firms" => UnseenFirms.Make(seed, count),
        _ => throw new ArgumentException($"{what} is none of people, firms, unseen-people, unseen-firms.", nameof(what)),
    };

    private static int Measure(List<RelationCard> cards, List<string> groups, Func<string, string?> option, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        MatchProfile[] profiles = [.. cards.Select(MatchProfile.Of)];
        var counts = ValueCounts.Of(profiles);
        var threads = int.Parse(option("--threads") ?? "2", CultureInfo.InvariantCulture);
        var pairs = FindPairs.Run(profiles, counts, threads, null, cancel);
        watch.Stop();

        var right = pairs.Count(pair => groups[pair.A] == groups[pair.B]);
        var real = groups.GroupBy(group => group).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
        var precision = pairs.Count == 0 ? 1 : (double)right / pairs.Count;
        var recall = real == 0 ? 1 : (double)right / real;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"cards {cards.Count}  real pairs {real}  found {pairs.Count}  right {right}  wrong {pairs.Count - right}  missed {real - right}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"precision {precision:0.0000}  recall {recall:0.0000}  F {(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)):0.0000}  time {watch.Elapsed.TotalSeconds:0.00} s  memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        var (blocks, seen, met) = (new CandidateBlocks(profiles), new int[profiles.Length], new List<int>());
        var compared = 0L;
        for (var record = 0; record < profiles.Length; record++)
        {
            blocks.Of(record, seen, met);
            compared += met.Count;
        }

        Console.WriteLine($"set beside each other {compared} pairs");
        if (option("--show") is { } show)
            Show(int.Parse(show, CultureInfo.InvariantCulture), cards, profiles, groups, counts, pairs);
        return 0;
    }

    private static async Task<(List<RelationCard> Cards, List<string> Groups)> ReadAsync(
        string file, string truth, HashSet<string> leaveOut, Dictionary<string, string> said, CancellationToken cancel)
    {
        var (cards, groups) = (new List<RelationCard>(), new List<string>());
        await using var stream = File.OpenRead(file);
        await using var rows = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = true });
        List<string> header = [.. rows.Headers.Select(name => name.Trim())];
        var at = header.IndexOf(truth);
        var columns = new CardColumns(header, leaveOut, said);
        Console.WriteLine("looks at " + string.Join(", ", columns.Found));
        while (at >= 0 && await rows.ReadAsync(cancel))
        {
            var cells = Enumerable.Range(0, header.Count).Select(place => rows.GetString(place)).ToList();
            cards.Add(columns.Read(cells));
            groups.Add(FebrlKey().Match(cells[at]) is { Success: true } match ? match.Groups["entity"].Value : cells[at].Trim());
        }

        return (cards, groups);
    }

    private static void Show(
        int most, List<RelationCard> cards, MatchProfile[] profiles, List<string> groups, ValueCounts counts, IReadOnlyList<MatchedPair> pairs)
    {
        var found = pairs.Select(pair => (pair.A, pair.B)).ToHashSet();
        var missed = Enumerable.Range(0, cards.Count).GroupBy(i => groups[i])
            .SelectMany(group => group.SelectMany(a => group.Where(b => a < b).Select(b => (A: a, B: b)))).Where(pair => !found.Contains(pair));
        var (blocks, seen, met) = (new CandidateBlocks(profiles), new int[profiles.Length], new List<int>());
        bool Met(int a, int b)
        {
            blocks.Of(a, seen, met);
            return met.Contains(b);
        }

        Console.WriteLine("-- missed");
        var never = 0;
        var told = 0;
        foreach (var (a, b) in missed)
        {
            Array.Clear(seen);
            var blind = !Met(a, b);
            never += blind ? 1 : 0;
            if (told++ < most)
                Describe(cards, profiles, counts, a, b, blind ? "never met " : "");
        }

        Console.WriteLine($"of those missed {never} never met");
        Console.WriteLine("-- wrong");
        foreach (var pair in pairs.Where(pair => groups[pair.A] != groups[pair.B]).Take(most))
            Describe(cards, profiles, counts, pair.A, pair.B);
    }

    private static void Describe(List<RelationCard> cards, MatchProfile[] profiles, ValueCounts counts, int a, int b, string note = "")
    {
        var evidence = new MatchEvidence();
        CompareProfiles.Run(evidence, profiles[a], profiles[b], counts);
        var odds = MatchRates.Usual.LogOdds(evidence.Same, evidence.Kin, cards.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{note}{odds:0.0}: ")
            + string.Join(' ', evidence.Fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Field}:{f.Agreement}({f.Same:0.0}/{f.Kin:0.0})"))));
        Console.WriteLine("   " + CardJson.Write(cards[a]));
        Console.WriteLine("   " + CardJson.Write(cards[b]));
    }

    [GeneratedRegex(@"^rec-(?<entity>\d+)-(?:org|dup(?:-\d+)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex FebrlKey();
}
