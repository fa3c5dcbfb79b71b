using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class SetUpInstallationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_first_makes_the_organisation_and_its_owner(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        (await SetUpInstallation.IsDoneAsync(db, Cancel)).ShouldBeFalse();

        var owner = await SetUpInstallation.RunAsync(db, Office.Passwords, Office.SetUp, Office.Now, "10.0.0.1", Cancel);

        owner.Done.ShouldBeTrue();
        (await SetUpInstallation.IsDoneAsync(db, Cancel)).ShouldBeTrue();
        var recorded = await db.AuditEvents.SingleAsync(Cancel);
        (recorded.Kind, recorded.ActorId, recorded.RemoteAddress).ShouldBe((AuditKind.SetUp, owner.Value.Id, "10.0.0.1"));
        (await db.AccountRoles.SingleAsync(Cancel)).Role.ShouldBe(Role.Owner);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_many_at_the_same_moment_exactly_one_wins(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            await using var db = database.Open();
            var input = Office.SetUp with { OwnerEmail = $"owner{n}@brugman.example" };
            return await SetUpInstallation.RunAsync(db, Office.Passwords, input, Office.Now, null, Cancel);
        }));

        outcomes.Count(o => o.Done).ShouldBe(1);
        outcomes.Where(o => !o.Done).ShouldAllBe(o => o.Refusal == SetUpInstallation.AlreadyDone);
        await using var after = database.Open();
        (await after.Accounts.CountAsync(Cancel)).ShouldBe(1);
        (await after.AuditEvents.CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory]
    [InlineData("", "nl", "Europe/Amsterdam", "Fatima", "f@b.example", "drie groene fietsen")]
    [InlineData("Brugman", "de", "Europe/Amsterdam", "Fatima", "f@b.example", "drie groene fietsen")]
    [InlineData("Brugman", "nl", "Europe/Mordor", "Fatima", "f@b.example", "drie groene fietsen")]
    [InlineData("Brugman", "nl", "Europe/Amsterdam", " ", "f@b.example", "drie groene fietsen")]
    [InlineData("Brugman", "nl", "Europe/Amsterdam", "Fatima", "f.b.example", "drie groene fietsen")]
    [InlineData("Brugman", "nl", "Europe/Amsterdam", "Fatima", "f@b.example", "kort")]
    public async Task What_is_missing_is_said_and_nothing_is_kept(string organisation, string language, string zone, string name, string email, string password)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();

        var outcome = await SetUpInstallation.RunAsync(
            db, Office.Passwords, new SetUpInstallation.Input(organisation, language, zone, name, email, password), Office.Now, null, Cancel);

        outcome.Done.ShouldBeFalse();
        (await db.Accounts.AnyAsync(Cancel)).ShouldBeFalse();
        (await SetUpInstallation.IsDoneAsync(db, Cancel)).ShouldBeFalse();
    }
}
