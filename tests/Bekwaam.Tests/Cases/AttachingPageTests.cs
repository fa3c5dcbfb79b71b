using System.Net;
using System.Text.RegularExpressions;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;

namespace Bekwaam.Tests.Cases;

public sealed partial class AttachingPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_picture_goes_with_an_answer_and_is_shown_as_one(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(browser);

        using var kept = await browser.UploadAsync(address + "?handler=Answer", "Input.Files", "C:\\foto's\\ketel.html", Picture, Answer(await browser.ReadAsync(address), "Zie de foto."));

        var page = await kept.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Uw antwoord is bewaard.");
        page.ShouldContain("ketel.html</a>");
        page.ShouldContain("foto · 11 B");
        using var file = await browser.GetAsync(FileIn(page));
        file.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await file.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(Picture);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_can_hold_scripts_is_only_given_to_be_kept_and_a_part_of_it_can_be_asked_for(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(browser);
        using var kept = await browser.UploadAsync(address + "?handler=Note&do=note", "Input.Files", "logo.png", "<svg onload='alert(1)'/>"u8.ToArray(), ("Input.Form", RandomKey.New().ToString()), ("Input.Note", "Hun logo"));
        var page = await kept.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("alleen openen als u het verwachtte");

        using var file = await browser.GetAsync(FileIn(page));
        using var ask = new HttpRequestMessage(HttpMethod.Get, FileIn(page)) { Headers = { Range = new(1, 3) } };
        using var part = await browser.Client.SendAsync(ask, Cancel);

        file.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsStringAsync(Cancel)).ShouldBe("svg");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_refused_answer_keeps_its_files_beside_it_and_they_can_be_left_out(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var other = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(browser);
        var before = Answer(await browser.ReadAsync(address), "Zie de foto.");
        using var first = await other.SubmitAsync(address + "?handler=Answer", [.. Answer(await other.ReadAsync(address), "Wij komen.").Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);

        using var refused = await browser.UploadAsync(address + "?handler=Answer", "Input.Files", "ketel.png", Picture, before);

        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Nog niet bewaard");
        page.ShouldContain("Zie de foto.</textarea>");
        page.ShouldContain("Deze gaan mee:");
        (await other.ReadAsync(address)).ShouldNotContain("ketel.png");
        using var hidden = await other.GetAsync(FileIn(page));
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var file = FileIn(page)[(FileIn(page).LastIndexOf('/') + 1)..];
        using var without = await browser.SubmitAsync($"{address}?handler=Unattach&file={file}", [.. before.Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
        var after = await without.Content.ReadAsStringAsync(Cancel);
        after.ShouldContain("Zie de foto.</textarea>");
        after.ShouldNotContain("ketel.png");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_that_is_too_large_is_said_and_text_and_the_other_files_stay(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(browser);

        using var refused = await browser.UploadAsync(address + "?handler=Answer", "Input.Files", "film.mp4", new byte[AttachFile.Largest + 1], Answer(await browser.ReadAsync(address), "Zie de film."));

        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("film.mp4 is groter dan 25 MB");
        page.ShouldContain("Zie de film.</textarea>");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_is_not_to_be_had_by_the_number_of_another_case_or_by_a_stranger(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var (address, other) = (await RecordAsync(browser), await RecordAsync(browser));
        using var kept = await browser.UploadAsync(address + "?handler=Answer", "Input.Files", "ketel.png", Picture, Answer(await browser.ReadAsync(address), "Zie de foto."));
        var file = FileIn(await kept.Content.ReadAsStringAsync(Cancel));
        using var stranger = app.Browser();

        using var elsewhere = await browser.GetAsync(file.Replace(address, other, StringComparison.Ordinal));
        using var outside = await stranger.GetAsync(file);

        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        outside.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<string> RecordAsync(Browser browser)
    {
        using var response = await browser.SubmitAsync("/moments/new", ("Input.Form", RandomKey.New().ToString()), ("Input.Who", ""), ("Input.Words", "De ketel valt uit."), ("Input.Channel", "Phone"), ("Input.Kind", "Question"), ("Input.Impact", "Normal"), ("Input.Outcome", "Case"));
        return response.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static (string, string)[] Answer(string page, string text) =>
        [.. Hidden().Matches(page[page.IndexOf("id=\"answer\"", StringComparison.Ordinal)..]).Take(3).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value)), ("Input.Answer", text), ("Input.Channel", "Phone"), ("Input.Then", "WaitsForCustomer")];

    private static string FileIn(string page) => FileLink().Match(page).Groups["at"].Value;

    [GeneratedRegex("""href="(?<at>/cases/[^"/]+/files/[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileLink();

    [GeneratedRegex("""type="hidden"[^>]* name="(?<name>Input\.(?:Form|Version|Seen))" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
