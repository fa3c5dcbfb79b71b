using System.CommandLine;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bekwaam.Cli;

/// <summary><c>password</c>: a new password for somebody who cannot get in any more, by who has the machine.</summary>
internal static class PasswordCommand
{
    private static readonly Argument<string> Email = new Argument<string>("EMAIL") { Description = "The e-mail address that the account signs in with." }.NotAnOption();

    /// <param name="given">Where the password comes from; null asks for it on the terminal, or reads it from a pipe.</param>
    public static Command Create(TextReader? given)
    {
        var command = new Command("password", "Set a new password for an account, also a locked one; asks for it, or reads it from standard input.") { Email };
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, given, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextReader? given, CancellationToken cancel)
    {
        await using var database = parsed.Installation().OpenDatabase();
        if ((await SchemaState.OfAsync(database, cancel)).NotReady is { } refusal)
            return await parsed.RefuseAsync(refusal);
        await using var db = database.Open();
        var email = parsed.GetRequiredValue(Email);
        // Before anybody types a password for nobody.
        if (await ResetPassword.FindAsync(db, email, cancel) is { Done: false } nobody)
            return await parsed.RefuseAsync(nobody.Refusal);
        var password = given is null && !Console.IsInputRedirected ? HiddenTyping.Twice() : await (given ?? Console.In).ReadLineAsync(cancel);
        if (string.IsNullOrEmpty(password))
            return await parsed.RefuseAsync("Nothing was changed: there was no password, or it was not typed the same twice.");

        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = IdentityPasswords.Rounds }));
        var outcome = await ResetPassword.RunAsync(db, IdentityPasswords.From(hasher), email, password, new Clock(TimeProvider.System).GetUtcNow(), cancel);
        if (!outcome.Done)
            return await parsed.RefuseAsync(outcome.Refusal);
        await parsed.LineAsync($"{outcome.Value.Name} ({outcome.Value.Email}) can sign in with the new password. Other sessions are signed out.");
        return 0;
    }
}
