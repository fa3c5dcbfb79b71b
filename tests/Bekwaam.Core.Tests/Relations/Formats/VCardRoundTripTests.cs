using System.Text;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats.VCards;
using Bekwaam.Core.Relations.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Relations.Formats;

public sealed class VCardRoundTripTests
{
    private static readonly string[] Words =
    [
        "Jan", "de", "van der", "Vries", "J.P.", "Zoë", "O'Neill", "a,b", "c;d", "e\\f", "g\\n", "Sr.", "x:y", "\"q\"", "^n", "Łódź", "1234 AB", "12", "a bis", "Dorpsstraat", "Dorpsstraat 12a",
        "NL", "Nederland", "+31 6", "=x", "i=", "日本", "😀", "@h", "mr.", "B.V.", "Company, The", "_$!<", "BEGIN:VCARD", "data:x", "x-apple:me",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(4)));

    private static readonly Gen<string?> Perhaps = Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text));

    private static readonly Gen<UseLabel> Use = Gen.Elements(UseLabel.Unlabelled, UseLabel.Work, UseLabel.Home, UseLabel.Other);

    private static readonly Gen<PersonName> Name =
        from parts in Perhaps.ArrayOf(8)
        from family in Text
        let name = new PersonName { Title = parts[0], Initials = parts[1], Given = parts[2], Additional = parts[3], Prefix = parts[4], Family = parts[5] ?? family, Suffix = parts[6], Nickname = parts[7] }
        select name;

    private static readonly Gen<PhoneNumber> Phone =
        from written in Gen.OneOf(Gen.Elements("06 12345678", "+31 20 123 45 67", "(020) 1234567", "+1 212 555 0123"), Text)
        from use in Use
        from kind in Gen.Elements(PhoneKind.Voice, PhoneKind.Mobile, PhoneKind.Fax, PhoneKind.Pager)
        from label in Perhaps
        select Phones.Read(written) with { Use = use, Kind = kind, Label = label };

    private static readonly Gen<PostalAddress> Address =
        from parts in Perhaps.ArrayOf(8)
        from use in Gen.Elements(Enum.GetValues<UseLabel>())
        from country in Gen.Elements<string?>(null, "NL", "BE", "US")
        from more in Perhaps
        from place in Text
        select new PostalAddress
        {
            Use = use,
            Street = parts[0],
            HouseNumber = parts[1],
            Addition = parts[2],
            Postcode = parts[3],
            Place = place,
            Region = parts[4],
            Country = country,
            CountryName = country is null ? parts[5] : null,
            PostBox = parts[6],
            Lines = parts[7] is { } line && more is not null ? line + "\n" + more : parts[7],
        };

    private static readonly Gen<SocialAccount> Account =
        from network in Gen.Elements(Enum.GetValues<SocialNetwork>())
        from handle in Text
        from address in Gen.Elements<string?>(null, "https://example.org/a?b=c;d,e")
        from service in Gen.Elements<string?>(null, "Skype", "Jabber", "Mijn net")
        select new SocialAccount(network, handle, address, network is SocialNetwork.Other ? service : null);

    private static readonly Gen<ContactCard> Contact =
        from isOrganisation in Gen.Elements(true, false)
        from name in Name
        from called in Text
        from phones in Phone.ListOf()
        from addresses in Address.ListOf()
        from accounts in Account.ListOf()
        from texts in Perhaps.ArrayOf(8)
        from tags in Text.ListOf()
        from use in Use
        from day in Gen.Elements(null, "1980-03-22", "--02-29", "1980-03", "1980")
        from hasPhoto in Gen.Elements(true, false)
        from preferred in Gen.Elements(true, false)
        select new ContactCard
        {
            Card = new RelationCard
            {
                Type = isOrganisation ? RelationType.Organisation : RelationType.Person,
                Name = isOrganisation ? called : null,
                AlsoKnownAs = isOrganisation ? texts[0] : null,
                Person = isOrganisation ? null : name,
                BirthDate = PartialDate.Parse(day),
                Phones = [.. phones.Select((phone, place) => phone with { Preferred = preferred && place == 0 })],
                Addresses = [.. addresses.Select((address, place) => address with { Preferred = !preferred && place == 0 })],
                Accounts = [.. accounts.Distinct()],
                Mails = [new MailAddress("jan@example.org", use, preferred, texts[1])],
                Websites = [new Website("https://example.org/?a=b,c;d", use, texts[2])],
                TradeRegister = texts[3] is null ? null : "12345678",
                VatNumber = texts[4] is null ? null : "NL001234567B01",
                Iban = texts[5] is null ? null : "NL91ABNA0417164300",
                Industry = texts[6],
                Language = preferred ? "nl" : null,
                PreferredChannel = preferred ? ChannelKind.WhatsApp : null,
                Tags = [.. tags.Distinct()],
                Notes = texts[7] is null ? null : texts[7] + "\n\n" + called,
                Custom = tags.Distinct().ToDictionary(tag => "k " + tag, tag => tag, StringComparer.Ordinal),
                Foreign = [new ForeignProperty("X-ODD", "X-A=\"b;c\"", "raw\\,value;more\\n"), new ForeignProperty("ITEM1.X-THING", "", "x")],
            },
            Organisation = isOrganisation ? null : texts[0],
            Department = isOrganisation ? null : texts[1],
            Function = texts[2],
            Kinds = preferred ? [RelationKind.Customer, RelationKind.FormerCustomer] : [],
            Photo = hasPhoto ? new Photo(new byte[] { 0xFF, 0xD8, 0xFF, 1, 2, 3, 4 }, "image/jpeg") : null,
            Uid = texts[3],
            ChangedAt = preferred ? new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero) : null,
        };

    [Fact]
    public void Any_card_comes_back_from_a_vcard_as_it_was() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Contact), contact =>
    {
        var written = VCardWriter.Write(contact);
        var read = Read(written);
        return (read is not null && Cards.Text(read) == Cards.Text(contact)).Label($"{Cards.Text(contact)}\n---\n{written}\n---\n{(read is null ? "refused" : Cards.Text(read))}");
    }));

    [Fact]
    public void No_line_of_a_vcard_is_longer_than_75_bytes() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Contact), contact =>
        VCardWriter.Write(contact).Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75)));

    [Fact]
    public void A_vcard_with_any_bytes_changed_is_read_to_its_end() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Arb.From(from contact in Contact from seed in Gen.Choose(0, int.MaxValue) select (contact, seed)), pair =>
        {
            var random = Dice(pair.seed);
            var bytes = Encoding.UTF8.GetBytes(VCardWriter.Write(pair.contact) + VCardWriter.Write(pair.contact)).ToList();
            for (var i = 0; i < 20; i++)
            {
                var at = random(bytes.Count);
                switch (random(4))
                {
                    case 0: bytes[at] = (byte)random(256); break;
                    case 1: bytes.RemoveRange(at, Math.Min(random(60), bytes.Count - at)); break;
                    case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random(200), bytes.Count - at))); break;
                    default: bytes.Insert(at, " =\r\n:;\\\","u8[random(9)]); break;
                }
            }

            var entries = Cards.ReadAsync([.. bytes]).GetAwaiter().GetResult();
            return entries.TrueForAll(entry => entry.Contact is not null || entry.Refusal is not null);
        }));

    private static ContactCard? Read(string text)
    {
        var entries = Cards.ReadAsync(Encoding.UTF8.GetBytes(text)).GetAwaiter().GetResult();
        return entries.Count == 1 ? entries[0].Contact : null;
    }

    /// <summary>A row of numbers that one seed always gives.</summary>
    private static Func<int, int> Dice(int seed)
    {
        var state = (uint)seed | 1;
        return below =>
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)Math.Max(1, below));
        };
    }
}
