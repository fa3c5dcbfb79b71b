using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;

namespace Bekwaam.Tests.Cases;

public sealed class InboxPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_said_is_found_in_the_list_in_the_box_and_beside_a_case_about_the_same(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var first = await RecordAsync(browser, null, "De warmtepomp bromt hinderlijk 's nachts.", "SolvedAtOnce", "Rubberen voetjes geplaatst.");
        var second = await RecordAsync(browser, null, "Onze warmtepomp bromt hinderlijk.", "Case");

        (await browser.ReadAsync("/search?q=warmtepomp")).ShouldContain("Onze warmtepomp bromt");
        var open = await browser.ReadAsync("/cases?q=hinderlijk+warmtep");
        open.ShouldContain("Onze warmtepomp bromt");
        open.ShouldNotContain("nachts");
        (await browser.ReadAsync("/cases?scope=All&q=hinderlijk")).ShouldContain("nachts");
        (await browser.ReadAsync(second)).ShouldContain("Dit hielp: Rubberen voetjes geplaatst.");
        using var asked = await browser.SubmitAsync("/cases/alike", [new("Text", "mijn warmtepomp bromt hinderlijk")]);
        (await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Rubberen voetjes geplaatst.");
        first.ShouldNotBe(second);
    }

    private static async Task<string> RecordAsync(Browser browser, Relation? who, string words, string outcome, string done = "")
    {
        using var answer = await browser.SubmitAsync("/moments/new",
        [
            new("Input.Form", RandomKey.New().ToString()), new("Input.Pick", who is null ? "name" : FormattableString.Invariant($"{who.Number}")), new("Input.Who", who?.Name ?? "Iemand"),
            new("Input.Words", words), new("Input.Channel", "Phone"), new("Input.Kind", "Defect"), new("Input.Outcome", outcome), new("Input.Done", done),
        ]);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }
}
