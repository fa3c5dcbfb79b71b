using Bekwaam.Core.Jobs;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Bekwaam.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Hosting;

public sealed class RecurringWorkTests
{
    [Fact]
    public async Task All_that_recurs_has_one_handler()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        var kinds = app.Services.GetServices<IJobHandler>().Select(handler => handler.Kind).ToList();
        kinds.ShouldBeUnique();
        kinds.Where(kind => JobNames.Of(kind, new TextLocalizer()) == kind).ShouldBeEmpty("each is called something");
        RecurringWork.All.Select(work => work.Kind).Except(kinds).ShouldBeEmpty();
    }
}
