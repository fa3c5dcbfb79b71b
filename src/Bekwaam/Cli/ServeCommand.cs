using System.CommandLine;
using System.Net;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Data;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary><c>serve</c>: the web program.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Proxies = new("--proxy")
    {
        Description = "Addresses of reverse proxies, with commas, whose X-Forwarded-For and -Proto to believe (environment: BEKWAAM_PROXY).",
        HelpName = "ADDRESSES",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEKWAAM_PROXY") ?? "",
        Validators =
        {
            result =>
            {
                if (Split(result.GetValueOrDefault<string>()).FirstOrDefault(part => !IPAddress.TryParse(part, out IPAddress? _)) is { } wrong)
                    result.AddError($"--proxy: {wrong} is not an address such as 10.0.0.1.");
            },
        },
    };

    private static readonly Option<string> Scan = new("--scan")
    {
        Description = "A command that gets each attached file on its standard input and ends with 0 when it is clean and 1 when it is harmful, such as 'clamdscan --no-summary -' (environment: BEKWAAM_SCAN).",
        HelpName = "COMMAND",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEKWAAM_SCAN") ?? "",
    };

    private static readonly Option<bool> ForgetKeys = new("--forget-keys")
    {
        Description = "Once, when the key file is lost for good: give up the keys that it opened; everybody signs in again.",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the pages (also without any verb).") { Proxies, Scan, ForgetKeys };
        command.SetAction(RunAsync);
        return command;
    }

    public static Task<int> RunAsync(ParseResult parsed, CancellationToken cancel) => parsed.PlainlyAsync(() => ServeAsync(parsed, cancel));

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancel)
    {
        var installation = parsed.Installation();
        var database = installation.OpenDatabase();
        // The database is looked at while the pages are put together: each takes a good part of the start.
        var preparing = Task.Run(() => PrepareDatabase.RunAsync(database, new Clock(TimeProvider.System).GetUtcNow(), cancel), cancel);
        var app = WebApp.Build(installation, builder =>
        {
            builder.Services.AddSingleton(_ => database);
            builder.WebHost.UseUrls(parsed.GetRequiredValue(CommonOptions.Urls).Split(';'));
            builder.Services.AddJobWorker();
            if (!string.IsNullOrWhiteSpace(parsed.GetValue(Scan)))
                builder.Services.AddSingleton<IFileScan>(new ScanCommand(parsed.GetValue(Scan)!));
            if (Split(parsed.GetValue(Proxies)) is { Length: > 0 } proxies)
                builder.Services.AddTrustedProxies(proxies.Select(IPAddress.Parse));
        });
        await using var _ = app;
        var prepared = await preparing;
        if (!prepared.Done)
        {
            await Console.Error.WriteLineAsync(prepared.Refusal.ToString());
            return 1;
        }

        // One file on one machine, put back from a backup: no other node has the key file, and nothing waits for it.
        var alone = installation.Connection is null && !KeyFile.In(installation.DataFolder).Exists;
        if (await OpenKeysAsync(database, installation, alone || parsed.GetValue(ForgetKeys), cancel) is { } shut)
            return await parsed.RefuseAsync(shut);
        await app.StartAsync(cancel);
        await FirstStart.TellAsync(app, Console.Out, cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task<Reason?> OpenKeysAsync(IDatabase database, Installation installation, bool forget, CancellationToken cancel)
    {
        await using var db = database.Open();
        var file = new KeyFile(installation.DataFolder);
        if (forget && await LostKeys.ForgetAsync(db, file, cancel) is > 0 and var gone)
            await Console.Error.WriteLineAsync($"{gone} keys in the database that {file.File.FullName} does not open are given up: everybody signs in again.");
        return await LostKeys.RefusalAsync(db, file, cancel);
    }

    private static string[] Split(string? addresses) =>
        (addresses ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
