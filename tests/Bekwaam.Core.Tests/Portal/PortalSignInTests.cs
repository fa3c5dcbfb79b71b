using Bekwaam.Core.Portal;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>Who comes in at the customers' own door, and who does not.</summary>
public sealed class PortalSignInTests
{
    private const string Els = "els@example.nl";

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_mailed_link_lets_whoever_has_the_address_in_and_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.RequestAsync("  ELS@Example.nl ");
        await desk.WorkAsync();
        var token = await TokenAsync(desk);

        await using var db = desk.Open();
        (await SignInToPortal.WorksAsync(db, token, desk.Now, Cancel)).ShouldBeTrue();
        var entered = (await SignInToPortal.ByLinkAsync(db, token, stay: false, desk.Now, Cancel)).Value;

        (await PortalSession.FindAsync(db, entered.Session.Id, desk.Now, Cancel)).ShouldBe(Els);
        (await SignInToPortal.WorksAsync(db, token, desk.Now, Cancel)).ShouldBeFalse();
        (await SignInToPortal.ByLinkAsync(db, token, stay: false, desk.Now, Cancel)).Done.ShouldBeFalse();
        (await PortalSession.FindAsync(db, entered.Session.Id, desk.Now + PortalSession.Short, Cancel)).ShouldBeNull("it ends by itself");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_link_that_was_altered_or_ran_out_lets_nobody_in(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.RequestAsync(Els);
        await desk.WorkAsync();
        var token = await TokenAsync(desk);

        await using var db = desk.Open();
        (await SignInToPortal.ByLinkAsync(db, token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), false, desk.Now, Cancel)).Done.ShouldBeFalse();
        (await SignInToPortal.ByLinkAsync(db, "", false, desk.Now, Cancel)).Done.ShouldBeFalse();
        (await SignInToPortal.ByLinkAsync(db, token, false, desk.Now + RequestPortalLink.ValidFor, Cancel)).Done.ShouldBeFalse();
        (await db.PortalSessions.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_code_does_the_same_also_with_spaces_and_at_the_last_of_five_tries(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var asked = await desk.RequestAsync(Els);
        await desk.WorkAsync();
        var code = await CodeAsync(desk);

        await using var db = desk.Open();
        for (var i = 1; i < SignInToPortal.Tries; i++)
            (await SignInToPortal.ByCodeAsync(db, desk.Box, asked, Other(code), false, desk.Now, Cancel)).Done.ShouldBeFalse();
        var entered = await SignInToPortal.ByCodeAsync(db, desk.Box, asked, code[..3] + " " + code[3..], true, desk.Now, Cancel);

        entered.Value.Session.Mail.ShouldBe(Els);
        entered.Value.Session.EndsAt.ShouldBe(desk.Now + PortalSession.Long);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Five_wrong_codes_end_the_code_and_the_link(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var asked = await desk.RequestAsync(Els);
        await desk.WorkAsync();
        var (code, token) = (await CodeAsync(desk), await TokenAsync(desk));

        await using var db = desk.Open();
        for (var i = 0; i < SignInToPortal.Tries; i++)
            (await SignInToPortal.ByCodeAsync(db, desk.Box, asked, Other(code), false, desk.Now, Cancel)).Done.ShouldBeFalse();

        (await SignInToPortal.ByCodeAsync(db, desk.Box, asked, code, false, desk.Now, Cancel)).Done.ShouldBeFalse();
        (await SignInToPortal.ByLinkAsync(db, token, false, desk.Now, Cancel)).Done.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_address_that_leads_to_nobody_is_told_so_by_mail_once_a_day_and_nothing_opens(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        for (var i = 0; i < 3; i++)
        {
            var asked = await desk.RequestAsync("vreemd@example.nl");
            await desk.WorkAsync();
            await using var db = desk.Open();
            (await SignInToPortal.ByCodeAsync(db, desk.Box, asked, "000000", false, desk.Now, Cancel)).Done.ShouldBeFalse();
        }

        (await desk.MailsAsync()).ShouldBe([(MailPortalLinks.UnknownMail, "vreemd@example.nl", "https://help.brugman.example/ask")]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Asked_too_often_for_one_address_or_from_one_network_nothing_is_mailed_and_the_answer_is_the_same(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        for (var i = 0; i < RequestPortalLink.PerAddressAnHour + 3; i++)
            (await desk.RequestAsync(Els, "net-" + i)).ShouldNotBe(Guid.Empty);
        await desk.WorkAsync();
        (await desk.MailsAsync()).Count.ShouldBe(RequestPortalLink.PerAddressAnHour);

        for (var i = 0; i < RequestPortalLink.PerNetworkAnHour + 5; i++)
            (await desk.RequestAsync($"a{i}@example.nl", "busy")).ShouldNotBe(Guid.Empty);
        await using var db = desk.Open();
        (await db.PortalLinks.CountAsync(l => l.Network == "busy", Cancel)).ShouldBe(RequestPortalLink.PerNetworkAnHour);
        desk.Now = desk.Now.AddHours(1).AddSeconds(1);
        await desk.RequestAsync(Els, "busy");
        await desk.WorkAsync();
        (await desk.MailsAsync()).Count(m => m.To == Els).ShouldBe(RequestPortalLink.PerAddressAnHour + 1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task As_long_as_the_door_is_closed_nobody_is_mailed(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine, door: false);
        await desk.EnterAsync("Els Dijkstra", Els);

        await desk.RequestAsync(Els);
        await desk.WorkAsync();

        (await desk.MailsAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Ended_everywhere_no_session_of_that_address_goes_on_and_others_do(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await using var db = desk.Open();
        PortalSession[] sessions = [Session(Els), Session(Els), Session("jan@example.nl")];
        db.PortalSessions.AddRange(sessions);
        await db.SaveChangesAsync(Cancel);

        await PortalSession.EndAsync(db, sessions[0].Id, everywhere: true, Cancel);

        (await db.PortalSessions.Select(s => s.Mail).ToListAsync(Cancel)).ShouldBe(["jan@example.nl"]);

        PortalSession Session(string mail) => new() { Id = RandomKey.New(), Mail = mail, MadeAt = desk.Now, EndsAt = desk.Now.AddDays(1) };
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_served_is_cleared_away_and_what_may_still_serve_is_not(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.RequestAsync(Els);
        desk.Now = desk.Now.AddDays(3);
        await desk.RequestAsync(Els);

        await desk.ClearAsync();

        await using var db = desk.Open();
        (await db.PortalLinks.Select(l => l.AskedAt).ToListAsync(Cancel)).ShouldBe([desk.Now]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Another_address_is_theirs_once_the_link_that_was_mailed_there_is_used(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var visitor = await desk.VisitorAsync(Els);
        await using (var asking = desk.Open())
            _ = (await RequestPortalLink.RunAsync(asking, new("els@nieuw.example", "nl", "/portal/me", PortalDesk.Network) { AddTo = visitor }, desk.Now, Cancel)).Value;
        await desk.WorkAsync();
        (await desk.VisitorAsync("els@nieuw.example")).Persons.ShouldBeEmpty();

        await using var db = desk.Open();
        var entered = (await SignInToPortal.ByLinkAsync(db, await TokenAsync(desk), false, desk.Now, Cancel)).Value;

        entered.Session.Mail.ShouldBe("els@nieuw.example");
        (await desk.VisitorAsync("els@nieuw.example")).Persons.ShouldBe(visitor.Persons);
        await using var after = desk.Open();
        (await after.Relations.SingleAsync(Cancel)).Card.Mails.Select(m => m.Address).ShouldBe(["els@nieuw.example", Els]);
        await desk.WorkAsync();
        (await desk.MailsAsync()).ShouldContain((MailNewAddress.JobKind, Els, "els@nieuw.example"));
    }

    private static async Task<PortalDesk> OpenAsync(Engine engine)
    {
        var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        return desk;
    }

    private static async Task<string> TokenAsync(PortalDesk desk) => (await desk.MailsAsync())[^1].Text.Split('/', ' ')[^2];

    private static async Task<string> CodeAsync(PortalDesk desk) => (await desk.MailsAsync())[^1].Text.Split(' ')[^1];

    /// <summary>A wrong one, whatever the right one is.</summary>
    private static string Other(string code) => (code[0] == '0' ? '1' : '0') + code[1..];
}
