using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Tests.Relations.Cards;

public sealed class CheckCardTests
{
    private static RelationCard Firm => new() { Type = RelationType.Organisation, Name = " Bakkerij Smit " };

    [Fact]
    public void A_card_is_made_tidy()
    {
        var (card, faults) = CheckCard.Run(Firm with
        {
            Phones = [new PhoneNumber("06-12345678", null), new PhoneNumber("  ", null)],
            Mails = [new MailAddress(" info@smit.example "), new MailAddress("")],
            Addresses = [new PostalAddress { Street = "Dorpsstraat 12a", Postcode = "1234ab", Place = "Utrecht" }, new PostalAddress { Country = "NL" }],
            Websites = [new Website("smit.example")],
            VatNumber = "123456782B01",
            Tags = ["Vip", "vip ", ""],
        });

        faults.ShouldBeEmpty();
        card.Name.ShouldBe("Bakkerij Smit");
        card.Phones.ShouldHaveSingleItem().E164.ShouldBe("+31612345678");
        card.Mails.ShouldHaveSingleItem().Address.ShouldBe("info@smit.example");
        card.Addresses.ShouldHaveSingleItem().ShouldBe(new PostalAddress { Street = "Dorpsstraat", HouseNumber = "12", Addition = "a", Postcode = "1234 AB", Place = "Utrecht", Country = "NL" });
        card.Websites.ShouldHaveSingleItem().Address.ShouldBe("https://smit.example");
        card.VatNumber.ShouldBe("NL123456782B01");
        card.Tags.ShouldBe(["Vip"]);
    }

    [Fact]
    public void What_cannot_be_right_is_named_with_its_place_and_kept()
    {
        var (card, faults) = CheckCard.Run(Firm with
        {
            Name = " ",
            Addresses = [new PostalAddress { Postcode = "12345", Country = "NL" }],
            Mails = [new MailAddress("info@smit.example"), new MailAddress("smit")],
            TradeRegister = "123",
            Iban = "NL00",
        });

        faults.Select(f => f.Field).ShouldBe(["addresses[0].postcode", "mails[1].address", "tradeRegister", "iban", "name"], ignoreOrder: true);
        card.TradeRegister.ShouldBe("123");
        card.Mails[1].Address.ShouldBe("smit");
    }

    [Fact]
    public void A_foreign_address_stays_as_it_was_written()
    {
        var abroad = new PostalAddress { Street = "Rue de la Loi 16", Postcode = "1000", Place = "Bruxelles", Country = "BE" };

        CheckCard.Run(Firm with { Addresses = [abroad] }).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_prefix_typed_before_the_family_name_goes_to_its_own_field() =>
        CheckCard.Run(new RelationCard { Type = RelationType.Person, Person = new PersonName { Given = "Jan", Family = "van der Berg" } })
            .Card.Person.ShouldBe(new PersonName { Given = "Jan", Prefix = "van der", Family = "Berg" });

    [Fact]
    public void A_person_who_is_only_a_mail_address_is_enough() =>
        CheckCard.Run(new RelationCard { Mails = [new MailAddress("jan@smit.example")] }).Faults.ShouldBeEmpty();

    [Fact]
    public void Ten_thousand_phones_are_told_and_kept()
    {
        var (card, faults) = CheckCard.Run(Firm with { Phones = [.. Enumerable.Range(0, 10_000).Select(n => new PhoneNumber($"{n}", null))] });

        faults.ShouldHaveSingleItem().Field.ShouldBe("phones");
        card.Phones.Count.ShouldBe(10_000);
    }

    [Fact]
    public void Two_changes_of_one_card_are_joined_and_what_meets_is_named()
    {
        var before = new RelationCard { Type = RelationType.Person, Person = new PersonName { Given = "Jan", Family = "Smit" }, Notes = "old", Industry = "bakery" };
        var mine = before with { Person = before.Person with { Given = "Johan" }, Notes = "mine" };
        var theirs = before with { Person = before.Person with { Family = "Smid" }, Notes = "theirs", Industry = null };

        var joined = CompareCards.Join(before, mine, theirs);

        joined.Card.Person.ShouldBe(new PersonName { Given = "Johan", Family = "Smid" });
        joined.Card.Notes.ShouldBe("mine");
        joined.Card.Industry.ShouldBeNull();
        joined.Theirs.ShouldBe(["person.family", "industry"], ignoreOrder: true);
        joined.Both.ShouldBe(["notes"]);
    }
}
