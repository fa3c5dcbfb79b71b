using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Matching;

namespace Bekwaam.Core.Tests.Relations.Matching;

public sealed class FindPairsTests
{
    private static (double Precision, double Recall) Measure(IReadOnlyList<(RelationCard Card, int Who)> made)
    {
        MatchProfile[] profiles = [.. made.Select(card => MatchProfile.Of(card.Card))];
        var pairs = FindPairs.Run(profiles, ValueCounts.Of(profiles), 2, null, TestContext.Current.CancellationToken);
        var right = pairs.Count(pair => made[pair.A].Who == made[pair.B].Who);
        var real = made.GroupBy(card => card.Who).Sum(group => group.Count() * (group.Count() - 1) / 2);
        return ((double)right / Math.Max(1, pairs.Count), (double)right / real);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Among_families_few_are_taken_for_one_who_are_not(int seed)
    {
        var (precision, recall) = Measure(MadeUpPeople.Make(seed, 2500));

        precision.ShouldBeGreaterThanOrEqualTo(0.985);
        // One in twenty moved and left nothing but a name.
        recall.ShouldBeGreaterThanOrEqualTo(0.91);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Among_chains_and_holdings_few_are_taken_for_one_that_are_not(int seed)
    {
        var (precision, recall) = Measure(MadeUpFirms.Make(seed, 2500));

        precision.ShouldBeGreaterThanOrEqualTo(0.985);
        recall.ShouldBeGreaterThanOrEqualTo(0.94);
    }

    [Fact]
    public void A_register_of_families_without_doubles_has_none()
    {
        var made = MadeUpPeople.Make(31, 2000, doubles: 0, families: 0.9);
        MatchProfile[] profiles = [.. made.Select(card => MatchProfile.Of(card.Card))];

        FindPairs.Run(profiles, ValueCounts.Of(profiles), 2, null, TestContext.Current.CancellationToken).Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Thousands_with_one_name_are_not_all_set_beside_each_other()
    {
        var names = new MadeUpNames(new Random(41));
        MatchProfile[] profiles =
        [
            .. Enumerable.Range(0, 20_000).Select(_ => MatchProfile.Of(new RelationCard
            {
                Person = new PersonName { Given = names.Given(man: true), Family = "Jansen" },
                Addresses = [new PostalAddress { Street = names.Street(), HouseNumber = "1", Postcode = names.Postcode(), Place = names.Town() }],
            })),
        ];
        var blocks = new CandidateBlocks(profiles);
        var (seen, found, met) = (new int[profiles.Length], new List<int>(), 0L);
        for (var i = 0; i < profiles.Length; i++)
        {
            blocks.Of(i, seen, found);
            met += found.Count;
        }

        // All pairs would be two hundred million.
        met.ShouldBeLessThan(100L * profiles.Length);
    }

    [Fact]
    public void What_is_found_does_not_depend_on_the_number_of_processors()
    {
        MatchProfile[] profiles = [.. MadeUpPeople.Make(51, 1500).Select(card => MatchProfile.Of(card.Card))];
        var counts = ValueCounts.Of(profiles);

        FindPairs.Run(profiles, counts, 4, null, TestContext.Current.CancellationToken)
            .ShouldBe(FindPairs.Run(profiles, counts, 1, null, TestContext.Current.CancellationToken));
    }
}
