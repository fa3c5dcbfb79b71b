using System.Globalization;

namespace Bekwaam.Core.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("50", 50_00)]
    [InlineData("49,95", 49_95)]
    [InlineData("49.95", 49_95)]
    [InlineData("49,9", 49_90)]
    [InlineData("€ 1.250,00", 1_250_00)]
    [InlineData("1,250.00", 1_250_00)]
    [InlineData("1.250", 1_250_00)]
    [InlineData("50,-", 50_00)]
    [InlineData("EUR 7", 7_00)]
    [InlineData("0", 0)]
    public void An_amount_is_read_as_people_write_it(string written, long cents)
    {
        Money.TryRead(written, out var money).ShouldBeTrue();
        money.Cents.ShouldBe(cents);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("veel")]
    [InlineData("-5")]
    [InlineData("1.25.00")]
    [InlineData("12.34.567")]
    [InlineData("1,2345")]
    [InlineData(",50")]
    [InlineData("100000001")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_not_guessed(string? written) => Money.TryRead(written, out _).ShouldBeFalse();

    [Theory, InlineData(50_00, "€\u00a050"), InlineData(1_249_95, "€\u00a01.249,95")]
    public void Cents_are_said_only_when_there_are_any(long cents, string said) => new Money(cents).Say(CultureInfo.GetCultureInfo("nl-NL")).ShouldBe(said);
}
