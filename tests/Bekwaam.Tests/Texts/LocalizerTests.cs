using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Text;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Http;
using System.Security.Claims;

namespace Bekwaam.Tests.Texts;

public sealed class LocalizerTests
{
    private static readonly TextLocalizer Localizer = new();

    private static T In<T>(string language, Func<T> work)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language)!;
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    [Fact]
    public void A_text_is_said_in_the_readers_language()
    {
        In("nl", () => Localizer["Sign out"].Value).ShouldBe("Afmelden");
        In("en", () => Localizer["Sign out"].Value).ShouldBe("Sign out");
    }

    [Fact]
    public void A_text_nobody_translated_stays_English()
    {
        var text = In("nl", () => Localizer["Nobody translated this {0}.", 3]);
        text.Value.ShouldBe("Nobody translated this 3.");
        text.ResourceNotFound.ShouldBeTrue();
    }

    [Fact]
    public void A_reason_is_said_in_the_readers_language() =>
        In("nl", () => Localizer.Localize(new Reason("n {0:N0}", 1_200))).ShouldBe("n 1.200");

    [Theory]
    [InlineData(0, "0 answers")]
    [InlineData(1, "1 answer")]
    [InlineData(1_234, "1.234 answers")]
    public void A_plural_follows_the_number(int number, string text) =>
        PluralFormat.Fill(Languages.Culture("nl")!, "{0:N0} {0:plural:answer|answers}", number).ShouldBe(text);

    [Fact]
    public void A_reason_with_a_plural_reads_well_on_a_console() =>
        new Reason("{0} {0:plural:row was|rows were} refused.", 1).ToString().ShouldBe("1 row was refused.");

    [Theory]
    [InlineData("nl", "en", "en", "en", "nl")]
    [InlineData(null, "en", "nl", "nl", "en")]
    [InlineData(null, null, "de, en-US;q=0.8, nl;q=0.3", "nl", "en")]
    [InlineData(null, null, "de", "en", "en")]
    [InlineData(null, "xx", "", null, "nl")]
    [InlineData("fr", null, ";;q=x", "en", "en")]
    public async Task The_account_comes_before_the_browser_and_the_browser_before_the_organisation(
        string? account, string? cookie, string accepted, string? organisation, string language)
    {
        var context = new DefaultHttpContext();
        if (account is not null)
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(AccountClaims.Language, account)], "test"));
        if (cookie is not null)
            context.Request.Headers.Cookie = $"{Languages.Cookie}={cookie}";
        context.Request.Headers.AcceptLanguage = accepted;
        (await RequestLanguage.OfAsync(context, (_, _) => ValueTask.FromResult(organisation))).ShouldBe(language);
    }
}
