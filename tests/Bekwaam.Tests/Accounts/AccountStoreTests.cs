using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Accounts;

/// <summary>Identity's manager on our own store: what later ways to sign in stand on.</summary>
public sealed class AccountStoreTests
{
    private const string Email = "bram@brugman.example";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_manager_finds_an_account_and_changes_its_password(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        var id = (await app.AddAccountAsync(Email, PageApp.Password, roles: Role.Employee)).Id;

        await InScopeAsync(app, async users =>
        {
            var account = (await users.FindByEmailAsync("BRAM@brugman.example"))!;
            (await users.CheckPasswordAsync(account, PageApp.Password)).ShouldBeTrue();
            (await users.ChangePasswordAsync(account, PageApp.Password, "zeven blauwe Stoelen 7")).Succeeded.ShouldBeTrue();
        });

        await InScopeAsync(app, async users =>
        {
            var account = (await users.FindByIdAsync(id.ToString()))!;
            (await users.CheckPasswordAsync(account, "zeven blauwe Stoelen 7")).ShouldBeTrue();
            (await users.GetEmailAsync(account)).ShouldBe(Email);
        });
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_manager_gives_and_takes_roles_and_locks(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await app.AddAccountAsync(Email, PageApp.Password, roles: Role.Employee);

        await InScopeAsync(app, async users =>
        {
            var account = (await users.FindByNameAsync(Email))!;
            (await users.AddToRoleAsync(account, nameof(Role.Manager))).Succeeded.ShouldBeTrue();
            (await users.RemoveFromRoleAsync(account, nameof(Role.Employee))).Succeeded.ShouldBeTrue();
            for (var attempt = 0; attempt < SignInWithPassword.AttemptsBeforeLock; attempt++)
                await users.AccessFailedAsync(account);
        });

        await InScopeAsync(app, async users =>
        {
            var account = (await users.FindByNameAsync(Email))!;
            (await users.GetRolesAsync(account)).ShouldBe([nameof(Role.Manager)]);
            (await users.IsInRoleAsync(account, nameof(Role.Manager))).ShouldBeTrue();
            (await users.GetUsersInRoleAsync(nameof(Role.Manager))).ShouldHaveSingleItem().Id.ShouldBe(account.Id);
            account.LockedUntil.ShouldNotBeNull();
        });
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_two_who_change_an_account_at_once_the_second_is_told(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await app.AddAccountAsync(Email, PageApp.Password, roles: Role.Employee);

        await InScopeAsync(app, async first => await InScopeAsync(app, async second =>
        {
            var (one, other) = ((await first.FindByNameAsync(Email))!, (await second.FindByNameAsync(Email))!);
            (await first.UpdateSecurityStampAsync(one)).Succeeded.ShouldBeTrue();
            (await second.UpdateSecurityStampAsync(other)).Errors.ShouldHaveSingleItem().Code.ShouldBe(nameof(IdentityErrorDescriber.ConcurrencyFailure));
        }));
    }

    private static async Task InScopeAsync(PageApp app, Func<UserManager<Account>, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }
}
