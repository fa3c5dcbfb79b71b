using System.Net;
using Bekwaam.Cases.Live;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;

namespace Bekwaam.Tests.Cases;

public sealed class CaseLiveTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_colleague_sees_who_else_looks_and_types_and_that_the_case_changed(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var bram = app.SignedInAs(await app.AddAccountAsync(name: "Bram de Boer", roles: Role.Employee), follow: true);
        using var fatima = app.SignedInAs(await app.AddAccountAsync(name: "Fatima El Amrani", roles: Role.Employee), follow: true);
        var address = await RecordAsync(bram);
        using var first = await Ear.OpenAsync(bram, address + "/live?version=0");

        using (await Ear.OpenAsync(fatima, address + "/live?version=0"))
        {
            (await first.NextAsync("who")).ShouldBe("Kijkt ook naar deze zaak: Fatima El Amrani");
            using var typed = await fatima.SubmitAsync(address, [], address + "?handler=Typing");
            typed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await first.NextAsync("who")).ShouldBe("Kijkt ook naar deze zaak: Fatima El Amrani (typt)");
            using var noted = await fatima.SubmitAsync(address + "?handler=Note&do=note", [new("Input.Note", "Monteur is onderweg.")]);
            (await first.NextAsync("changed")).ShouldContain("gewijzigd sinds u haar opende");
        }

        (await first.NextAsync("who")).ShouldBe("");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_list_says_how_many_are_new_or_changed_since_it_was_read(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(browser);
        var since = app.Clock.Now.UtcTicks;
        app.Clock.Now = app.Clock.Now.AddMinutes(1);
        using var list = await Ear.OpenAsync(browser, FormattableString.Invariant($"/cases/live?since={since}"));
        using var other = await Ear.OpenAsync(browser, FormattableString.Invariant($"/cases/live?since={since}&kind=Compliment"));

        using var noted = await browser.SubmitAsync(address + "?handler=Note&do=note", [new("Input.Note", "Teruggebeld.")]);

        (await list.NextAsync("news")).ShouldBe("1 zaak is nieuw of gewijzigd. Toon de lijst zoals die nu is");
    }

    [Fact]
    public async Task It_ends_with_signing_out_and_a_colleague_has_so_many_open_and_no_more()
    {
        var app = await apps.OnAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var stranger = app.Browser();
        var address = await RecordAsync(browser);
        using var ear = await Ear.OpenAsync(browser, address + "/live?version=-1");
        (await ear.NextAsync("changed")).ShouldNotBeEmpty();
        var more = new List<Ear>();
        for (var i = 1; i < CaseWatch.MostOfOne; i++)
            more.Add(await Ear.OpenAsync(browser, address + "/live?version=0"));

        using var tooMany = await browser.GetAsync(address + "/live?version=0");
        tooMany.StatusCode.ShouldBe(HttpStatusCode.NoContent, "a browser does not ask again");
        using var closed = await stranger.GetAsync(address + "/live?version=0");
        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var gone = await browser.SubmitAsync(address, [], "/sign-out");

        (await ear.EndAsync()).ShouldBeTrue();
        more.ForEach(one => one.Dispose());
    }

    private static async Task<string> RecordAsync(Browser browser)
    {
        using var answer = await browser.SubmitAsync("/moments/new",
        [
            new("Input.Form", RandomKey.New().ToString()), new("Input.Pick", "name"), new("Input.Who", "Iemand"), new("Input.Words", "De pomp staat stil."),
            new("Input.Channel", "Phone"), new("Input.Kind", nameof(CaseKind.Defect)), new("Input.Outcome", nameof(MomentOutcome.Case)),
        ]);
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath;
    }

    /// <summary>A page that listens.</summary>
    private sealed class Ear(HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        public static async Task<Ear> OpenAsync(Browser browser, string address)
        {
            var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            return new Ear(response, new StreamReader(await response.Content.ReadAsStreamAsync(Cancel)));
        }

        /// <summary>The words of the next event of this name.</summary>
        public async Task<string> NextAsync(string name)
        {
            var current = "";
            while (await reader.ReadLineAsync(Cancel) is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal))
                    current = line[7..];
                else if (line.StartsWith("data:", StringComparison.Ordinal) && current == name)
                    return line[5..].Trim();
            }

            throw new InvalidOperationException("It ended before there was news.");
        }

        public async Task<bool> EndAsync()
        {
            while (await reader.ReadLineAsync(Cancel) is not null)
            {
                // What was said before it ended.
            }

            return true;
        }

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
        }
    }
}
