using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Tests.Relations;

public sealed class QuickAddTests
{
    [Fact]
    public void A_person_with_a_firm_and_a_number()
    {
        var read = QuickAdd.Read("Jan de Vries, Bakkerij De Vries BV, 06 12345678");

        read.Person!.Person.ShouldBe(new PersonName { Given = "Jan", Prefix = "de", Family = "Vries" });
        read.Person.Phones.ShouldHaveSingleItem().E164.ShouldBe("+31612345678");
        read.Organisation!.Name.ShouldBe("Bakkerij De Vries BV");
        read.Organisation.Phones.ShouldBeEmpty();
        read.Rest.ShouldBeEmpty();
    }

    [Fact]
    public void The_order_does_not_matter()
    {
        var read = QuickAdd.Read("020-6241111; Smit Installaties B.V.; inkoper; anna@smit.example; Anna Smit");

        read.Organisation!.Name.ShouldBe("Smit Installaties B.V.");
        read.Person!.Person!.Given.ShouldBe("Anna");
        read.Person.Mails.ShouldHaveSingleItem().Address.ShouldBe("anna@smit.example");
    }

    [Fact]
    public void What_somebody_does_there_is_a_function() =>
        QuickAdd.Read("Anna Smit, Smit BV, inkoper").Function.ShouldBe("inkoper");

    [Theory]
    [InlineData("Stichting De Brug, Dorpsstraat 12 bis, 1234AB Utrecht")]
    [InlineData("Stichting De Brug, Dorpsstraat 12 bis 1234 AB Utrecht")]
    [InlineData("Stichting De Brug, 1234 ab, Utrecht, Dorpsstraat 12 bis")]
    public void An_address_is_put_together(string line)
    {
        var read = QuickAdd.Read(line);

        read.Person.ShouldBeNull();
        read.Rest.ShouldBeEmpty();
        read.Organisation!.Name.ShouldBe("Stichting De Brug");
        read.Organisation.Addresses.ShouldHaveSingleItem().ShouldBe(
            new PostalAddress { Street = "Dorpsstraat", HouseNumber = "12", Addition = "bis", Postcode = "1234 AB", Place = "Utrecht", Country = "NL" });
    }

    [Fact]
    public void Numbers_are_known_by_their_shape()
    {
        var firm = QuickAdd.Read("Smit BV, KvK 12345678, NL123456782B01, NL91 ABNA 0417 1643 00, www.smit.example").Organisation!;

        firm.TradeRegister.ShouldBe("12345678");
        firm.VatNumber.ShouldBe("NL123456782B01");
        firm.Iban.ShouldBe("NL91ABNA0417164300");
        firm.Websites.ShouldHaveSingleItem().Address.ShouldBe("https://www.smit.example");
    }

    [Fact]
    public void A_person_alone_is_a_person()
    {
        var read = QuickAdd.Read("Fatima el Amrani, 06-12345678, fatima@mail.example");

        read.Organisation.ShouldBeNull();
        read.Person!.Person.ShouldBe(new PersonName { Given = "Fatima", Prefix = "el", Family = "Amrani" });
    }

    [Theory]
    [InlineData("")]
    [InlineData(",,,;;")]
    [InlineData("12345 67890 rare tekens )(*&^")]
    public void A_line_that_says_nothing_is_no_mistake(string line) => Should.NotThrow(() => QuickAdd.Read(line));

    [Fact]
    public void What_has_no_place_is_kept()
    {
        var read = QuickAdd.Read("Anna Smit, Smit BV, inkoper, belt liever niet, Jan Jansen");

        read.Rest.ShouldBe(["belt liever niet", "Jan Jansen"], ignoreOrder: true);
    }
}
