using System.Text;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Tests.Relations.Formats;

public sealed class ReadVCardTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task An_old_telephone_writes_bare_types_and_quoted_printable()
    {
        var contact = await Cards.OneAsync("2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;", "TEL;CELL;PREF:+49 171 1234567", "TEL;WORK;FAX:+49 30 123456",
            "NOTE;ENCODING=QUOTED-PRINTABLE:eerste=0D=0Atweede re=", "gel", "ADR;HOME:;;Dorpsstraat 12a;Zeist;;3701ab;Nederland");
        contact.Card.Person.ShouldBe(new PersonName { Given = "Jürgen", Family = "Müller" });
        contact.Card.Phones[0].ShouldBe(new PhoneNumber("+49 171 1234567", "+491711234567", PhoneKind.Mobile, Preferred: true));
        contact.Card.Phones[1].Kind.ShouldBe(PhoneKind.Fax);
        contact.Card.Notes.ShouldBe("eerste\ntweede regel");
        contact.Card.Addresses.ShouldHaveSingleItem().ShouldBe(new PostalAddress
        {
            Use = UseLabel.Home,
            Street = "Dorpsstraat",
            HouseNumber = "12",
            Addition = "a",
            Place = "Zeist",
            Postcode = "3701 AB",
            Country = "NL",
        });
    }

    [Fact]
    public async Task Each_line_shows_its_own_encoding()
    {
        byte[] file =
        [
            .. "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo"u8, 0xEB, .. " Sm"u8, 0xFC, .. "t\r\nNOTE:café\r\nEND:VCARD\r\n"u8,
        ];
        var contact = (await Cards.ReadAsync(file)).ShouldHaveSingleItem().Contact!;
        contact.Card.Person!.Given.ShouldBe("Zoë");
        contact.Card.Person.Family.ShouldBe("Smüt");
        contact.Card.Notes.ShouldBe("café");
    }

    [Fact]
    public async Task A_card_of_utf_16_is_read()
    {
        var contact = (await Cards.ReadAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Łukasz Żak\r\nEND:VCARD\r\n")])).ShouldHaveSingleItem();
        contact.Contact!.Card.Person!.Family.ShouldBe("Żak");
    }

    [Theory]
    [InlineData("N:de Vries;Jan;;;", "de", "Vries")]
    [InlineData("N:Berg;Jan;van den;;", "van den", "Berg")]
    [InlineData("N:;Jan van der Meer;;;\r\nFN:Jan van der Meer", "van der", "Meer")]
    public async Task The_tussenvoegsel_is_found_where_address_books_put_it(string name, string prefix, string family)
    {
        var person = (await Cards.OneAsync("3.0", name)).Card.Person!;
        (person.Prefix, person.Family, person.Given).ShouldBe((prefix, family, "Jan"));
    }

    [Fact]
    public async Task Labels_of_apple_belong_to_the_line_of_their_group()
    {
        var card = (await Cards.OneAsync("3.0", "FN:A B", "item1.TEL:020 1234567", "item1.X-ABLabel:Vakantiehuis", "item2.TEL:06 12345678",
            "item2.X-ABLabel:_$!<Mobile>!$_", "item3.X-ABRELATEDNAMES:Jenny", "item3.X-ABLabel:_$!<Spouse>!$_", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22")).Card;
        card.Phones.Select(phone => phone.Label).ShouldBe(["Vakantiehuis", null]);
        card.Phones[1].Kind.ShouldBe(PhoneKind.Mobile);
        card.Foreign.Select(line => line.Name).ShouldBe(["ITEM3.X-ABRELATEDNAMES", "ITEM3.X-ABLABEL"]);
        card.BirthDate!.ToString().ShouldBe("--03-22");
    }

    [Theory]
    [InlineData("19800322", "1980-03-22")]
    [InlineData("1980-03-22T00:00:00Z", "1980-03-22")]
    [InlineData("--0322", "--03-22")]
    [InlineData("22-3-1980", "1980-03-22")]
    [InlineData("1980-03", "1980-03")]
    [InlineData("0000-00-00", null)]
    public async Task A_birthday_is_read_however_it_is_written(string written, string? day) =>
        (await Cards.OneAsync("3.0", "FN:A B", "BDAY:" + written)).Card.BirthDate?.ToString().ShouldBe(day);

    [Fact]
    public async Task A_photo_comes_in_base64_with_blank_lines_or_as_a_data_uri()
    {
        var bytes = Convert.FromBase64String(Png);
        (await Cards.OneAsync("2.1", "FN:A B", "PHOTO;ENCODING=BASE64;TYPE=PNG:", " " + Png[..40], "", " " + Png[40..], "", "TEL:1234")).Photo!.Bytes.ToArray().ShouldBe(bytes);
        (await Cards.OneAsync("2.1", "FN:A B", "PHOTO;PNG;BASE64:" + Png[..60], Png[60..], "", "TEL:1234")).Photo!.Bytes.ToArray().ShouldBe(bytes);
        (await Cards.OneAsync("4.0", "FN:A B", "PHOTO:data:image/png;base64," + Png)).Photo!.MediaType.ShouldBe("image/png");
        (await Cards.OneAsync("4.0", "FN:A B", "PHOTO:https://example.org/a.png")).Card.Foreign.ShouldHaveSingleItem().Value.ShouldBe("https://example.org/a.png");
    }

    [Fact]
    public async Task A_card_within_a_card_is_an_entry_of_its_own()
    {
        var entries = await Cards.ReadAsync("BEGIN:VCARD", "VERSION:2.1", "N:Baas;Bob", "AGENT:", "BEGIN:VCARD", "N:Hulp;Hans", "END:VCARD", "TEL:030 1234567", "END:VCARD");
        entries.Select(entry => entry.Contact!.Card.Person!.Family).ShouldBe(["Hulp", "Baas"]);
        entries[1].Contact!.Card.Phones.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Cards_that_are_cut_off_give_what_was_there_and_say_so()
    {
        var entries = await Cards.ReadAsync("BEGIN:VCARD", "FN:Een Twee", "BEGIN:VCARD", "FN:Drie Vier", "TEL:0301");
        entries.Select(entry => entry.Contact!.Card.Person!.Given).ShouldBe(["Een", "Drie"]);
        entries.ShouldAllBe(entry => entry.Remarks.Count == 1);
    }

    [Fact]
    public async Task What_is_no_card_is_refused_with_its_line_and_the_others_go_on()
    {
        var entries = await Cards.ReadAsync("hello", "BEGIN:VCARD", "VERSION:3.0", "END:VCARD", "BEGIN:VCARD", "FN:Jan Smit", "END:VCARD");
        entries.Select(entry => (entry.Line, entry.Refusal is null)).ShouldBe([(1, false), (2, false), (5, true)]);
    }

    [Fact]
    public async Task An_entry_without_a_name_goes_by_its_organisation_or_mail()
    {
        (await Cards.OneAsync("2.1", "EMAIL;PREF:info@example.org")).Card.Person!.Whole.ShouldBe("info@example.org");
        var organisation = (await Cards.OneAsync("3.0", "N:;;;;", "FN:Bakkerij Jansen", "ORG:Bakkerij Jansen;")).Card;
        (organisation.Type, organisation.Name).ShouldBe((RelationType.Organisation, "Bakkerij Jansen"));
    }

    [Fact]
    public async Task Lines_whose_fold_was_forgotten_are_put_together()
    {
        var contact = await Cards.OneAsync("3.0", "FN:Jan Smit", "NOTE:een notitie", "http: en Tel: staan in de tekst", "TITLE:Inkoper");
        contact.Card.Notes.ShouldBe("een notitie\nhttp: en Tel: staan in de tekst");
        contact.Function.ShouldBe("Inkoper");
    }

    [Fact]
    public async Task Ten_thousand_numbers_are_all_there()
    {
        var contact = await Cards.OneAsync("3.0", ["FN:Jan Smit", .. Enumerable.Range(0, 10_000).Select(i => $"TEL:{i:00000}")]);
        contact.Card.Phones.Count.ShouldBe(10_000);
    }

    [Fact]
    public async Task A_photo_of_fifty_megabytes_is_left_out_and_said()
    {
        var entry = (await Cards.ReadAsync(["BEGIN:VCARD", "FN:Jan Smit", "PHOTO;ENCODING=b:", .. Enumerable.Repeat(" " + new string('A', 74_000), 700), "TEL:0301234567", "END:VCARD"])).ShouldHaveSingleItem();
        entry.Contact!.Card.Phones.ShouldHaveSingleItem();
        entry.Remarks.ShouldHaveSingleItem().Reason.Code.ShouldStartWith("The photo is larger");
    }

    [Fact]
    public async Task Signs_that_no_database_keeps_are_left_out()
    {
        var card = (await Cards.OneAsync("3.0", "FN:Jan\0 Smit\u0007", "NOTE:<script>alert(1)</script>")).Card;
        card.Person!.Family.ShouldBe("Smit");
        card.Notes.ShouldBe("<script>alert(1)</script>");
    }
}
