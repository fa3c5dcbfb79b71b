using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class SignInWithPasswordTests
{
    private const string Wrong = "vier groene fietsen";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_right_password_lets_in_however_the_address_is_spelled(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);

        var outcome = await TryAsync(office, Office.Password, email: " Fatima@BRUGMAN.example ");

        outcome.Value.Id.ShouldBe(office.Owner);
        outcome.Value.Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Owner);
        var recorded = (await office.TrailAsync()).ShouldHaveSingleItem();
        (recorded.Kind, recorded.ActorId).ShouldBe((AuditKind.SignedIn, office.Owner));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Five_wrong_attempts_refuse_the_right_password_for_a_quarter_of_an_hour(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        for (var attempt = 0; attempt < 5; attempt++)
            (await TryAsync(office, Wrong)).Refusal.ShouldBe(SignInWithPassword.Refused);

        (await TryAsync(office, Office.Password)).Refusal.ShouldBe(SignInWithPassword.Refused);
        (await TryAsync(office, Office.Password, Office.Now.AddMinutes(14.9))).Refusal.ShouldBe(SignInWithPassword.Refused);
        (await TryAsync(office, Office.Password, Office.Now.AddMinutes(15))).Done.ShouldBeTrue();

        (await office.TrailAsync()).Count(e => e.Kind == AuditKind.Locked).ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task After_a_lock_has_run_out_one_counts_from_the_start(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        for (var attempt = 0; attempt < 5; attempt++)
            await TryAsync(office, Wrong);
        var later = Office.Now.AddMinutes(16);
        for (var attempt = 0; attempt < 4; attempt++)
            await TryAsync(office, Wrong, later);

        (await TryAsync(office, Office.Password, later)).Done.ShouldBeTrue();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Guessing_at_the_same_moment_gets_no_more_than_five_answers(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var barrier = new TaskCompletionSource();
        var guesses = Enumerable.Range(0, 12).Select(async _ =>
        {
            await barrier.Task;
            await TryAsync(office, Wrong);
        }).ToList();
        barrier.SetResult();
        await Task.WhenAll(guesses);

        (await TryAsync(office, Office.Password)).Done.ShouldBeFalse();
        (await office.TrailAsync()).Count(e => e.Kind == AuditKind.Locked).ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_right_password_forgets_earlier_failures(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
                await TryAsync(office, Wrong);
            (await TryAsync(office, Office.Password)).Done.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("nobody@brugman.example")]
    [InlineData(Office.OwnerEmail)]
    [InlineData("former@brugman.example")]
    [InlineData("locked@brugman.example")]
    public async Task Every_refusal_costs_one_comparison_and_says_the_same(string email)
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var former = await office.AddAsync("former@brugman.example", Role.Employee);
        var locked = await office.AddAsync("locked@brugman.example", Role.Employee);
        await using (var db = office.Open())
        {
            await db.Accounts.Where(a => a.Id == former).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, Office.Now), Office.Cancel);
            await db.Accounts.Where(a => a.Id == locked).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockedUntil, Office.Now.AddMinutes(1)), Office.Cancel);
        }

        var comparisons = 0;
        var counting = Office.Passwords with
        {
            Compare = (hash, password) =>
            {
                comparisons++;
                return Office.Passwords.Compare(hash, password);
            },
        };
        await using var unit = office.Open();
        var password = email == Office.OwnerEmail ? Wrong : Office.Password;
        var outcome = await SignInWithPassword.RunAsync(unit, counting, email, password, Office.Now, null, Office.Cancel);

        outcome.Refusal.ShouldBe(SignInWithPassword.Refused);
        comparisons.ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_address_without_an_account_is_not_written_down(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);

        await TryAsync(office, Wrong, email: "my-password-by-accident");
        await TryAsync(office, Wrong);

        (await office.TrailAsync()).Select(e => e.Subject).ShouldBe([null, Office.OwnerEmail], ignoreOrder: true);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_password_hashed_the_old_way_is_hashed_again(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await using (var db = office.Open())
            await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, "old:" + Office.Password), Office.Cancel);

        (await TryAsync(office, Office.Password)).Done.ShouldBeTrue();

        (await office.ReadAsync(office.Owner)).PasswordHash.ShouldBe("new:" + Office.Password);
    }

    private static async Task<Outcome<Account>> TryAsync(Office office, string password, DateTimeOffset? at = null, string email = Office.OwnerEmail)
    {
        await using var db = office.Open();
        return await SignInWithPassword.RunAsync(db, Office.Passwords, email, password, at ?? Office.Now, null, Office.Cancel);
    }
}
