using System.Net;
using System.Text;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Relations;

public sealed class RelationImportPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    /// <summary>Columns with names that nobody guesses, somebody who is there already, and a row with nothing in it to go by.</summary>
    private const string Contacts =
        """
        Kolom A;Kolom B;Kolom C;Kolom D
        Rietdekker Rijssen;dekker@riet.example;06 11111111;
        Klompenmaker Enter;klomp@enter.example;06 22222222;
        ;;;=1+1
        """;

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_is_received_mapped_tried_imported_and_undone(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Manager);
        await RegisterApps.EnterAsync(app, new RelationCard { Type = RelationType.Organisation, Name = "Klompenmaker Enter", Mails = [new MailAddress("klomp@enter.example")] });
        using var received = await browser.UploadAsync("/relations/import", "Contacts", "klanten.csv", Encoding.UTF8.GetBytes(Contacts), ("Known", "Skip"));
        var address = received.RequestMessage!.RequestUri!.AbsolutePath;
        (await received.Content.ReadAsStringAsync(Cancel)).ShouldContain("Kolom B");

        using var mapped = await browser.SubmitAsync(
            address,
            [new("Names", "Kolom A"), new("Meanings", "organisation"), new("Names", "Kolom B"), new("Meanings", "mail"), new("Names", "Kolom C"), new("Meanings", "phone"), new("Names", "Kolom D"), new("Meanings", "notes")],
            address + "?handler=Map");
        (await mapped.Content.ReadAsStringAsync(Cancel)).ShouldContain("Rietdekker Rijssen</strong>");
        using var tried = await browser.SubmitAsync(address, [], address + "?handler=Check");
        await RegisterApps.WorkAsync(app);
        var dry = WebUtility.HtmlDecode(await browser.ReadAsync(address));
        dry.ShouldContain("Er is nog niets ingelezen.");
        dry.ShouldContain("Dit staat al in het register.");
        (await NamesAsync(app)).ShouldBe(["Klompenmaker Enter"]);

        var notes = await browser.ReadAsync(address + "/notes.csv");
        notes.ShouldContain("Geweigerd");
        notes.ShouldNotContain(",=1+1");

        using var imported = await browser.SubmitAsync(address, [], address + "?handler=Import");
        await RegisterApps.WorkAsync(app);
        WebUtility.HtmlDecode(await browser.ReadAsync(address)).ShouldContain("De relaties staan in het register.");
        (await NamesAsync(app)).ShouldBe(["Klompenmaker Enter", "Rietdekker Rijssen"]);

        using var undone = await browser.SubmitAsync(address + "/undo");
        await RegisterApps.WorkAsync(app);
        (await browser.ReadAsync(address)).ShouldContain("1 eruit gehaald, 0 teruggezet");
        (await NamesAsync(app)).ShouldBe(["Klompenmaker Enter"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_that_is_no_contacts_is_refused_and_leaves_nothing_behind(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Manager);

        using var refused = await browser.UploadAsync("/relations/import", "Contacts", "leeg.vcf", [], ("Known", "Skip"));

        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("id=\"Contacts-error\"");
        await using var db = app.Database.Open();
        (await db.RelationImports.AnyAsync(i => i.FileName == "leeg.vcf", Cancel)).ShouldBeFalse();
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(PageApp app)
    {
        await using var db = app.Database.Open();
        return [.. (await db.Relations.AsNoTracking().Select(r => r.Name).ToListAsync(Cancel)).Order(StringComparer.Ordinal)];
    }
}
