using System.Net;
using System.Text;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Cases;

public sealed class CaseImportPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    private const string Log = """
        zaak;stap;tijdstip
        L-1;Gemeld;2024-03-04 09:00
        L-1;Afgesloten;2024-03-06 09:00
        L-2;Gemeld;2024-03-05 09:00
        L-2;Afgesloten;2024-03-12 09:00
        L-3;Gemeld;2024-03-20 09:00
        =L-4;Gemeld;gisteren
        """;

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_log_is_received_mapped_tried_imported_seen_to_flow_and_undone(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Manager);
        using var received = await browser.UploadAsync("/cases/import", "Log", "log.csv", Encoding.UTF8.GetBytes(Log));
        var address = received.RequestMessage!.RequestUri!.AbsolutePath;
        (await received.Content.ReadAsStringAsync(Cancel)).ShouldContain("Afgesloten");
        KeyValuePair<string, string>[] map =
        [
            new("Layout", "Events"), new("Names", "zaak"), new("Roles", "Case"), new("Names", "stap"), new("Roles", "Activity"), new("Names", "tijdstip"), new("Roles", "Time"),
            new("Times", "yyyy-MM-dd"), new("Zone", "Europe/Amsterdam"), new("Kind", "Defect"), new("Channel", "Phone"), new("Activities", "Afgesloten"), new("Does", "Close"), new("Activities", "Gemeld"), new("Does", "Work"),
        ];

        using var tried = await browser.SubmitAsync(address, map, address + "?handler=Check");
        await RegisterApps.WorkAsync(app);
        WebUtility.HtmlDecode(await browser.ReadAsync(address)).ShouldContain("Er is nog niets ingelezen.");
        var errors = await browser.ReadAsync(address + "/errors.csv");
        errors.ShouldContain("gisteren");
        errors.ShouldNotContain(",=L-4");

        using var imported = await browser.SubmitAsync(address, map, address + "?handler=Import");
        await RegisterApps.WorkAsync(app);
        WebUtility.HtmlDecode(await browser.ReadAsync(address)).ShouldContain("De zaken staan erin.");
        var number = address.Split('/')[^1];
        var flow = WebUtility.HtmlDecode(await browser.ReadAsync($"/cases/flow?source={number}&kind=Defect"));
        flow.ShouldContain("7 dagen");
        flow.ShouldContain("1 open zaken");
        WebUtility.HtmlDecode(await browser.ReadAsync($"/cases/flow?source={number}&until=2024-03-10")).ShouldContain("50%");
        (await browser.ReadAsync($"/cases/flow?source={number}&kind=Complaint")).ShouldContain("Geen zaken hier");

        using var undone = await browser.SubmitAsync(address, [], address + "?handler=Undo");
        await RegisterApps.WorkAsync(app);
        WebUtility.HtmlDecode(await browser.ReadAsync(address)).ShouldContain("3 zaken eruit gehaald, 0 gelaten");
        await using var db = app.Services.GetRequiredService<IDatabase>().Open();
        (await db.Cases.AnyAsync(Cancel)).ShouldBeFalse();
    }
}
