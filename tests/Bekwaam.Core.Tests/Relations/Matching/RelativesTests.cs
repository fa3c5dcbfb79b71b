using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Matching;

namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>People who share a name, an address, a phone or a day of birth, and are two.</summary>
public sealed class RelativesTests
{
    private static readonly PostalAddress Home = new() { Street = "Dorpsstraat", HouseNumber = "12", Postcode = "3421 AB", Place = "Oudewater" };

    private static RelationCard Person(string name, string? born = null, string? phone = null, string? mail = null) => new()
    {
        Person = DutchNames.Read(name),
        Addresses = [Home],
        BirthDate = PartialDate.Parse(born),
        Phones = phone is null ? [] : [new PhoneNumber(phone, phone)],
        Mails = mail is null ? [] : [new MailAddress(mail)],
    };

    /// <summary>Whatever else is in the register: a small one, one of families, one full of doubles.</summary>
    private static void ShouldBeTwo(params RelationCard[] cards)
    {
        foreach (var others in Registers)
        {
            MatchProfile[] profiles = [.. cards.Concat(others).Select(MatchProfile.Of)];
            var pairs = FindPairs.Run(profiles, ValueCounts.Of(profiles), 1, null, TestContext.Current.CancellationToken);
            pairs.Where(pair => pair.A < cards.Length && pair.B < cards.Length).ShouldBeEmpty($"{others.Count} others");
        }
    }

    private static void ShouldBeOne(params RelationCard[] cards)
    {
        MatchProfile[] profiles = [.. cards.Concat(Registers[1]).Select(MatchProfile.Of)];
        FindPairs.Run(profiles, ValueCounts.Of(profiles), 1, null, TestContext.Current.CancellationToken).ShouldContain(pair => pair.A == 0 && pair.B == 1);
    }

    private static readonly IReadOnlyList<IReadOnlyList<RelationCard>> Registers =
    [
        [],
        [.. MadeUpPeople.Make(71, 800).Select(made => made.Card)],
        [.. MadeUpPeople.Make(72, 800, doubles: 0, families: 0.9).Select(made => made.Card)],
        [.. MadeUpPeople.Make(73, 800, doubles: 0.9, families: 0).Select(made => made.Card)],
    ];

    [Fact]
    public void Brothers_at_one_address_are_two() => ShouldBeTwo(Person("Pieter de Vries"), Person("Hendrik de Vries"), Person("Klaas de Vries"));

    [Theory]
    [InlineData("Gert", "Geert"), InlineData("Tim", "Tom"), InlineData("Kees", "Koos"), InlineData("Sanne", "Hanne")]
    public void Brothers_and_sisters_with_names_that_look_alike_are_two(string one, string other) =>
        ShouldBeTwo(Person(one + " de Vries", null, "+31348561234", "devries@dorp.nl"), Person(other + " de Vries", null, "+31348561234", "devries@dorp.nl"));

    [Theory]
    [InlineData("Cornelis", "Kornelis"), InlineData("Zoe", "Soe"), InlineData("Willemijn", "Willemyn"), InlineData("Quinten", "Kwinten"), InlineData("Aaltje", "Altje"), InlineData("Annette", "Anette"), InlineData("Esmee", "Esme")]
    public void One_name_in_two_spellings_at_one_door_is_one(string one, string other) =>
        ShouldBeOne(Person(one + " Vrieswijk", null, "+31348561234", "vrieswijk@dorp.nl"), Person(other + " Vrieswijk", null, "+31348561234", "vrieswijk@dorp.nl"));

    [Fact]
    public void Father_and_son_with_one_initial_are_two() =>
        ShouldBeTwo(Person("Jan de Vries", "1951-03-02", "+31348561234"), Person("Jeroen de Vries", "1981-09-14", "+31348561234"));

    [Fact]
    public void Father_and_son_with_the_same_initials_and_other_days_of_birth_are_two() =>
        ShouldBeTwo(Person("J. de Vries", "1951-03-02", "+31348561234", "devries@dorp.nl"), Person("J. de Vries", "1981-09-14", "+31348561234", "devries@dorp.nl"));

    [Fact]
    public void Namesakes_a_generation_apart_are_two() => ShouldBeTwo(Person("Jan de Vries", "1951-03-02"), Person("Jan de Vries", "1981-03-02"));

    [Fact]
    public void Twins_with_one_day_of_birth_one_phone_and_one_mail_are_two() =>
        ShouldBeTwo(
            Person("Lotte Hogeveen", "2001-05-17", "+31348561234", "thuis@hogeveen.nl"),
            Person("Sanne Hogeveen", "2001-05-17", "+31348561234", "thuis@hogeveen.nl"));

    [Theory]
    [InlineData("Lisa", "Lise")]
    [InlineData("Tim", "Tom")]
    [InlineData("Anna", "Anne")]
    [InlineData("Marieke", "Marijke")]
    [InlineData("Johan", "Johanna")]
    [InlineData("Peter", "Petra")]
    [InlineData("Daan", "Daniel")]
    [InlineData("Floor", "Floris")]
    public void Twins_with_names_that_look_alike_are_two(string one, string other) =>
        ShouldBeTwo(Person(one + " Hogeveen", "2001-05-17"), Person(other + " Hogeveen", "2001-05-17"));

    [Fact]
    public void Spouses_who_share_phone_and_mail_are_two() =>
        ShouldBeTwo(Person("Willem Bakker", null, "+31348561234", "bakker@dorp.nl"), Person("Maria Bakker", null, "+31348561234", "bakker@dorp.nl"));

    [Fact]
    public void Senior_and_junior_are_two() => ShouldBeTwo(Person("Jan Terpstra sr."), Person("Jan Terpstra jr."));

    [Fact]
    public void Junior_and_who_bears_the_same_name_without_it_are_two() => ShouldBeTwo(Person("Jan Terpstra"), Person("Jan Terpstra jr."));

    [Fact]
    public void Initials_that_fit_two_at_one_address_are_neither() =>
        ShouldBeTwo(Person("J. Terpstra"), Person("Jan Terpstra"), Person("Jeroen Terpstra"));

    [Fact]
    public void One_who_was_entered_twice_with_a_slip_is_one() => ShouldBeOne(Person("Hendrik Terpstra"), Person("Hendirk Terpstra"));

    [Fact]
    public void Given_and_family_name_in_each_others_place_are_one() =>
        ShouldBeOne(Person("Hendrik Terpstra"), Person("x") with { Person = new PersonName { Given = "Terpstra", Family = "Hendrik" } });

    [Fact]
    public void A_prefix_in_another_place_makes_no_other_person() =>
        ShouldBeOne(Person("Maarten van der Hogeveen"), Person("x") with { Person = new PersonName { Given = "Maarten", Family = "Hogeveen" } });
}
