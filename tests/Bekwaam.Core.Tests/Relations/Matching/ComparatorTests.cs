using Bekwaam.Core.Relations.Matching;

namespace Bekwaam.Core.Tests.Relations.Matching;

public sealed class ComparatorTests
{
    [Theory]
    // Winkler's own examples.
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("jan", "jan", 1)]
    [InlineData("jan", "piet", 0)]
    public void Jaro_Winkler_gives_the_published_figures(string a, string b, double expected)
    {
        JaroWinkler.Similarity(a, b).ShouldBe(expected, 0.0001);
        JaroWinkler.Similarity(b, a).ShouldBe(expected, 0.0001);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("jansen", "janssen", 1)]
    [InlineData("jnasen", "jansen", 1)]
    // No letter is touched twice.
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void A_distance_counts_slips_and_two_letters_in_each_others_place_are_one(string a, string b, int expected) =>
        EditDistance.Between(a, b).ShouldBe(expected);

    [Theory]
    [InlineData("janssen", "jansen")]
    [InlineData("meijer", "meyer")]
    [InlineData("meier", "meijer")]
    [InlineData("philips", "filips")]
    [InlineData("schmidt", "schmitt")]
    [InlineData("vermeulen", "fermeulen")]
    public void Names_that_sound_alike_share_a_code(string a, string b) => DutchSound.Code(a).ShouldBe(DutchSound.Code(b));

    [Fact]
    public void Names_that_do_not_sound_alike_do_not() => DutchSound.Code("bakker").ShouldNotBe(DutchSound.Code("dekker"));
}
