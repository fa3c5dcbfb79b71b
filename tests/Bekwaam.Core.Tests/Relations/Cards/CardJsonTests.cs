using Bekwaam.Core.Relations.Cards;
using Shouldly;

namespace Bekwaam.Core.Tests.Relations.Cards;

public sealed class CardJsonTests
{
    [Fact]
    public void An_empty_card_reads_back_with_empty_lists_rather_than_none()
    {
        var card = CardJson.Read(CardJson.Write(new RelationCard { Type = RelationType.Organisation, Name = "Bakkerij Smit" }));

        card.Name.ShouldBe("Bakkerij Smit");
        card.Phones.ShouldBeEmpty();
        card.Custom.ShouldBeEmpty();
        card.Foreign.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_empty_takes_no_room()
    {
        CardJson.Write(new RelationCard { Type = RelationType.Person, Person = new PersonName { Given = "Zoë" } })
            .ShouldBe("""{"type":"person","person":{"given":"Zoë"}}""");
    }

    [Fact]
    public void A_birthday_without_a_year_comes_back_as_it_was()
    {
        var card = new RelationCard { BirthDate = PartialDate.Of(null, 2, 29) };

        CardJson.Read(CardJson.Write(card)).BirthDate.ShouldBe(PartialDate.Of(null, 2, 29));
    }

    [Theory]
    [InlineData("1980-03-22")]
    [InlineData("--03-22")]
    [InlineData("1980-03")]
    [InlineData("1980")]
    public void A_partial_day_reads_back_from_its_text(string text) => PartialDate.Parse(text)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData("1981-02-29")]
    [InlineData("--13-01")]
    [InlineData("--04")]
    [InlineData("0000-01-01")]
    [InlineData("1980-03-22-01")]
    [InlineData("today")]
    public void A_day_that_does_not_exist_is_none(string text) => PartialDate.Parse(text).ShouldBeNull();
}
