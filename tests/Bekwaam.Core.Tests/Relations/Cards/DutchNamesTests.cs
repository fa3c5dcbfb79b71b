using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Tests.Relations.Cards;

public sealed class DutchNamesTests
{
    [Theory]
    [InlineData("Jan de Vries", null, null, "Jan", "de", "Vries")]
    [InlineData("A.B. van der Berg-Smit", null, "A.B.", null, "van der", "Berg-Smit")]
    [InlineData("mw. dr. A. van 't Hoff", "mw. dr.", "A.", null, "van 't", "Hoff")]
    [InlineData("Vries, Jan de", null, null, "Jan", "de", "Vries")]
    [InlineData("de Vries, Jan", null, null, "Jan", "de", "Vries")]
    [InlineData("Piet Jansen", null, null, "Piet", null, "Jansen")]
    [InlineData("J P Jansen", null, "JP", null, null, "Jansen")]
    [InlineData("Madonna", null, null, "Madonna", null, null)]
    [InlineData("mevrouw Jansen", "mevrouw", null, null, null, "Jansen")]
    [InlineData("  Jan   de    Vries ", null, null, "Jan", "de", "Vries")]
    public void A_name_is_taken_apart(string whole, string? title, string? initials, string? given, string? prefix, string? family) =>
        DutchNames.Read(whole).ShouldBe(new PersonName { Title = title, Initials = initials, Given = given, Prefix = prefix, Family = family });

    [Fact]
    public void What_stands_behind_a_name_is_no_family_name() =>
        DutchNames.Read("Jan Smit, MSc").ShouldBe(new PersonName { Given = "Jan", Family = "Smit", Suffix = "MSc" });

    [Theory]
    [InlineData("Jan de Vries", "Vries, Jan de")]
    [InlineData("A.B. van der Berg", "Berg, A.B. van der")]
    [InlineData("Piet Jansen", "Jansen, Piet")]
    [InlineData("Madonna", "Madonna")]
    public void The_prefix_does_not_count_in_sorting(string whole, string sorted) => DutchNames.Sorted(DutchNames.Read(whole)).ShouldBe(sorted);

    [Fact]
    public void A_name_reads_as_one_says_it() =>
        DutchNames.Whole(new PersonName { Title = "dr.", Initials = "A.B.", Given = "Anna", Prefix = "van den", Family = "Berg", Suffix = "MSc" })
            .ShouldBe("dr. Anna van den Berg MSc");
}
