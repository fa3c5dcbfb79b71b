using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class ChangeRolesTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Changed_roles_end_the_sessions_that_had_the_old_ones(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var bram = await office.AddAsync("bram@brugman.example", Role.Employee, Role.Manager);

        (await ChangeAsync(office, bram, [Role.Manager, Role.Administrator], office.Owner)).Done.ShouldBeTrue();

        var after = await office.ReadAsync(bram);
        after.Roles.Select(r => r.Role).ShouldBe([Role.Manager, Role.Administrator], ignoreOrder: true);
        after.SecurityStamp.ShouldNotBe("first");
        var recorded = (await office.TrailAsync()).ShouldHaveSingleItem();
        recorded.Details.ShouldBe("""{"from":"Manager,Employee","to":"Manager,Administrator"}""");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_last_owner_stays_owner(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);

        (await ChangeAsync(office, office.Owner, [Role.Manager], office.Owner)).Done.ShouldBeFalse();

        var second = await office.AddAsync("second@brugman.example", Role.Owner);
        (await ChangeAsync(office, office.Owner, [Role.Manager], office.Owner)).Done.ShouldBeTrue();
        (await ChangeAsync(office, second, [Role.Employee], second)).Done.ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_owners_who_step_down_at_the_same_moment_leave_one(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var second = await office.AddAsync("second@brugman.example", Role.Owner);

        await Task.WhenAll(ChangeAsync(office, office.Owner, [Role.Manager], second), ChangeAsync(office, second, [Role.Manager], office.Owner));

        await using var db = office.Open();
        (await db.AccountRoles.CountAsync(r => r.Role == Role.Owner, Office.Cancel)).ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Only_an_owner_makes_or_unmakes_an_owner(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var admin = await office.AddAsync("admin@brugman.example", Role.Administrator);
        var bram = await office.AddAsync("bram@brugman.example", Role.Employee);

        (await ChangeAsync(office, bram, [Role.Owner], admin)).Done.ShouldBeFalse();
        (await ChangeAsync(office, office.Owner, [Role.Employee], admin)).Done.ShouldBeFalse();
        (await ChangeAsync(office, bram, [Role.Owner], office.Owner)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task An_administrator_does_not_raise_himself()
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var admin = await office.AddAsync("admin@brugman.example", Role.Administrator);

        (await ChangeAsync(office, admin, [Role.Administrator, Role.Manager], admin)).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Employee)]
    public async Task Managers_and_employees_change_nobodys_roles(Role role)
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var actor = await office.AddAsync("joris@brugman.example", role);
        var bram = await office.AddAsync("bram@brugman.example", Role.Employee);

        (await ChangeAsync(office, bram, [Role.Manager], actor)).Done.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_left_without_a_role()
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var bram = await office.AddAsync("bram@brugman.example", Role.Employee);

        (await ChangeAsync(office, bram, [], office.Owner)).Done.ShouldBeFalse();
    }

    private static async Task<Outcome<Account>> ChangeAsync(Office office, Guid id, Role[] roles, Guid actor)
    {
        await using var db = office.Open();
        return await ChangeRoles.RunAsync(db, id, roles, actor, Office.Now, null, Office.Cancel);
    }
}
