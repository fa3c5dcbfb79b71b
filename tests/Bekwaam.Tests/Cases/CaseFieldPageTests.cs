using System.Net;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cases;

public sealed class CaseFieldPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_administrator_adds_fields_and_a_colleague_fills_them_in(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var administrator = await app.SignedInAsAsync(follow: true, Role.Administrator);
        using var colleague = await app.SignedInAsAsync(follow: true, Role.Employee);
        foreach (var (key, label, type) in new[] { ("serial", "Serienummer", "Text"), ("cost", "Kosten", "Number"), ("guarantee", "Garantie", "Choice") })
        {
            using var added = await administrator.SubmitAsync("/settings/case-fields", ("isNew", "true"), ("Input.Label", label), ("Input.Key", key), ("Input.Type", type), ("Input.Choices", "ja\nnee"), ("Input.For", ""));
            (await added.Content.ReadAsStringAsync(Cancel)).ShouldContain(label);
        }

        var address = await RecordAsync(colleague);
        var form = await colleague.ReadAsync(address + "?do=change");
        form.ShouldContain("Serienummer");
        using var wrong = await FillAsync(colleague, address, "AB-12", "veel", "ja");
        var again = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Cancel));
        again.ShouldContain("“veel” is geen getal");
        again.ShouldContain("value=\"AB-12\"");
        using var right = await FillAsync(colleague, address, "AB-12", "1.250,5", "ja");
        var page = await right.Content.ReadAsStringAsync(Cancel);

        page.ShouldContain("<dd>AB-12</dd>");
        page.ShouldContain("<dd>1.250,5</dd>");
        page.ShouldContain("vulde in: Serienummer, Kosten, Garantie");
        (await colleague.ReadAsync(address + "?do=change")).ShouldContain("value=\"1250,5\"");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_list_finds_or_was_ticked_comes_out_as_a_file_and_stands_in_the_trail(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var manager = await app.SignedInAsAsync(follow: true, Role.Manager);
        using var owner = await app.SignedInAsAsync(follow: true, Role.Owner);
        var (one, other) = (await RecordAsync(manager), await RecordAsync(manager));
        (await manager.ReadAsync("/cases?kind=Defect")).ShouldContain("/cases/export?kind=Defect");

        using var ticked = await manager.SubmitAsync($"/cases/export?pick={Number(one)}", ("Pick", Number(one)), ("Format", "Json"));
        var file = await ticked.Content.ReadAsStringAsync(Cancel);
        file.ShouldContain($"\"number\":\"{Number(one)}\"");
        file.ShouldNotContain($"\"number\":\"{Number(other)}\"");
        ticked.Content.Headers.ContentDisposition!.FileNameStar!.ShouldStartWith("zaken-");
        using var all = await manager.SubmitAsync("/cases/export?kind=Defect", ("Filter", "kind=Defect"), ("Format", "Cases"));
        (await all.Content.ReadAsStringAsync(Cancel)).ShouldContain(Number(other));
        using var nonsense = await manager.SubmitAsync("/cases/export", ("Filter", "kind=Defect"), ("Format", "99"));
        (await nonsense.Content.ReadAsStringAsync(Cancel)).ShouldContain("<h1>");
        (await owner.ReadAsync("/settings/audit")).ShouldContain("schreef zaken weg als bestand");
    }

    private static string Number(string address) => address.Split('/')[^1];

    private static async Task<string> RecordAsync(Browser browser)
    {
        using var recorded = await browser.SubmitAsync("/moments/new",
            ("Input.Form", RandomKey.New().ToString()), ("Input.Pick", "name"), ("Input.Who", "Iemand"), ("Input.Words", "De ketel bromt."), ("Input.Channel", "Phone"), ("Input.Kind", "Defect"), ("Input.Outcome", "Case"));
        return recorded.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static Task<HttpResponseMessage> FillAsync(Browser browser, string address, string serial, string cost, string guarantee) => browser.SubmitAsync(
        address + "?do=change",
        [
            new("Input.Subject", "Ketel bromt"), new("Input.Kind", "Defect"), new("Input.Impact", "Normal"),
            new("Input.Own[0].Key", "serial"), new("Input.Own[0].Value", serial), new("Input.Own[1].Key", "cost"), new("Input.Own[1].Value", cost), new("Input.Own[2].Key", "guarantee"), new("Input.Own[2].Value", guarantee),
        ],
        address + "?handler=Change&do=change");
}
