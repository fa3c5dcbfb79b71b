using System.Text;
using Bekwaam.Core.Webhooks;

namespace Bekwaam.Core.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    /// <summary>The worked example of the reference libraries of Standard Webhooks (github.com/standard-webhooks/standard-webhooks, MIT).</summary>
    [Fact]
    public void A_notice_is_signed_as_the_specification_has_it()
    {
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = WebhookSecret.Sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""");

        signature.ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Fact]
    public void A_secret_is_long_random_and_shown_with_its_prefix()
    {
        var (one, other) = (WebhookSecret.New(), WebhookSecret.New());

        one.Length.ShouldBe(32);
        one.ShouldNotBe(other);
        WebhookSecret.Show(one).ShouldBe("whsec_" + Convert.ToBase64String(one));
        Encoding.ASCII.GetByteCount(WebhookSecret.Show(one)).ShouldBe(50);
    }
}
