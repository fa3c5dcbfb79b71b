namespace Bekwaam.Statistics.Weighing;

/// <summary>How far the weight of one criterion can go before another option comes first.</summary>
/// <param name="Criterion">Which criterion, counted from 0.</param>
/// <param name="Weight">Its weight now, 0–1.</param>
/// <param name="Lower">The nearest lower weight below which another option is first; null when there is none down to 0.</param>
/// <param name="LowerRival">The option that is first there; null with <paramref name="Lower"/>.</param>
/// <param name="Upper">The nearest higher weight above which another option is first; null when there is none up to 1.</param>
/// <param name="UpperRival">The option that is first there; null with <paramref name="Upper"/>.</param>
/// <remarks>In a tie for the first place both ends are the weight now, where a rival gains on that side.</remarks>
public sealed record WeightFlip(
    int Criterion, double Weight, double? Lower, int? LowerRival, double? Upper, int? UpperRival)
{
    internal static WeightFlip Of(ValueTable table, int[] first, int criterion)
    {
        var now = table.Weights[criterion];
        var (lower, lowerRival, upper, upperRival) = ((double?)null, (int?)null, (double?)null, (int?)null);
        var winner = first[0];
        var (steep, other) = Line(table, winner, criterion);
        for (var i = 0; i < table.Options; i++)
        {
            var (itsSteep, itsOther) = Line(table, i, criterion);
            // The lead over a rival is a straight line in the weight: at·weight + rest·(1 − weight).
            var (at, rest) = (steep - itsSteep, other - itsOther);
            var slope = at - rest;
            if (i == winner || Math.Abs(slope) <= table.Hair)
                continue;
            // A tie is met right here; it ends in the winner's favour on one side and in the rival's on the other.
            var meets = Array.IndexOf(first, i) >= 0 ? now : -rest / slope;
            if (slope > 0 && meets > 0 && meets <= now && !(lower >= meets))
                (lower, lowerRival) = (meets, i);
            else if (slope < 0 && meets < 1 && meets >= now && !(upper <= meets))
                (upper, upperRival) = (meets, i);
        }

        return new WeightFlip(criterion, now, lower, lowerRival, upper, upperRival);
    }

    /// <summary>An option's value when this criterion has all the weight, and when it has none.</summary>
    private static (double All, double None) Line(ValueTable table, int option, int criterion)
    {
        var weights = (double[])table.Weights.Clone();
        weights[criterion] = 0;
        var rest = weights.Sum();
        for (var j = 0; j < weights.Length; j++)
        {
            if (j != criterion)
                weights[j] = rest > 0 ? weights[j] / rest : 1d / (weights.Length - 1);
        }

        return (table[option, criterion], table.Total(option, weights));
    }
}
