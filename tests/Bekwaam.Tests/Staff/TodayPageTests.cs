using System.Net;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Staff;

public sealed class TodayPageTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_stranger_is_sent_away(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = app.Browser();
        using var response = await browser.GetAsync("/");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
