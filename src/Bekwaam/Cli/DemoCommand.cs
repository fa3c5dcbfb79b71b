using System.CommandLine;
using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Demo;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary><c>demo</c>: a made-up company to look around in, served at once.</summary>
internal static class DemoCommand
{
    private static readonly Option<bool> Reset = new("--reset")
    {
        Description = "Make the company again, for today; throws an earlier demo away, and nothing else.",
    };

    private static readonly Option<bool> MakeOnly = new("--make-only")
    {
        Description = "Make the company and stop, without serving it.",
    };

    private static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "The moment up to which the company has lived, such as 2026-11-18T10:00Z (default: now).",
        HelpName = "TIME",
        CustomParser = parsed =>
        {
            if (DateTimeOffset.TryParse(parsed.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time.ToUniversalTime();
            parsed.AddError($"--now: {parsed.Tokens[0].Value} is not a time such as 2026-11-18T10:00Z.");
            return null;
        },
    };

    public static Command Create()
    {
        var command = new Command("demo", "Make a believable company of twelve employees in an empty data folder, and serve it.") { Reset, MakeOnly, Now };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var installation = parsed.Installation();
        if (DemoPlace.CheckFolder(installation) is { } refusal)
            return await RefuseAsync(refusal);
        await using (var app = WebApp.Build(installation))
        {
            var clock = app.Services.GetRequiredService<TimeProvider>();
            var database = app.Services.GetRequiredService<IDatabase>();
            var prepared = await PrepareDatabase.RunAsync(database, clock.GetUtcNow(), cancel);
            if (!prepared.Done)
                return await RefuseAsync(prepared.Refusal);
            var made = await new MakeDemo(database, app.Services.GetRequiredService<Passwords>())
                .RunAsync(parsed.GetValue(Now) ?? clock.GetUtcNow(), parsed.GetValue(Reset), new DemoProgressLine(), cancel);
            if (!made.Done)
                return await RefuseAsync(made.Refusal);
        }

        Console.WriteLine($"Sign in as {DemoPeople.Owner.Email} (owner), {DemoPeople.Manager.Email} (manager) or " +
            $"{DemoPeople.Newcomer.Email} (employee); the password is: {DemoPeople.Password}");
        await using (var db = installation.OpenDatabase().Open())
        {
            if (await DemoDoor.CustomerAsync(db, cancel) is { } customer)
                Console.WriteLine($"Or come in as a customer at {DemoDoor.Address}/portal with {customer}; the mail with the link is a file in {installation.MailFolder}");
        }

        return parsed.GetValue(MakeOnly) ? 0 : await ServeCommand.RunAsync(parsed, cancel);
    }

    private static async Task<int> RefuseAsync(Reason reason)
    {
        await Console.Error.WriteLineAsync(reason.ToString());
        return 1;
    }
}
