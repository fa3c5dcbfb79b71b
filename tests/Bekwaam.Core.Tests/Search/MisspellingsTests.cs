using Bekwaam.Core.Search;

namespace Bekwaam.Core.Tests.Search;

public sealed class MisspellingsTests
{
    private const int Tries = 20_000;

    [Fact]
    public void A_word_with_one_slip_leads_to_the_word()
    {
        var random = new Random(20);
        for (var i = 0; i < Tries; i++)
        {
            var word = Word(random, 4, 16);
            var typed = Slip(word, random, swaps: true);
            if (Misspellings.IsFor(typed) && Misspellings.IsOf(word, typed))
                Misspellings.Of(word).Intersect(Misspellings.For(typed)).ShouldNotBeEmpty($"{word} typed as {typed}");
        }
    }

    [Fact]
    public void A_long_word_with_two_slips_leads_to_the_word()
    {
        var random = new Random(21);
        for (var i = 0; i < Tries; i++)
        {
            var word = Word(random, 8, 16);
            var typed = Slip(Slip(word, random, swaps: false), random, swaps: false);
            if (Misspellings.IsOf(word, typed))
                Misspellings.Of(word).Intersect(Misspellings.For(typed)).ShouldNotBeEmpty($"{word} typed as {typed}");
        }
    }

    [Theory, InlineData("jansen"), InlineData("oosterhuis"), InlineData("waterschap")]
    public void A_word_is_kept_under_few_forms(string word) => Misspellings.Of(word).Count.ShouldBeLessThanOrEqualTo(8);

    [Theory, InlineData("jan", false), InlineData("bakk3r", false), InlineData("bakker", true)]
    public void What_is_nearly_anything_is_not_corrected(string word, bool corrected) => Misspellings.IsFor(word).ShouldBe(corrected);

    private static string Word(Random random, int shortest, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(shortest, longest + 1)).Select(_ => Letter(random)));

    private static char Letter(Random random) => (char)('a' + random.Next(26));

    private static string Slip(string word, Random random, bool swaps)
    {
        var at = random.Next(word.Length - 1);
        return random.Next(swaps ? 4 : 3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, Letter(random).ToString()),
            2 => word[..at] + Letter(random) + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
