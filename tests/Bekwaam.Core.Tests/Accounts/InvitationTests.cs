using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class InvitationTests
{
    private const string Email = "bram@brugman.example";
    private static readonly InviteColleague.Input Bram = new("Bram", Email, [Role.Employee, Role.Manager]);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_link_makes_an_account_with_the_roles_that_were_given(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var issued = await InviteAsync(office, Bram);

        var accepted = await AcceptAsync(office, issued.Value.Token);

        accepted.Value.Roles.Select(r => r.Role).ShouldBe([Role.Manager, Role.Employee], ignoreOrder: true);
        accepted.Value.Email.ShouldBe(Email);
        (await office.TrailAsync()).Select(e => e.Kind).ShouldBe([AuditKind.Invited, AuditKind.InvitationAccepted], ignoreOrder: true);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Only_a_hash_of_the_link_is_kept(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var issued = await InviteAsync(office, Bram);

        await using var db = office.Open();
        var kept = await db.AccountInvitations.SingleAsync(Office.Cancel);
        kept.TokenHash.ShouldNotContain(issued.Value.Token);
        issued.Value.Token.Length.ShouldBe(43, "256 bits in base 64");
        (await office.TrailAsync()).ShouldAllBe(e => e.Details == null || !e.Details.Contains(issued.Value.Token));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_link_works_once_also_for_two_at_the_same_moment(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var issued = await InviteAsync(office, Bram);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AcceptAsync(office, issued.Value.Token)));

        outcomes.Count(o => o.Done).ShouldBe(1);
        outcomes.Where(o => !o.Done).ShouldAllBe(o => o.Refusal == AcceptInvitation.NoLonger);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_link_works_for_seven_days(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var issued = await InviteAsync(office, Bram);

        (await AcceptAsync(office, issued.Value.Token, Office.Now.AddDays(7))).Refusal.ShouldBe(AcceptInvitation.NoLonger);
        (await AcceptAsync(office, issued.Value.Token, Office.Now.AddDays(7).AddSeconds(-1))).Done.ShouldBeTrue();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_withdrawn_link_no_longer_works(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var issued = await InviteAsync(office, Bram);
        await using (var db = office.Open())
            (await RevokeInvitation.RunAsync(db, issued.Value.Invitation.Id, office.Owner, Office.Now, null, Office.Cancel)).Done.ShouldBeTrue();

        (await AcceptAsync(office, issued.Value.Token)).Refusal.ShouldBe(AcceptInvitation.NoLonger);
        await using var again = office.Open();
        (await RevokeInvitation.RunAsync(again, issued.Value.Invitation.Id, office.Owner, Office.Now, null, Office.Cancel)).Done.ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_link_takes_the_place_of_the_old_one(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var old = await InviteAsync(office, Bram);
        await using var db = office.Open();

        var renewed = await ReissueInvitation.RunAsync(db, old.Value.Invitation.Id, office.Owner, Office.Now.AddDays(8), null, Office.Cancel);

        (await AcceptAsync(office, old.Value.Token)).Done.ShouldBeFalse();
        (await AcceptAsync(office, renewed.Value.Token, Office.Now.AddDays(9))).Done.ShouldBeTrue();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_colleague_who_has_an_account_is_not_invited_again(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        (await InviteAsync(office, Bram with { Email = Office.OwnerEmail.ToUpperInvariant() })).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Administrator, Role.Owner, false)]
    [InlineData(Role.Administrator, Role.Manager, true)]
    [InlineData(Role.Manager, Role.Employee, false)]
    [InlineData(Role.Employee, Role.Employee, false)]
    public async Task Who_invites_decides_which_roles_may_be_given(Role inviter, Role invited, bool allowed)
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var by = await office.AddAsync("joris@brugman.example", inviter);

        (await InviteAsync(office, Bram with { Roles = [invited] }, by)).Done.ShouldBe(allowed);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Links_from_somebody_who_left_stop_working(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var joris = await office.AddAsync("joris@brugman.example", Role.Administrator);
        var issued = await InviteAsync(office, Bram, joris);
        await using (var db = office.Open())
            (await DisableAccount.RunAsync(db, joris, office.Owner, Office.Now, null, Office.Cancel)).Done.ShouldBeTrue();

        (await AcceptAsync(office, issued.Value.Token)).Done.ShouldBeFalse();
    }

    [Fact]
    public async Task A_password_that_is_refused_leaves_the_link_usable()
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var issued = await InviteAsync(office, Bram);

        (await AcceptAsync(office, issued.Value.Token, password: "Brugman2026!")).Done.ShouldBeFalse();
        (await AcceptAsync(office, issued.Value.Token)).Done.ShouldBeTrue();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_forgotten_password_is_renewed_by_a_link_that_leaves_roles_and_name_alone(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var joris = await office.AddAsync("joris@brugman.example", Role.Manager);
        var issued = await RenewAsync(office, joris, office.Owner);

        (await AcceptAsync(office, issued.Value.Token)).Value.Id.ShouldBe(joris);

        var after = await office.ReadAsync(joris);
        (after.Name, after.PasswordHash).ShouldBe(("joris", "new:zeven blauwe stoelen"));
        after.Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Manager);
        after.SecurityStamp.ShouldNotBe("first");
        (await AcceptAsync(office, issued.Value.Token)).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Administrator, Role.Owner, false)]
    [InlineData(Role.Administrator, Role.Manager, true)]
    [InlineData(Role.Manager, Role.Employee, false)]
    public async Task Who_may_not_give_an_accounts_roles_gets_no_link_to_its_password(Role actor, Role role, bool allowed)
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        var by = await office.AddAsync("admin@brugman.example", actor);
        var of = await office.AddAsync("joris@brugman.example", role);

        (await RenewAsync(office, of, by)).Done.ShouldBe(allowed);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_link_to_a_new_password_does_not_open_a_disabled_account(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var joris = await office.AddAsync("joris@brugman.example", Role.Manager);
        var issued = await RenewAsync(office, joris, office.Owner);
        await using (var db = office.Open())
            (await DisableAccount.RunAsync(db, joris, office.Owner, Office.Now, null, Office.Cancel)).Done.ShouldBeTrue();

        (await AcceptAsync(office, issued.Value.Token)).Done.ShouldBeFalse();
        (await RenewAsync(office, joris, office.Owner)).Done.ShouldBeFalse();
    }

    private static async Task<Outcome<InviteColleague.Issued>> RenewAsync(Office office, Guid id, Guid by)
    {
        await using var db = office.Open();
        return await IssuePasswordLink.RunAsync(db, id, by, Office.Now, null, Office.Cancel);
    }

    private static async Task<Outcome<InviteColleague.Issued>> InviteAsync(Office office, InviteColleague.Input input, Guid? by = null)
    {
        await using var db = office.Open();
        return await InviteColleague.RunAsync(db, input, by ?? office.Owner, Office.Now, null, Office.Cancel);
    }

    private static async Task<Outcome<Account>> AcceptAsync(Office office, string token, DateTimeOffset? at = null, string password = "zeven blauwe stoelen")
    {
        await using var db = office.Open();
        return await AcceptInvitation.RunAsync(
            db, Office.Passwords, new AcceptInvitation.Input(token, "Bram de Boer", password, null), "Brugman Installatie", at ?? Office.Now, null, Office.Cancel);
    }
}
