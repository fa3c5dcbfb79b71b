using Bekwaam.Core.Accounts;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class OwnAccountTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_password_needs_the_old_one_and_ends_other_sessions(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var before = await office.ReadAsync(office.Owner);

        (await ChangeAsync(office, "niet het oude", "zeven blauwe stoelen")).Done.ShouldBeFalse();
        (await office.ReadAsync(office.Owner)).PasswordHash.ShouldBe(before.PasswordHash);
        (await ChangeAsync(office, Office.Password, "zeven blauwe stoelen")).Done.ShouldBeTrue();

        var after = await office.ReadAsync(office.Owner);
        after.PasswordHash.ShouldBe("new:zeven blauwe stoelen");
        after.SecurityStamp.ShouldNotBe(before.SecurityStamp);
        (await office.TrailAsync()).Select(e => e.Kind).ShouldBe([AuditKind.PasswordRefused, AuditKind.PasswordChanged], ignoreOrder: true);
        (await office.TrailAsync()).ShouldAllBe(e => e.Details == null);
    }

    [Theory]
    [InlineData("kort")]
    [InlineData("Brugman2026!")]
    [InlineData(Office.Password)]
    public async Task A_password_that_is_no_improvement_is_refused(string password)
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        (await ChangeAsync(office, Office.Password, password)).Done.ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Name_and_language_are_ones_own_to_change(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await using (var db = office.Open())
            (await ChangeOwnDetails.RunAsync(db, office.Owner, new ChangeOwnDetails.Input(" Fatima ", "en"), Office.Now, null, Office.Cancel)).Done.ShouldBeTrue();

        var after = await office.ReadAsync(office.Owner);
        (after.Name, after.Language).ShouldBe(("Fatima", "en"));
    }

    [Theory, InlineData("", "nl"), InlineData("Fatima", "fr")]
    public async Task A_name_is_needed_and_a_language_that_is_spoken_here(string name, string language)
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        await using var db = office.Open();
        (await ChangeOwnDetails.RunAsync(db, office.Owner, new ChangeOwnDetails.Input(name, language), Office.Now, null, Office.Cancel)).Done.ShouldBeFalse();
    }

    private static async Task<Outcome<Account>> ChangeAsync(Office office, string current, string next)
    {
        await using var db = office.Open();
        return await ChangePassword.RunAsync(
            db, Office.Passwords, office.Owner, new ChangePassword.Input(current, next), "Brugman Installatie", Office.Now, null, Office.Cancel);
    }
}
