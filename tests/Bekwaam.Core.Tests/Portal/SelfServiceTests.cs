using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.ByCustomer;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Portal.Figures;
using Bekwaam.Core.Tests.Cases;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>How well customers get on by themselves, in figures.</summary>
public sealed class SelfServiceTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Each_way_through_counts_what_was_begun_and_what_was_reached(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", "els@example.nl");
        await desk.EnterAsync("Jan de Vries", "jan@example.nl");
        await desk.RequestAsync("jan@example.nl");
        await desk.RequestAsync("vreemd@example.nl");
        await EnterAsync(desk, "els@example.nl");
        var one = await desk.AskAsync("els@example.nl", "De ketel valt uit.");
        _ = (await desk.Desk.DoAsync(db => SettleByCustomer.RunAsync(db, one.Id, new(RandomKey.New(), false, null), desk.Now, Cancel))).Value;
        var other = await desk.AskAsync("jan@example.nl", "De kraan lekt.");
        _ = (await desk.Desk.DoAsync(db => SolveCase.RunAsync(db, other.Id, null, CaseDesk.Bram, desk.Now, Cancel))).Value;

        var view = await ReadAsync(desk);

        (view.CameIn!.Value.Value, view.CameIn.Value.N).ShouldBe((.5, 2));
        (view.SaidItWorks!.Value.Value, view.SaidItWorks.Value.N).ShouldBe((.5, 2));
        view.Sent.ShouldBeNull("nothing was asked without an account");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_calls_within_a_week_after_a_visit_needed_us_and_a_visit_of_yesterday_tells_nothing_yet(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var began = desk.Now;
        var els = await desk.EnterAsync("Els Dijkstra", "els@example.nl");
        var jan = await desk.EnterAsync("Jan de Vries", "jan@example.nl");
        await desk.EnterAsync("Piet Bakker", "piet@example.nl");
        foreach (var mail in new[] { "els@example.nl", "jan@example.nl", "piet@example.nl" })
            await EnterAsync(desk, mail);
        desk.Now = began.AddDays(3);
        await desk.Desk.RecordAsync(CaseDesk.Call(els));
        desk.Now = began.AddDays(8);
        await desk.Desk.RecordAsync(CaseDesk.Call(jan));
        desk.Now = began.AddDays(9);
        await EnterAsync(desk, "els@example.nl");

        var view = await ReadAsync(desk);

        (view.NeededUs!.Value.Value, view.NeededUs.Value.N, view.TooYoung).ShouldBe((1.0 / 3, 3, 1));
    }

    private static async Task EnterAsync(PortalDesk desk, string mail)
    {
        await desk.RequestAsync(mail, "net-" + mail);
        await desk.WorkAsync();
        await using var db = desk.Open();
        var token = (await desk.MailsAsync()).Last(m => m.To == mail && m.Kind == MailPortalLinks.JobKind).Text.Split('/', ' ')[^2];
        (await SignInToPortal.ByLinkAsync(db, token, false, desk.Now, Cancel)).Done.ShouldBeTrue();
    }

    private static async Task<ReadSelfService.View> ReadAsync(PortalDesk desk)
    {
        await using var db = desk.Open();
        var today = DateOnly.FromDateTime(desk.Now.DateTime);
        return await ReadSelfService.RunAsync(db, today.AddDays(-30), today, desk.Now, Cancel);
    }
}
