using System.Net;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Staff;

public sealed class TodayPageTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_stranger_is_sent_away(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var client = app.Client();
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
