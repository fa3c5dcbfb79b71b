using System.Net;
using System.Text.RegularExpressions;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Relations;

public sealed partial class DuplicatePagesTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_pair_is_found_compared_merged_and_taken_apart(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(app, "Bakkerij Terpstra B.V.", "+31297123456");
        await EnterAsync(app, "Bakkerij Terpstra", "+31297123456", industry: "bakery");

        using var asked = await browser.SubmitAsync("/relations/duplicates?handler=Search");
        await app.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Cancel);
        var list = await browser.ReadAsync("/relations/duplicates");
        list.ShouldContain("/relations/1/merge?with=2");
        list.ShouldContain("Zij delen een telefoonnummer.");

        var compare = await browser.ReadAsync("/relations/1/merge?with=2");
        compare.ShouldContain("bakery");
        using var merged = await browser.SubmitAsync("/relations/1/merge?with=2", [.. Hidden(compare), new("Choices[name]", "Take"), new("Choices[industry]", "Take")]);
        (await merged.Content.ReadAsStringAsync(Cancel)).ShouldContain("Samenvoeging ongedaan maken");
        await using (var db = app.Database.Open())
        {
            var one = await db.Relations.SingleAsync(r => r.Number == 1, Cancel);
            (one.Name, one.Card.Industry).ShouldBe(("Bakkerij Terpstra", "bakery"));
        }

        var address = merged.RequestMessage!.RequestUri!.AbsolutePath;
        app.Clock.Now = app.Clock.Now.AddMinutes(1);
        using var noted = await browser.SubmitAsync("/relations/1?handler=Note", ("Note", "belde maandag"));
        using var undone = await browser.SubmitAsync(address + "?handler=Undo");
        var page = await undone.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("belde maandag");
        var row = RowIn().Match(page).Groups[1].Value;
        using var moved = await browser.SubmitAsync(address + "?handler=Settle", ("row", row), ("move", "true"));
        (await moved.Content.ReadAsStringAsync(Cancel)).ShouldContain("Er is niets meer te beslissen");
        (await browser.ReadAsync("/relations/2")).ShouldContain("belde maandag");
        (await browser.ReadAsync("/relations/duplicates")).ShouldNotContain("/relations/1/merge?with=2");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_pair_that_is_two_goes_and_can_be_put_back(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(app, "Bakkerij Terpstra B.V.", "+31297123456");
        await EnterAsync(app, "Bakkerij Terpstra", "+31297123456");
        using var asked = await browser.SubmitAsync("/relations/duplicates?handler=Search");
        await app.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Cancel);
        await using var db = app.Database.Open();
        var pair = (await db.DuplicatePairs.SingleAsync(Cancel)).Id;

        using var dismissed = await browser.SubmitAsync($"/relations/duplicates?handler=Dismiss&pair={pair}");
        (await browser.ReadAsync("/relations/duplicates")).ShouldContain("Niets te beslissen");
        using var back = await browser.SubmitAsync($"/relations/duplicates?handler=Reopen&dismissed=true&pair={pair}");
        (await browser.ReadAsync("/relations/duplicates")).ShouldContain("/relations/1/merge?with=2");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Merging_with_a_number_that_is_not_there_says_so(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(app, "Bakkerij Terpstra B.V.", "+31297123456");

        (await browser.ReadAsync("/relations/1/merge?with=99")).ShouldContain("Er is geen andere relatie met dit nummer.");
        (await browser.ReadAsync("/relations/1/merge?with=1")).ShouldContain("Er is geen andere relatie met dit nummer.");
        using var missing = await browser.GetAsync($"/relations/merges/{Guid.Empty}");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task EnterAsync(PageApp app, string name, string phone, string? industry = null)
    {
        await using var db = app.Database.Open();
        var card = new RelationCard
        {
            Type = RelationType.Organisation,
            Name = name,
            Industry = industry,
            Phones = [new PhoneNumber(phone, phone)],
            Addresses = [new PostalAddress { Street = "Industrieweg", HouseNumber = "8", Postcode = "3641 RK", Place = "Mijdrecht" }],
        };
        var input = new SaveRelation.Input(null, 0, card, null, null, [RelationKind.Customer]);
        (await SaveRelation.RunAsync(db, input, null, app.Clock.Now, DateOnly.FromDateTime(app.Clock.Now.UtcDateTime), Cancel)).Done.ShouldBeTrue();
        app.Clock.Now = app.Clock.Now.AddMinutes(1);
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(string page) =>
        Inputs().Matches(page).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex("name=\"(With|Version|OtherVersion)\" value=\"([0-9]+)\"")]
    private static partial Regex Inputs();

    [GeneratedRegex("name=\"row\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex RowIn();
}
