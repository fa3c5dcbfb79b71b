using System.Diagnostics;
using System.Globalization;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics.Agreement;
using Bekwaam.Statistics.Phases;
using Bekwaam.Statistics.Randomness;
using Bekwaam.Statistics.Readability;
using Bekwaam.Statistics.Scores;
using Bekwaam.Statistics.Sketches;
using Bekwaam.Statistics.Survival;
using Bekwaam.Statistics.Units;

namespace Bekwaam.Bench;

/// <summary>The measurement library's hot functions, one thread, data made up from a fixed seed.</summary>
internal static class StatisticsMeasurements
{
    public static IEnumerable<Figure> All()
    {
        var random = new Xoshiro256(1);
        var times = Draws(10_000_000, ref random, u => Math.Exp(3 + (8 * u)));
        yield return Best("sketch of 10,000,000 times", "s", "< 0.5", 5, () => Sketch(times).Quantile(.9), "added as one span, and the 90th percentile read");
        var parts = Enumerable.Range(0, 1000).Select(i => Sketch(times.AsSpan(i * 10_000, 10_000)).Pack()).ToArray();
        yield return Best("1,000 packed sketches merged", "ms", null, 10, () => Merged(parts), "of 10,000 times each");
        var days = Days(3650, ref random);
        var tallies = Array.ConvertAll(days, d => Tally.Unpack(d));
        yield return Best("NPS from rollups of 3,650 days", "ms", "< 1", 200, () => Score(tallies), "counts per value summed, with its interval");
        yield return Best("the same from packed rollups", "ms", null, 200, () => Score(days), "unpacked as they are added");
        var facets = Facets();
        yield return Best("phases of 9 facets, 10,000 joint draws", "ms", "< 100", 20, () => Assessment.Of(facets), "everything known");
        FacetEvidence[] bare = [.. facets.Select(f => new FacetEvidence(f.Facet, f.Bar) { Outcome = f.Outcome })];
        yield return Best("the same from customers alone", "ms", null, 20, () => Assessment.Of(bare), "with what each missing piece would bring");
        var scores = Draws(100_000, ref random, u => 40 + (40 * u));
        yield return Best("random intercept, 200 employees of 500 cases", "ms", "< 50", 50, () => Intercept(scores), "from the 100,000 scores");
        var text = Text(1000);
        yield return Best("readability of 1,000 Dutch words", "ms", "< 2", 200, () => TextReport.Of(text, TextLanguage.Dutch), "scores and all marks");
        var durations = Array.ConvertAll(times[..100_000], t => new Duration(Math.Ceiling(t / 60), t % 3 > 1));
        yield return Best("Kaplan-Meier of 100,000 cases", "ms", null, 10, () => KaplanMeier.Of(durations).Median, "curve, intervals and median");
        yield return Best("Krippendorff's alpha with its interval", "ms", null, 5, () => Alpha(), "500 units of 3 raters, 1,000 samples");
    }

    /// <summary>The best of the runs: the machine is shared, and only other work makes a run longer.</summary>
    private static Figure Best<T>(string name, string unit, string? budget, int runs, Func<T> run, string note)
    {
        var seconds = new double[runs];
        // The first second is for the compiler, which works beside it.
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 1;)
            GC.KeepAlive(run());
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(run());
            seconds[i] = watch.Elapsed.TotalSeconds;
        }

        Array.Sort(seconds);
        var scale = unit == "ms" ? 1000 : 1;
        return new Figure(name, seconds[0] * scale, unit, budget, string.Create(
            CultureInfo.InvariantCulture, $"{note}; best of {runs}, median {seconds[runs / 2] * scale:0.###} {unit}"));
    }

    private static double[] Draws(int count, ref Xoshiro256 random, Func<double, double> value)
    {
        var drawn = new double[count];
        for (var i = 0; i < count; i++)
            drawn[i] = value(random.NextUniform());
        return drawn;
    }

    private static DDSketch Sketch(ReadOnlySpan<double> values)
    {
        var sketch = new DDSketch();
        sketch.AddRange(values);
        return sketch;
    }

    private static double? Merged(byte[][] parts)
    {
        var whole = new DDSketch();
        foreach (var part in parts)
            whole.Merge(DDSketch.Unpack(part));
        return whole.Quantile(.5);
    }

    private static byte[][] Days(int count, ref Xoshiro256 random)
    {
        var days = new byte[count][];
        for (var day = 0; day < count; day++)
        {
            var tally = new Tally();
            for (var answer = 0; answer < 40; answer++)
                tally.Add((int)(random.NextUniform() * 11), null);
            days[day] = tally.Pack();
        }

        return days;
    }

    private static Statistics.Measure? Score(Tally[] days)
    {
        var sum = new Tally();
        foreach (var day in days)
            sum.Add(day);
        return Score(sum);
    }

    private static Statistics.Measure? Score(byte[][] days)
    {
        var sum = new Tally();
        foreach (var day in days)
            sum.AddPacked(day);
        return Score(sum);
    }

    private static Statistics.Measure? Score(Tally sum)
    {
        Span<long> counts = stackalloc long[11];
        foreach (var (value, cell) in sum.Given)
            counts[value] = cell.Count;
        return Nps.Of(counts);
    }

    private static FacetEvidence[] Facets() =>
    [
        .. Enumerable.Range(1, 9).Select(facet => new FacetEvidence(facet, 70)
        {
            Outcome = [new(OutcomePart.Answers, 1, new Estimate(66 + facet, 2.5, 90, 91)), new(2, 1, new Estimate(75, 2, 40, 41))],
            EmployeePrediction = new Estimate(74, 3, 11, 12),
            ManagementPrediction = Estimate.OfEverybody(2, 80),
            Spread = SpreadPosterior.Of([.. Enumerable.Range(0, 12).Select(i => new UnitScore(30, 65 + i, 9000))], 10),
            Chart = true,
            Consultations = new Effort(6, 300, 4),
            Transfers = new Effort(12, 300, 5),
            Escalations = new Effort(3, 300, 3),
            Reopenings = new Effort(9, 300, 4),
        }),
    ];

    private static RandomIntercept? Intercept(double[] scores)
    {
        var units = new UnitScore[200];
        for (var i = 0; i < units.Length; i++)
            units[i] = UnitScore.Of(scores.AsSpan(i * 500, 500));
        return RandomIntercept.Fit(units, 1);
    }

    private static string Text(int words)
    {
        const string passage =
            "Uw aanvraag is vorige week door onze medewerker ontvangen en wordt binnenkort beoordeeld. Wij kijken o.a. naar de hoogte van uw "
            + "inkomen, bijv. 1.250,50 euro per maand, en naar de samenstelling van het huishouden. Mocht de beoordeling van de aanvraag van de "
            + "bijdrage voor de voorziening langer duren, dan hoort u dat van dhr. De Vries. Derhalve vragen wij u nog even te wachten!\n\n";
        var all = passage.Split(' ');
        return string.Join(' ', Enumerable.Range(0, words).Select(i => all[i % all.Length]));
    }

    private static AgreementEstimate? Alpha()
    {
        var random = new Xoshiro256(3);
        var ratings = new double?[3, 500];
        for (var unit = 0; unit < 500; unit++)
        {
            var middle = random.NextUniform() * 10;
            for (var rater = 0; rater < 3; rater++)
                ratings[rater, unit] = Math.Clamp(Math.Round(middle + (3 * random.NextUniform()) - 1.5), 0, 10);
        }

        return KrippendorffAlpha.Of(ratings, RatingLevel.Ordinal);
    }
}
