using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Matching;

namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>Dutch firms: what is one however it is written, and what is two however alike.</summary>
public sealed class OrganisationMatchingTests
{
    private static readonly PostalAddress Door = new() { Street = "Industrieweg", HouseNumber = "8", Postcode = "3641 RK", Place = "Mijdrecht" };
    private static readonly PostalAddress Elsewhere = new() { Street = "Kanaaldijk", HouseNumber = "101", Postcode = "5683 CR", Place = "Best" };

    private static RelationCard Firm(string name, PostalAddress? home = null, string? register = null, string? phone = null) => new()
    {
        Type = RelationType.Organisation,
        Name = name,
        Addresses = [home ?? Door],
        TradeRegister = register,
        Phones = phone is null ? [] : [new PhoneNumber(phone, phone)],
    };

    private static bool IsOne(RelationCard a, RelationCard b)
    {
        MatchProfile[] profiles = [.. new[] { a, b }.Concat(MadeUpFirms.Make(81, 600).Select(made => made.Card)).Select(MatchProfile.Of)];
        var pairs = FindPairs.Run(profiles, ValueCounts.Of(profiles), 1, null, TestContext.Current.CancellationToken);
        return pairs.Any(pair => pair.A == 0 && pair.B == 1);
    }

    [Theory]
    [InlineData("Bakkerij De Vries B.V.", "Bakkerij de Vries BV")]
    [InlineData("Bakkerij De Vries B.V.", "BAKKERIJ DE VRIES")]
    [InlineData("Gebr. Terpstra & Zn.", "Gebroeders Terpstra en Zonen")]
    [InlineData("Terpstra Bouwbedrijf N.V.", "Terpstra Bouwbedr. NV")]
    [InlineData("Stichting Kinderopvang Mijdrecht", "St. Kinderopvang Mijdrecht")]
    [InlineData("Hogeveen Administratiekantoor V.O.F.", "Hogeveen Administratie Kantoor VOF")]
    [InlineData("Hogeveen Transport", "Hogeveen Tranpsort B.V.")]
    public void One_firm_written_two_ways_is_one(string one, string other) => IsOne(Firm(one), Firm(other)).ShouldBeTrue();

    [Theory]
    [InlineData("Terpstra B.V.", "Terpstra Holding B.V.")]
    [InlineData("Terpstra Bouw B.V.", "Terpstra Vastgoed B.V.")]
    [InlineData("Hogeveen Transport B.V.", "De Groene Kapper")]
    [InlineData("Hogeveen Transport 1 B.V.", "Hogeveen Transport 2 B.V.")]
    public void Firms_at_one_address_with_names_that_differ_are_two(string one, string other) => IsOne(Firm(one), Firm(other)).ShouldBeFalse();

    [Fact]
    public void Branches_of_one_chain_are_two() => IsOne(Firm("Hogeveen Kaas B.V."), Firm("Hogeveen Kaas B.V.", Elsewhere)).ShouldBeFalse();

    [Fact]
    public void One_number_in_the_trade_register_makes_two_addresses_one() =>
        IsOne(Firm("Hogeveen Kaas B.V.", register: "30112233"), Firm("Hogeveen Kaas", Elsewhere, "30112233")).ShouldBeTrue();

    [Fact]
    public void Two_numbers_in_the_trade_register_are_two() =>
        IsOne(Firm("Hogeveen Kaas B.V.", register: "30112233"), Firm("Hogeveen Kaas B.V.", register: "62998877")).ShouldBeFalse();

    [Fact]
    public void A_trade_name_is_a_name_as_well() =>
        IsOne(Firm("T. Hogeveen Beheersmaatschappij", phone: "+31297123456") with { AlsoKnownAs = "Kaashuis Mijdrecht" }, Firm("Kaashuis Mijdrecht", phone: "+31297123456")).ShouldBeTrue();

    [Fact]
    public void A_person_and_a_firm_of_one_name_are_two() =>
        IsOne(Firm("Jan Terpstra"), Firm("Jan Terpstra") with { Type = RelationType.Person, Name = null, Person = DutchNames.Read("Jan Terpstra") }).ShouldBeFalse();
}
