using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class ResetPasswordTests
{
    private const string New = "zeven blauwe stoelen";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_locked_owner_gets_in_again_and_older_sessions_and_links_end(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        for (var attempt = 0; attempt < SignInWithPassword.AttemptsBeforeLock; attempt++)
            await SignInAsync(office, "niet het goede");
        (await SignInAsync(office, Office.Password)).Done.ShouldBeFalse("it is locked");
        var before = await office.ReadAsync(office.Owner);
        await using (var db = office.Open())
            (await IssuePasswordLink.RunAsync(db, office.Owner, office.Owner, Office.Now, null, Office.Cancel)).Done.ShouldBeTrue();

        (await ResetAsync(office, " " + Office.OwnerEmail.ToUpperInvariant(), New)).Done.ShouldBeTrue();

        (await SignInAsync(office, New)).Done.ShouldBeTrue();
        (await office.ReadAsync(office.Owner)).SecurityStamp.ShouldNotBe(before.SecurityStamp);
        await using var after = office.Open();
        (await after.AccountInvitations.SingleAsync(Office.Cancel)).RevokedAt.ShouldNotBeNull();
        var trail = (await office.TrailAsync()).Single(e => e.Kind == AuditKind.PasswordReset);
        (trail.ActorId, trail.Subject, trail.Details).ShouldBe((null, Office.OwnerEmail, null));
    }

    [Theory, InlineData("nobody@brugman.example", New), InlineData(Office.OwnerEmail, "kort"), InlineData(Office.OwnerEmail, "Brugman2026!")]
    public async Task A_stranger_or_a_weak_password_is_refused_and_changes_nothing(string email, string password)
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        (await ResetAsync(office, email, password)).Done.ShouldBeFalse();
        (await office.ReadAsync(office.Owner)).PasswordHash.ShouldBe(Office.Passwords.Hash(Office.Password));
        (await office.TrailAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_disabled_account_stays_out()
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var bram = await office.AddAsync("bram@brugman.example", Role.Employee);
        await using (var db = office.Open())
            await DisableAccount.RunAsync(db, bram, office.Owner, Office.Now, null, Office.Cancel);
        (await ResetAsync(office, "bram@brugman.example", New)).Refusal!.Code.ShouldContain("disabled");
    }

    private static async Task<Outcome<Account>> ResetAsync(Office office, string email, string password)
    {
        await using var db = office.Open();
        return await ResetPassword.RunAsync(db, Office.Passwords, email, password, Office.Now, Office.Cancel);
    }

    private static async Task<Outcome<Account>> SignInAsync(Office office, string password)
    {
        await using var db = office.Open();
        return await SignInWithPassword.RunAsync(db, Office.Passwords, Office.OwnerEmail, password, Office.Now, null, Office.Cancel);
    }
}
