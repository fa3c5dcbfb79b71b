using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;

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

    private static async Task<PageApp> StartAsync(Engine engine)
    {
        var app = await PageApp.StartAsync(engine);
        await using var db = app.Database.Open();
        await AirportSurvey.WriteAsync(db, Cancel);
        return app;
    }
}
