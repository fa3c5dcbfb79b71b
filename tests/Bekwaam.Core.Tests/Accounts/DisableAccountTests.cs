using Bekwaam.Core.Accounts;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class DisableAccountTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_is_disabled_is_not_let_in_until_enabled_again(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var bram = await office.AddAsync("bram@brugman.example", Role.Employee);

        (await DisableAsync(office, bram, office.Owner)).Done.ShouldBeTrue();
        (await LetInAsync(office)).ShouldBeFalse();
        (await office.ReadAsync(bram)).SecurityStamp.ShouldNotBe("first");

        await using (var db = office.Open())
            (await EnableAccount.RunAsync(db, bram, office.Owner, Office.Now, null, Office.Cancel)).Done.ShouldBeTrue();
        (await LetInAsync(office)).ShouldBeTrue();
        (await office.TrailAsync()).Select(e => e.Kind).ShouldBe([AuditKind.Disabled, AuditKind.SignInFailed, AuditKind.Enabled, AuditKind.SignedIn], ignoreOrder: true);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_owner_is_disabled_by_another_owner_only_and_never_the_last(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var admin = await office.AddAsync("admin@brugman.example", Role.Administrator);
        var second = await office.AddAsync("second@brugman.example", Role.Owner);

        (await DisableAsync(office, second, admin)).Done.ShouldBeFalse();
        (await DisableAsync(office, second, second)).Done.ShouldBeFalse();
        (await DisableAsync(office, second, office.Owner)).Done.ShouldBeTrue();
        (await DisableAsync(office, office.Owner, second)).Done.ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_owners_who_disable_each_other_at_the_same_moment_leave_one(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var second = await office.AddAsync("second@brugman.example", Role.Owner);

        await Task.WhenAll(DisableAsync(office, second, office.Owner), DisableAsync(office, office.Owner, second));

        Account[] owners = [await office.ReadAsync(office.Owner), await office.ReadAsync(second)];
        owners.Count(o => o.DisabledAt is null).ShouldBe(1);
    }

    private static async Task<Outcome<Account>> DisableAsync(Office office, Guid id, Guid actor)
    {
        await using var db = office.Open();
        return await DisableAccount.RunAsync(db, id, actor, Office.Now, null, Office.Cancel);
    }

    private static async Task<bool> LetInAsync(Office office)
    {
        await using var db = office.Open();
        return (await SignInWithPassword.RunAsync(db, Office.Passwords, "bram@brugman.example", Office.Password, Office.Now, null, Office.Cancel)).Done;
    }
}
