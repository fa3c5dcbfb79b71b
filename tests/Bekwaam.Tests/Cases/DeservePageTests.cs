using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;

namespace Bekwaam.Tests.Cases;

public sealed class DeservePageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    [Theory, MemberData(nameof(Engines))]
    public async Task Answers_are_for_who_gave_them_and_the_decision_is_for_colleagues(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        var giver = await app.AddAccountAsync(name: "Gerda Gever", roles: Role.Employee);
        using var own = app.SignedInAs(giver, follow: true);
        using var other = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var lead = await app.SignedInAsAsync(follow: true, Role.Manager);
        using var recorded = await own.SubmitAsync("/moments/new",
            [new("Input.Form", RandomKey.New().ToString()), new("Input.Pick", "name"), new("Input.Who", "Iemand"), new("Input.Words", "De ketel bromt."), new("Input.Channel", "Phone"), new("Input.Kind", "Defect"), new("Input.Outcome", "Case")]);
        var address = recorded.RequestMessage!.RequestUri!.AbsolutePath;

        using var kept = await own.SubmitAsync(address + "/deserve", [new("Answers[0]", ""), new("Answers[1]", ""), new("Answers[2]", "3"), new("Decision", "SomethingExtra"), new("Why", "Zij wacht al lang."), new("Minutes", "25")]);

        (await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("iets extra; 25 minuten boven de plicht");
        (await own.ReadAsync(address + "/deserve")).ShouldContain("selected=\"selected\" value=\"3\"");
        (await other.ReadAsync(address)).ShouldContain("Zij wacht al lang.");
        (await other.ReadAsync(address + "/deserve")).ShouldNotContain("selected=\"selected\" value=\"3\"");
        (await own.ReadAsync("/cases/beyond")).ShouldContain("Gerda Gever");
        (await other.ReadAsync("/cases/beyond")).ShouldNotContain("Gerda Gever");
        (await lead.ReadAsync("/cases/beyond")).ShouldContain("Gerda Gever");
    }
}
