using Bekwaam.Core.Accounts;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class PasswordRuleTests
{
    private static readonly string[] Near = ["Brugman Installatie", "Fatima el Amrani", "fatima@brugman.example"];

    [Theory]
    [InlineData("drie groene fietsen")]
    [InlineData("lang genoeg wachtwoord")]
    [InlineData("839201748315")]
    [InlineData("correct horse battery staple")]
    [InlineData("Xq7!mBw2#kLp")]
    [InlineData("ëéèêüïöäßçñøå")]
    public void A_long_password_of_ones_own_is_good(string password) => PasswordRule.Check(password, Near).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("elf tekens!")]
    [InlineData("👍👍👍👍👍👍👍👍👍👍👍")]
    public void Fewer_than_twelve_characters_are_too_few(string? password) => PasswordRule.Check(password, Near)!.Code.ShouldContain("at least");

    [Theory]
    [InlineData("wachtwoord123")]
    [InlineData("Welkom2026!!")]
    [InlineData("Welkom123456")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("Brugman-Installatie")]
    [InlineData("brugman2026!")]
    [InlineData("FatimaAmrani1")]
    [InlineData("fatima@brugman.example")]
    public void What_anybody_would_try_first_is_refused(string password) => PasswordRule.Check(password, Near)!.Code.ShouldContain("easy to guess");

    [Fact]
    public void A_whole_book_is_not_hashed() => PasswordRule.Check(new string('a', 100_000), Near)!.Code.ShouldContain("at most");
}
