using System.Globalization;
using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Relations;

public sealed class RelationListPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_field_of_the_administrator_narrows_the_list_by_a_box_of_its_own_kind(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await using (var db = app.Database.Open())
            await SaveCustomField.RunAsync(db, new("ketel", "Soort ketel", CustomFieldType.Choice, "gas\nhybride", null, Wanted: false, Retired: false), isNew: true, browser.Account.Id, app.Clock.Now, null, Cancel);
        await RegisterApps.EnterAsync(app, With("Fabriek Gouda", "gas"));
        await RegisterApps.EnterAsync(app, With("Hof Hulst", "hybride"));

        var page = await browser.ReadAsync("/relations?q=&kind=&field.ketel=gas");

        page.ShouldContain("Fabriek Gouda");
        page.ShouldNotContain("Hof Hulst");
        page.ShouldContain("<option value=\"gas\" selected=\"selected\">gas</option>");

        static RelationCard With(string name, string boiler) =>
            new() { Type = RelationType.Organisation, Name = name, Custom = new Dictionary<string, string>(StringComparer.Ordinal) { ["ketel"] = boiler } };
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_segment_narrows_the_list_and_the_other_choices_stay(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var inside = await RegisterApps.EnterAsync(app, "Timmerman Tiel", "hout");
        await RegisterApps.EnterAsync(app, "Schilder Schiedam", "hout");
        Segment segment;
        await using (var db = app.Database.Open())
        {
            segment = (await SaveSegment.RunAsync(db, new(null, 0, "Zakelijk overleg", null), null, app.Clock.Now, Cancel)).Value;
            (await PickMembers.AddAsync(db, segment.Id, inside.Number, RegisterApps.Today(app), Cancel)).Done.ShouldBeTrue();
        }

        var page = WebUtility.HtmlDecode(await browser.ReadAsync($"/relations?segment={segment.Id}&tag=hout"));

        page.ShouldContain("Timmerman Tiel");
        page.ShouldNotContain("Schilder Schiedam");
        page.ShouldContain($"<option value=\"{segment.Id}\" selected=\"selected\">Zakelijk overleg</option>");
        page.ShouldContain("id=\"narrow-tag\" name=\"tag\" value=\"hout\"");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Words_with_a_slip_of_the_pen_find_and_the_kind_narrows_what_they_find(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await RegisterApps.EnterAsync(app, Firm("Slotemaker Sloten"));
        await RegisterApps.EnterAsync(app, Firm("Slotemaker Leverancier"), RelationKind.Supplier);

        var page = await browser.ReadAsync("/relations?q=slotemakr&kind=supplier");

        page.ShouldContain("Slotemaker Leverancier");
        page.ShouldNotContain("Slotemaker Sloten");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_number_reads_as_people_here_write_it_and_dials_as_the_world_does(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await RegisterApps.EnterAsync(app, Firm("Fietsen Mijdrecht") with { Phones = [new PhoneNumber("+31297123456", "+31297123456")] });
        await RegisterApps.EnterAsync(app, Firm("Fietsen Gent") with { Phones = [new PhoneNumber("+3292345678", "+3292345678")] });

        var page = WebUtility.HtmlDecode(await browser.ReadAsync("/relations?q=fietsen"));

        page.ShouldContain("<a href=\"tel:+31297123456\">0297 123 456</a>");
        page.ShouldContain("<a href=\"tel:+3292345678\">+32 9 234 56 78</a>");
        WebUtility.HtmlDecode(await browser.ReadAsync("/search?q=fietsen")).ShouldContain("0297 123 456");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_ticked_goes_out_as_a_spreadsheet_that_runs_nothing(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Manager);
        var formula = await RegisterApps.EnterAsync(app, "=HYPERLINK(\"http://evil.example\")");
        await RegisterApps.EnterAsync(app, "Niet aangevinkt");
        var asked = string.Create(CultureInfo.InvariantCulture, $"/relations/export?all=false&filter=&pick={formula.Number}");
        (await browser.ReadAsync(asked)).ShouldContain("1 relatie.");

        using var answer = await browser.SubmitAsync(asked, ("All", "false"), ("Pick", formula.Number.ToString(CultureInfo.InvariantCulture)), ("Format", "Csv"));

        var file = await answer.Content.ReadAsStringAsync(Cancel);
        file.ShouldContain(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",");
        file.ShouldNotContain("Niet aangevinkt");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task All_that_words_find_goes_out_and_nothing_ticked_does_not(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Manager);
        await RegisterApps.EnterAsync(app, "Molenaar Zaandam");
        await RegisterApps.EnterAsync(app, "Molenaar Kinderdijk");

        using var answer = await browser.SubmitAsync("/relations/export?all=true&filter=q%3Dkinderdijk", ("All", "true"), ("Filter", "q=kinderdijk"), ("Format", "VCard"));
        var file = await answer.Content.ReadAsStringAsync(Cancel);
        var page = await browser.ReadAsync("/relations/export?all=false&filter=");

        file.ShouldContain("Molenaar Kinderdijk");
        file.ShouldNotContain("Molenaar Zaandam");
        page.ShouldContain("Vink in de lijst de relaties aan");
        page.ShouldNotContain("name=\"Format\"");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Only_who_may_move_relations_is_offered_to_export_them(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var manager = await app.SignedInAsAsync(follow: true, Role.Manager);
        await RegisterApps.EnterAsync(app, "Kuiper Kampen");

        (await employee.ReadAsync("/relations?q=kuiper")).ShouldNotContain("/relations/export");
        (await manager.ReadAsync("/relations?q=kuiper")).ShouldContain("/relations/export");
    }

    private static RelationCard Firm(string name) => new() { Type = RelationType.Organisation, Name = name };
}
