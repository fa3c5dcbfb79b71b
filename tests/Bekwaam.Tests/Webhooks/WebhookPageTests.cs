using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Webhooks;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Webhooks;

public sealed class WebhookPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_is_added_its_secret_is_shown_once_and_it_is_tried_stopped_and_removed(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Administrator);

        // Nobody listens there: what is told stays in the journal with why.
        using var added = await browser.SubmitAsync("/settings/webhooks", ("Input.Name", "Centrale"), ("Input.Address", "http://127.0.0.1:1/hoor"), ("Input.Events", "case.opened"));
        var page = await added.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("whsec_");
        var address = added.RequestMessage!.RequestUri!.AbsolutePath;
        (await browser.ReadAsync(address)).ShouldNotContain("whsec_");
        await using (var db = app.Database.Open())
            (await db.Webhooks.AsNoTracking().SingleAsync(Cancel)).Secret.Length.ShouldBeGreaterThan(32);

        (await SendAsync(browser, address, "Try")).ShouldContain("Proef");
        await RegisterApps.WorkAsync(app);
        (await browser.ReadAsync(address)).ShouldContain("niet te bereiken");
        (await browser.ReadAsync("/settings/webhooks")).ShouldContain("lukt niet sinds");
        (await SendAsync(browser, address, "Stop", ("stop", "true"))).ShouldContain("krijgt geen bericht sinds");
        (await SendAsync(browser, address, "Try")).ShouldContain("krijgt nu geen bericht");
        (await SendAsync(browser, address, "Stop", ("stop", "false"))).ShouldNotContain("krijgt geen bericht sinds");
        (await SendAsync(browser, address, "Renew")).ShouldContain("whsec_");
        (await SendAsync(browser, address, "Remove")).ShouldNotContain("Centrale</a>");
        using var gone = await browser.GetAsync(address);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_refused_keeps_what_was_typed_and_two_at_one_form_are_told(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Administrator);
        using var refused = await browser.SubmitAsync("/settings/webhooks", ("Input.Name", "Winkel"), ("Input.Address", "http://shop.example/"));
        var again = await refused.Content.ReadAsStringAsync(Cancel);
        again.ShouldContain("value=\"http://shop.example/\"");
        again.ShouldContain("https");

        using var added = await browser.SubmitAsync("/settings/webhooks", ("Input.Name", "Winkel"), ("Input.Address", "https://shop.example/"));
        var address = added.RequestMessage!.RequestUri!.AbsolutePath;
        using var first = await browser.SubmitAsync(address, ("Input.Name", "De winkel"), ("Input.Address", "https://shop.example/"), ("Input.Version", "0"));
        using var second = await browser.SubmitAsync(address, ("Input.Name", "Ons winkeltje"), ("Input.Address", "https://shop.example/"), ("Input.Version", "0"));

        (await second.Content.ReadAsStringAsync(Cancel)).ShouldContain("intussen");
        await using (var db = app.Database.Open())
            (await db.Webhooks.AsNoTracking().SingleAsync(w => w.Name == "De winkel", Cancel)).Events.ShouldBe("");
        await SendAsync(browser, address, "Remove");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_long_journal_is_paged_and_one_of_it_is_sent_again(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Owner);
        using var added = await browser.SubmitAsync("/settings/webhooks", ("Input.Name", "Journaal"), ("Input.Address", "https://shop.example/"));
        var address = added.RequestMessage!.RequestUri!.AbsolutePath;
        var id = Guid.Parse(address.Split('/')[^1]);
        await using (var db = app.Database.Open())
        {
            db.WebhookDeliveries.AddRange(Enumerable.Range(1, 60).Select(i => new WebhookDelivery
            {
                Id = Guid.CreateVersion7(app.Clock.Now.AddSeconds(i)),
                WebhookId = id,
                Event = WebhookEvents.CaseOpened,
                Subject = $"2026-{i}",
                Body = "{}",
                MadeAt = app.Clock.Now.AddSeconds(i),
                State = DeliveryState.Delivered,
                Status = 200,
                Attempts = 1,
                NextAt = app.Clock.Now,
                TriedAt = app.Clock.Now,
                Milliseconds = 12,
            }));
            await db.SaveChangesAsync(Cancel);
        }

        var page = await browser.ReadAsync(address);
        page.ShouldContain(">2026-60<");
        page.ShouldNotContain(">2026-10<");
        var older = System.Text.RegularExpressions.Regex.Match(page, "rel=\"next\" href=\"(?<address>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["address"].Value;
        (await browser.ReadAsync(WebUtility.HtmlDecode(older))).ShouldContain(">2026-10<");
        await using (var db = app.Database.Open())
        {
            var one = await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == id && d.Subject == "2026-60").Select(d => d.Id).SingleAsync(Cancel);
            (await SendAsync(browser, address, "Again", ("delivery", one.ToString()))).ShouldContain("opnieuw gestuurd");
            (await db.WebhookDeliveries.AsNoTracking().SingleAsync(d => d.Id == one, Cancel)).State.ShouldBe(DeliveryState.Waiting);
        }

        await SendAsync(browser, address, "Remove");
    }

    private static async Task<string> SendAsync(Browser browser, string address, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SubmitAsync(address, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), $"{address}?handler={handler}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
