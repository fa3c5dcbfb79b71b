using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cli;

public sealed class PasswordCommandTests
{
    private const string Email = "fatima@brugman.example";
    private static readonly Passwords Passwords = IdentityPasswords.From(new PasswordHasher<Account>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_password_on_standard_input_is_the_new_one(Engine engine)
    {
        await using var here = await OpenAsync(engine);
        var said = await here.TypeAsync("zeven blauwe stoelen\n", "password", Email);
        said.ShouldBe(new Said(0, "Fatima (fatima@brugman.example) can sign in with the new password. Other sessions are signed out." + Environment.NewLine, ""));
        await using var db = here.Database.Open();
        Passwords.Compare((await db.Accounts.SingleAsync(Cancel)).PasswordHash!, "zeven blauwe stoelen").ShouldBe(PasswordMatch.Right, "with as many rounds as at the sign-in page");
    }

    [Theory]
    [InlineData("nobody@brugman.example", "zeven blauwe stoelen", "There is no account")]
    [InlineData(Email, "", "Nothing was changed")]
    [InlineData(Email, "kort", "at least 12 characters")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string email, string password, string why)
    {
        await using var here = await OpenAsync(Engine.Sqlite);
        var said = await here.TypeAsync(password, "password", email);
        (said.Code, said.Output).ShouldBe((1, ""));
        said.Error.ShouldContain(why);
        await using var db = here.Database.Open();
        (await db.AuditEvents.AnyAsync(e => e.Kind == AuditKind.PasswordReset, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_folder_is_told_as_such()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite, migrated: false);
        (await here.TypeAsync("zeven blauwe stoelen", "password", Email)).Error.ShouldContain("The database is empty.");
    }

    private static async Task<CommandLine> OpenAsync(Engine engine)
    {
        var here = await CommandLine.OpenAsync(engine);
        await using var db = here.Database.Open();
        var input = new SetUpInstallation.Input("Brugman Installatie", "nl", "Europe/Amsterdam", "Fatima", Email, "drie groene fietsen");
        (await SetUpInstallation.RunAsync(db, Passwords, input, DateTimeOffset.UnixEpoch, null, Cancel)).Done.ShouldBeTrue();
        return here;
    }
}
