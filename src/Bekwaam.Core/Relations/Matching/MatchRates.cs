namespace Bekwaam.Core.Relations.Matching;

/// <summary>How many doubles and how many relatives (or branches, or neighbours) a card has on average.</summary>
/// <param name="Doubles">Of itself.</param>
/// <param name="Kin">Of others who belong with it.</param>
public readonly record struct MatchRates(double Doubles, double Kin)
{
    /// <summary>Even a small register stands for a larger world.</summary>
    private const int FewestRecords = 1000;

    /// <summary>So many cards of a register about which nothing is known are mixed in with those of this one.</summary>
    private const double Prior = 100;

    private const int Rounds = 12;

    /// <summary>What holds when nothing has been learned yet: as many of the one as of the other.</summary>
    public static MatchRates Usual { get; } = new(0.25, 0.25);

    /// <summary>
    /// log₂ of the odds that two cards are the same: d·2^same / (k·2^kin + n), with d doubles and k relatives a card, in a
    /// register of n cards.
    /// </summary>
    public double LogOdds(double same, double kin, int records) =>
        Math.Log2(Doubles) + same - Math.Log2(Kin * Math.Pow(2, kin) + Math.Max(FewestRecords, records));

    /// <summary>
    /// Learns both from the register itself, by expectation and maximisation: who is taken for a double under the rates so far
    /// gives the next. One pair never tells which it is; thousands do. The rates stay within bounds, so that a register full of
    /// doubles does not make brothers one, nor a register full of families hide what is plainly double.
    /// </summary>
    /// <param name="pairs">What the pairs say that are not strangers at first sight.</param>
    /// <param name="records">Cards in the register.</param>
    public static MatchRates Learn(IReadOnlyList<(double Same, double Kin)> pairs, int records)
    {
        var rates = Usual;
        for (var round = 0; round < Rounds; round++)
        {
            var (doubles, kin) = (Prior * Usual.Doubles, Prior * Usual.Kin);
            foreach (var pair in pairs)
            {
                var same = rates.Doubles * Math.Pow(2, pair.Same);
                var akin = rates.Kin * Math.Pow(2, pair.Kin);
                var all = same + akin + Math.Max(FewestRecords, records);
                doubles += 2 * same / all;
                kin += 2 * akin / all;
            }

            rates = new MatchRates(Math.Clamp(doubles / (records + Prior), 0.02, 0.5), Math.Clamp(kin / (records + Prior), 0.02, 0.5));
            // At most six times more of the one, eight times of the other.
            if (rates.Doubles > 6 * rates.Kin)
                rates = rates with { Kin = rates.Doubles / 6 };
            if (rates.Kin > 8 * rates.Doubles)
                rates = rates with { Doubles = rates.Kin / 8 };
        }

        return rates;
    }
}
