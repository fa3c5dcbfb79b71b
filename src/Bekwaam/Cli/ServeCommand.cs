using System.CommandLine;
using Bekwaam.Core.Data;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary><c>serve</c>: the web program.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the pages (also without any verb).");
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var app = WebApp.Build(parsed.Installation(), builder =>
        {
            builder.WebHost.UseUrls(parsed.GetRequiredValue(CommonOptions.Urls).Split(';'));
            builder.Services.AddJobWorker();
        });
        await using var _ = app;
        var prepared = await PrepareDatabase.RunAsync(
            app.Services.GetRequiredService<IDatabase>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
        if (!prepared.Done)
        {
            await Console.Error.WriteLineAsync(prepared.Refusal.ToString());
            return 1;
        }

        await app.RunAsync(cancel);
        return 0;
    }
}
