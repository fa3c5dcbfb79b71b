using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Competence;

public sealed class SheetPageTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    [Theory, MemberData(nameof(Engines))]
    public async Task The_own_estimate_comes_before_the_results_of_the_running_quarter(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await FillAsync(app);
        using var manager = await app.SignedInAsAsync(Role.Manager);
        (await manager.ReadAsync("/competence")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Eerst een eigen inschatting"), page => page.ShouldNotContain("Wat het meest zou helpen"));

        using var estimated = await manager.SubmitAsync("/competence/prediction", ("Estimates[0]", "80"), ("Estimates[4]", ""));
        estimated.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await manager.ReadAsync("/competence")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Wat het meest zou helpen"), page => page.ShouldContain("De norm is voorlopig voor alle facetten"));
        (await manager.ReadAsync("/competence/prediction")).ShouldContain("al gezien");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_looks_without_an_estimate_can_no_longer_make_one(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await FillAsync(app);
        using var employee = await app.SignedInAsAsync(Role.Employee);
        (await employee.SubmitAsync("/competence")).Dispose();
        (await employee.ReadAsync("/competence")).ShouldContain("Wat het meest zou helpen");
        (await employee.ReadAsync("/competence/prediction")).ShouldNotContain("Estimates[0]");
        await using var db = app.Database.Open();
        (await db.PredictionsMade.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Customers_alone_are_shown_with_the_missing_perspectives_by_name(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await FillAsync(app);
        using var administrator = await app.SignedInAsAsync(Role.Administrator);
        var page = WebUtility.HtmlDecode(await administrator.ReadAsync("/competence"));
        page.ShouldContain("Te weinig bewijs om een fase te noemen");
        page.ShouldContain("Nog niets bekend van: medewerkers, leiding.");
        page.ShouldContain("Inschattingen van medewerkers");
        (await administrator.ReadAsync("/competence/facets/5")).ShouldContain("De drie beweringen");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Without_answers_the_sheet_offers_to_read_them_in(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var manager = await app.SignedInAsAsync(Role.Manager);
        (await manager.ReadAsync("/competence")).ShouldContain("/listening/import");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_employee_sets_no_bars_and_counts_no_effort(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var employee = await app.SignedInAsAsync(Role.Employee);
        foreach (var path in new[] { "/competence/bars", "/competence/effort" })
        {
            using var response = await employee.GetAsync(path);
            response.StatusCode.ShouldNotBe(HttpStatusCode.OK, path);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_moved_bar_asks_why_keeps_what_was_typed_and_is_shown_as_moved(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        (await owner.SubmitAsync("/competence/bars", Bars(70))).Dispose();
        using var refused = await owner.SubmitAsync("/competence/bars", Bars(65));
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Zeg waarom"), page => page.ShouldContain("value=\"65\""));
        app.Clock.Now += TimeSpan.FromMinutes(5);
        using var moved = await owner.SubmitAsync("/competence/bars", [.. Bars(65), ("Why", "een vestiging erbij")]);
        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.ReadAsync("/competence/bars")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("van 70 naar 65"), page => page.ShouldContain("een vestiging erbij"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Counts_of_a_month_come_back_as_typed(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        var rows = Enumerable.Range(0, 9).Select(i => ($"Rows[{i}].Cases", i == 4 ? "123" : "")).Append(("Rows[4].Transfers", "7"));
        using var saved = await owner.SubmitAsync("/competence/effort", [.. rows]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.ReadAsync("/competence/effort")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("value=\"123\""), page => page.ShouldContain("value=\"7\""));
    }

    [Fact]
    public async Task A_box_without_a_number_is_named_and_what_was_typed_in_the_others_is_kept()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        foreach (var (path, boxes) in new[]
        {
            ("/competence/bars", Bars(65).Select(bar => bar.Item1).ToArray()),
            ("/competence/effort", [.. Enumerable.Range(0, 9).Select(i => $"Rows[{i}].Cases")]),
            ("/competence/prediction", [.. Enumerable.Range(0, 9).Select(i => $"Estimates[{i}]")]),
        })
        {
            var form = boxes.Select((box, i) => (box, i == 0 ? "veel" : $"{40 + i}"))
                .Concat(boxes.Select((box, i) => (box[..box.IndexOf('[', StringComparison.Ordinal)] + ".index", $"{i}")));
            using var answer = await owner.SubmitAsync(path, [.. form]);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            page.ShouldContain("aria-invalid=\"true\"", customMessage: path);
            page.ShouldContain("value=\"veel\"", customMessage: path);
            page.ShouldContain("value=\"48\"", customMessage: path);
        }
    }

    private static (string, string)[] Bars(int ease) =>
        [.. Enum.GetValues<Facet>().SelectMany(_ => Enum.GetValues<BarKind>(), (facet, kind) => (
            $"Values[{(((int)facet - 1) * 5) + (int)kind}]",
            facet == Facet.Ease && kind == BarKind.Outcome ? $"{ease}" : $"{Core.Competence.Bars.Usual(kind)}"))];

    private static async Task FillAsync(PageApp app)
    {
        await using var db = app.Database.Open();
        var today = DateOnly.FromDateTime(app.Clock.Now.UtcDateTime);
        foreach (var facet in Enum.GetValues<Facet>())
            EvidenceRows.Customers(db, facet, today, EvidenceRows.Around(60, 60));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
