using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Listening;

public sealed class ResultsPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_manager_reads_the_figures_and_who_was_left_out(Engine engine)
    {
        await using var app = await StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Manager);
        var page = await browser.ReadAsync("/listening/airport?by=terminal");
        page.ShouldContain("niet meegeteld: 84 niet van toepassing, 1 leeg");
        page.ShouldContain("gewogen, ernaast");
        page.ShouldContain("n 2.746");
        page.ShouldContain("plot-histogram");
        page.ShouldContain("Van dag tot dag");
        page.ShouldContain("dit is meer dan ruis");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_list_leads_to_the_results(Engine engine)
    {
        await using var app = await StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Owner);
        (await browser.ReadAsync("/listening")).ShouldContain("href=\"/listening/airport\"");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_employee_does_not_see_results_and_an_administrator_only_which_surveys_there_are(Engine engine)
    {
        await using var app = await StartAsync(engine);
        using var employee = await app.SignedInAsAsync(Role.Employee);
        using (var refused = await employee.GetAsync("/listening/airport"))
            refused.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        using var administrator = await app.SignedInAsAsync(Role.Administrator);
        (await administrator.ReadAsync("/listening")).ShouldNotContain("/listening/airport");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_survey_or_period_that_does_not_exist_is_not_found(Engine engine)
    {
        await using var app = await StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Manager);
        foreach (var path in new[] { "/listening/nothing", "/listening/airport?period=2017-9", "/listening/airport?by=moon" })
        {
            using var response = await browser.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Comments_are_read_newest_first_and_taken_along_without_formulas(Engine engine)
    {
        await using var app = await StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Manager);
        var page = await browser.ReadAsync("/listening/airport/comments?question=WORDS");
        page.ShouldContain("Fine &lt;b&gt;as is&lt;/b&gt;");
        page.IndexOf("Fine", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("The queue was long", StringComparison.Ordinal));
        var file = await browser.ReadAsync("/listening/airport/comments?question=WORDS&handler=csv");
        file.ShouldContain("The queue was long");
        file.ShouldContain("'=cmd|");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_customers_said_this_quarter_is_shown_nowhere_before_the_own_estimate(Engine engine)
    {
        await using var app = await StartAsync(engine, at: new DateTimeOffset(2017, 6, 20, 9, 0, 0, TimeSpan.Zero));
        using var manager = await app.SignedInAsAsync(Role.Manager);
        foreach (var path in new[] { "/listening", "/listening/airport", "/listening/airport/comments?question=WORDS" })
            (await manager.ReadAsync(path)).ShouldSatisfyAllConditions(
                page => page.ShouldContain("Eerst een eigen inschatting"),
                page => page.ShouldNotContain("n 2.746"),
                page => page.ShouldNotContain("queue was long"));
        using (var file = await manager.GetAsync("/listening/airport/comments?question=WORDS&handler=csv"))
            file.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await manager.SubmitAsync("/competence/prediction", ("Estimates[0]", "80"))).Dispose();

        (await manager.ReadAsync("/listening")).ShouldContain("n 2.746");
        (await manager.ReadAsync("/listening/airport/comments?question=WORDS")).ShouldContain("queue was long");
        await using var db = app.Database.Open();
        (await db.SheetsSeen.SingleAsync(Cancel)).ShouldSatisfyAllConditions(
            seen => seen.AccountId.ShouldBe(manager.Account.Id), seen => seen.Quarter.ShouldBe(20172));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_said_in_an_earlier_quarter_waits_for_no_estimate(Engine engine)
    {
        await using var app = await StartAsync(engine, at: new DateTimeOffset(2017, 7, 2, 9, 0, 0, TimeSpan.Zero));
        using var manager = await app.SignedInAsAsync(Role.Manager);
        (await manager.ReadAsync("/listening")).ShouldContain("n 2.746");
        (await manager.ReadAsync("/listening/airport/comments?question=WORDS")).ShouldContain("queue was long");
        await using var db = app.Database.Open();
        (await db.SheetsSeen.AnyAsync(Cancel)).ShouldBeFalse();
    }

    private static async Task<PageApp> StartAsync(Engine engine, DateTimeOffset? at = null)
    {
        var app = await PageApp.StartAsync(engine);
        app.Clock.Now = at ?? app.Clock.Now;
        await using var db = app.Database.Open();
        await AirportSurvey.WriteAsync(db, Cancel);
        return app;
    }
}
