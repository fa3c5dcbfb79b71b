using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats.Columns;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Tests.Relations.Formats;

public sealed class ContactTableTests
{
    [Fact]
    public async Task Outlook_in_dutch_with_windows_1252_and_semicolons_lands_in_its_fields()
    {
        const string csv = """
            "Titel";"Voornaam";"Middelste naam";"Achternaam";"Bedrijf";"Functie";"Werkadres, straat";"Werkadres 2, straat";"Werkadres, plaats";"Werkadres, postcode";"Land/regio (werk)";"Ander adres, plaats";"Fax op werk";"Telefoon op werk";"Mobiele telefoon";"Categorieën";"E-mailadres";"E-mailtype";"Gevoeligheid";"Notities";"Speciale datum";"Partner";"Verjaardag"
            "Mevr.";"Zoë";"van der";"Meer";"Bakkerij B.V.";"Inkoper";"Dorpsstraat 12a";"2e etage";"Zeist";"3701ab";"Nederland";"Gouda";"030 7654321";"030-1234567";"06 12345678";"Klant;VIP";"zoe@example.org";"SMTP";"Normaal";"regel";"0-0-00";"Piet";"22-3-1980"
            """;
        var contact = (await Cards.RowsAsync(csv, TextEncoding.Windows1252.Encoding)).ShouldHaveSingleItem().Contact!;
        contact.Card.Person.ShouldBe(new PersonName { Title = "Mevr.", Given = "Zoë", Prefix = "van der", Family = "Meer" });
        (contact.Organisation, contact.Function).ShouldBe(("Bakkerij B.V.", "Inkoper"));
        contact.Card.Addresses.ShouldBe([
            new PostalAddress { Use = UseLabel.Work, Street = "Dorpsstraat", HouseNumber = "12", Addition = "a", Lines = "2e etage", Postcode = "3701 AB", Place = "Zeist", Country = "NL" },
            new PostalAddress { Use = UseLabel.Other, Place = "Gouda" },
        ]);
        contact.Card.Phones.Select(phone => (phone.Use, phone.Kind, phone.E164)).ShouldBe([
            (UseLabel.Work, PhoneKind.Fax, "+31307654321"), (UseLabel.Work, PhoneKind.Voice, "+31301234567"), (UseLabel.Unlabelled, PhoneKind.Mobile, "+31612345678"),
        ]);
        contact.Card.Tags.ShouldBe(["Klant", "VIP"]);
        contact.Card.BirthDate!.ToString().ShouldBe("1980-03-22");
        contact.Card.Foreign.ShouldHaveSingleItem().ShouldBe(new ForeignProperty("X-PARTNER", "", "Piet"));
    }

    [Fact]
    public async Task Google_labels_belong_to_the_value_of_their_number_and_one_cell_can_hold_several()
    {
        const string csv = """
            First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted
            Jan,de Vries,Acme,* myContacts ::: Vrienden,Home,a@example.org ::: b@example.org,* Work,c@example.org,Mobile,06 12345678,Boot,020 1234567,Home,"Dorpsstraat 1
            1234 AB Zeist"
            """;
        var card = (await Cards.RowsAsync(csv)).ShouldHaveSingleItem().Contact!.Card;
        card.Mails.ShouldBe([new MailAddress("c@example.org", UseLabel.Work, true), new MailAddress("a@example.org", UseLabel.Home), new MailAddress("b@example.org", UseLabel.Home)]);
        card.Phones.Select(phone => (phone.Kind, phone.Label)).ShouldBe([(PhoneKind.Mobile, null), (PhoneKind.Voice, "Boot")]);
        card.Tags.ShouldBe(["Vrienden"]);
        card.Addresses.ShouldHaveSingleItem().ShouldBe(new PostalAddress { Use = UseLabel.Home, Street = "Dorpsstraat", HouseNumber = "1", Postcode = "1234 AB", Place = "Zeist", Country = "NL" });
    }

    [Fact]
    public async Task An_address_that_cannot_be_taken_apart_stays_whole()
    {
        var card = (await Cards.RowsAsync("Name,Address 1 - Formatted\nJohn Doe,\"1 Main St, Springfield, IL\"\n")).ShouldHaveSingleItem().Contact!.Card;
        card.Addresses.ShouldHaveSingleItem().ShouldBe(new PostalAddress { Lines = "1 Main St, Springfield, IL" });
    }

    [Fact]
    public async Task The_lines_before_linkedins_header_are_passed_over()
    {
        const string csv = "Notes:\n\"When exporting your connections, some mail addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nJan,Smit,https://www.linkedin.com/in/jansmit,,Acme,Baas,15 Jan 2024\n";
        var entry = (await Cards.RowsAsync(csv)).ShouldHaveSingleItem();
        entry.Line.ShouldBe(5);
        entry.Contact!.Card.Accounts.ShouldHaveSingleItem().ShouldBe(new SocialAccount(SocialNetwork.LinkedIn, "jansmit", "https://www.linkedin.com/in/jansmit"));
        entry.Contact.Organisation.ShouldBe("Acme");
    }

    [Fact]
    public async Task A_map_says_what_a_header_does_not()
    {
        var map = ContactMap.Read("""{ "columns": { "a": "organisation", "b": "phone work", "c": "custom:size", "d": "kind" } }""").Value;
        var contact = (await Cards.RowsAsync("a;b;c;d;e\nAcme;030 1234567;12;klant;x\n", map: map)).ShouldHaveSingleItem().Contact!;
        (contact.Card.Type, contact.Card.Name).ShouldBe((RelationType.Organisation, "Acme"));
        contact.Card.Custom["size"].ShouldBe("12");
        contact.Kinds.ShouldBe([RelationKind.Customer]);
        contact.Card.Foreign.ShouldHaveSingleItem().Name.ShouldBe("X-E");
        ContactMap.Read(map.Write()).Value.Write().ShouldBe(map.Write());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "columns": { "a": "nothing" } }""")]
    [InlineData("""{ "columns": {} }""")]
    [InlineData("""{ "delimiter": "xx", "columns": { "a": "name" } }""")]
    public void A_map_that_is_wrong_is_refused(string json) => ContactMap.Read(json).Done.ShouldBeFalse();

    [Fact]
    public async Task A_row_with_nothing_to_call_it_by_is_refused_and_a_wrong_number_is_kept_as_it_came()
    {
        var entries = await Cards.RowsAsync("Naam,KvK,Opmerking\n,,los\nBakkerij B.V.,123,\n");
        entries[0].Refusal.ShouldNotBeNull();
        entries[1].Contact!.Card.Foreign.ShouldHaveSingleItem().Value.ShouldBe("123");
        entries[1].Remarks.ShouldHaveSingleItem().Field.ShouldBe("KvK");
    }
}
