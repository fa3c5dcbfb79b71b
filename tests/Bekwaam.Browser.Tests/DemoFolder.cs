using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Demo;
using Bekwaam.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bekwaam.Browser.Tests;

/// <summary>A data folder with the demo company in it, made once and copied for each site.</summary>
internal static class DemoFolder
{
    /// <summary>One round instead of many: what is looked at is pages, not how slowly a password is checked.</summary>
    public const int HashRounds = 1;

    public static async Task<DirectoryInfo> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bekwaam-browser-");
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = HashRounds }));
        // Closing the database moves everything from its log into the file.
        await using var database = new Installation(folder, Connection: null).OpenDatabase();
        (await PrepareDatabase.RunAsync(database, DemoClock.Start, CancellationToken.None)).Done.ShouldBeTrue();
        var made = await new MakeDemo(database, IdentityPasswords.From(hasher))
            .RunAsync(DemoClock.Start, reset: false, new Progress<DemoProgress>(), CancellationToken.None);
        made.Done.ShouldBeTrue(made.Refusal?.ToString());
        return folder;
    }
}
