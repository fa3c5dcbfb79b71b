using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Tests.Relations.Numbers;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("06-12345678", "+31612345678", PhoneKind.Mobile)]
    [InlineData("06 12 34 56 78", "+31612345678", PhoneKind.Mobile)]
    [InlineData("+31 (0)6 1234 5678", "+31612345678", PhoneKind.Mobile)]
    [InlineData("0031612345678", "+31612345678", PhoneKind.Mobile)]
    [InlineData("(020) 624 11 11", "+31206241111", PhoneKind.Voice)]
    [InlineData("+31(0)20-6241111", "+31206241111", PhoneKind.Voice)]
    [InlineData("+32 2 552 22 11", "+3225522211", PhoneKind.Voice)]
    [InlineData("+49 30 227-0", "+49302270", PhoneKind.Voice)]
    [InlineData("tel:+31-20-6241111", "+31206241111", PhoneKind.Voice)]
    [InlineData("0800-1351", "+318001351", PhoneKind.Voice)]
    public void A_number_is_read_as_the_world_dials_it(string written, string e164, PhoneKind kind) =>
        Phones.Read(written).ShouldSatisfyAllConditions(p => p.E164.ShouldBe(e164), p => p.Kind.ShouldBe(kind), p => p.Written.ShouldBe(written));

    [Theory]
    [InlineData("bellen na 18 uur")]
    [InlineData("12345")]
    [InlineData("BusinessPhone")]
    [InlineData("00000000000")]
    [InlineData("")]
    public void What_one_cannot_dial_is_kept_as_written(string written) => Phones.Read(written).ShouldBe(new PhoneNumber(written, null));

    [Fact]
    public void Ten_thousand_digits_are_no_number_and_end_soon() => Phones.Read(new string('1', 10_000)).E164.ShouldBeNull();

    [Fact]
    public void A_number_of_the_own_country_is_shown_as_it_is_dialled_there()
    {
        Phones.Show(Phones.Read("+31612345678")).ShouldBe("06 12345678");
        Phones.Show(Phones.Read("+3225522211")).ShouldBe("+32 2 552 22 11");
    }

    [Theory]
    [InlineData("1234ab", "1234 AB")]
    [InlineData(" 1234  AB ", "1234 AB")]
    [InlineData("0234AB", null)]
    [InlineData("1234SS", null)]
    [InlineData("1234A", null)]
    [InlineData("1234ABC", null)]
    [InlineData("12345", null)]
    [InlineData(null, null)]
    public void A_Dutch_postcode_has_four_digits_and_two_letters(string? written, string? normal) => DutchPostcode.Normalise(written).ShouldBe(normal);

    [Theory]
    [InlineData("KvK 12345678", "12345678")]
    [InlineData("KvK-nummer: 12.34.56.78", "12345678")]
    [InlineData("1234567", "01234567")]
    [InlineData("00000000", null)]
    [InlineData("123456789", null)]
    [InlineData("1234567a", null)]
    public void A_number_of_the_trade_register_has_eight_digits(string written, string? normal) => TradeRegisterNumber.Normalise(written).ShouldBe(normal);

    [Theory]
    // Example of the Dutch tax office for one-person businesses, and a number that passes the elevens check.
    [InlineData("NL000099998B57", "NL000099998B57")]
    [InlineData("NL 1234.56.782.B01", "NL123456782B01")]
    [InlineData("123456782B01", "NL123456782B01")]
    [InlineData("NL123456789B01", null)]
    [InlineData("NL123456782C01", null)]
    [InlineData("BE0123456749", "BE0123456749")]
    [InlineData("ZZ123456789", null)]
    [InlineData("btw", null)]
    public void A_VAT_number_passes_its_check(string written, string? normal) => VatNumbers.Normalise(written).ShouldBe(normal);

    [Theory]
    // The published examples of ISO 13616's registry.
    [InlineData("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300")]
    [InlineData("gb29 nwbk 6016 1331 9268 19", "GB29NWBK60161331926819")]
    [InlineData("DE89370400440532013000", "DE89370400440532013000")]
    [InlineData("NL91ABNA0417164301", null)]
    [InlineData("NL91ABNA041716430", null)]
    [InlineData("1234", null)]
    public void An_IBAN_passes_modulo_97(string written, string? normal) => Ibans.Normalise(written).ShouldBe(normal);

    [Theory]
    [InlineData("Dorpsstraat 12", "Dorpsstraat", "12", null)]
    [InlineData("Dorpsstraat 12a", "Dorpsstraat", "12", "a")]
    [InlineData("Dorpsstraat 12-2", "Dorpsstraat", "12", "2")]
    [InlineData("Dorpsstraat 12 bis", "Dorpsstraat", "12", "bis")]
    [InlineData("Dorpsstraat 12 2-hoog", "Dorpsstraat", "12", "2-hoog")]
    [InlineData("2e Tuindwarsstraat 5-hs", "2e Tuindwarsstraat", "5", "hs")]
    [InlineData("Plein 1944 7 bis", "Plein 1944", "7", "bis")]
    [InlineData("Laan van Meerdervoort 100 t/m 104", "Laan van Meerdervoort", "100", "t/m 104")]
    [InlineData("Burg. de Vlugtlaan 125 A", "Burg. de Vlugtlaan", "125", "A")]
    [InlineData("Postbus 123", "Postbus", "123", null)]
    [InlineData("De Hoeve", "De Hoeve", null, null)]
    [InlineData("", "", null, null)]
    public void A_street_is_taken_apart_from_its_number(string line, string street, string? number, string? addition) =>
        AddressText.Read(line).ShouldBe(new AddressText(street, number, addition));

    [Theory]
    [InlineData("Müller-Lüdenscheidt", "muller-ludenscheidt")]
    [InlineData("ÑØÆß", "noaess")]
    [InlineData("Ĳsbrand", "ijsbrand")]
    [InlineData("’t Hoen", "'t hoen")]
    [InlineData("İstanbul", "istanbul")]
    public void Folding_leaves_what_people_write_the_same(string written, string folded) => Fold.Text(written).ShouldBe(folded);
}
