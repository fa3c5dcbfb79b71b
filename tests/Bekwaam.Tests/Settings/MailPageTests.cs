using System.Net;
using System.Net.Sockets;
using System.Text;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Contact;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;

namespace Bekwaam.Tests.Settings;

public sealed class MailPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Without_a_server_a_trial_lies_in_the_folder_and_stands_in_the_list(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Administrator);

        using var asked = await browser.SubmitAsync("/settings/mail", [], "/settings/mail?handler=Try");
        await RegisterApps.WorkAsync(app);

        var page = WebUtility.HtmlDecode(await browser.ReadAsync("/settings/mail"));
        page.ShouldContain("Proef van de mail van Bekwaam");
        page.ShouldContain("verstuurd");
        var folder = System.Text.RegularExpressions.Regex.Match(page, "in de map (?<folder>[^,]+),", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["folder"].Value;
        var file = new DirectoryInfo(folder).GetFiles("*.eml").ShouldHaveSingleItem();
        var mail = await File.ReadAllTextAsync(file.FullName, Cancel);
        mail.ShouldContain($"To: {browser.Account.Email}");
        mail.ShouldContain("Message-ID: <");
        mail.ShouldContain("Auto-Submitted: auto-generated");
    }

    [Fact]
    public async Task A_server_is_set_shown_without_its_password_and_refused_with_what_was_typed()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Administrator);

        using var refused = await browser.SubmitAsync("/settings/mail", ("Host", "mail.example.nl"), ("Port", "587"), ("Encrypted", "true"), ("From", "geen adres"), ("FromName", "Brugman"));
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("value=\"geen adres\"");
        using var saved = await browser.SubmitAsync("/settings/mail",
            ("Host", "mail.example.nl"), ("Port", "587"), ("Encrypted", "true"), ("UserName", "brugman"), ("Password", "heel geheim"), ("From", "info@brugman.example"), ("FromName", "Brugman"));

        var page = await browser.ReadAsync("/settings/mail");
        page.ShouldContain("value=\"mail.example.nl\"");
        page.ShouldNotContain("heel geheim");
        (await browser.ReadAsync("/settings/audit")).ShouldContain("via welke server mail uitgaat");
    }

    [Fact]
    public async Task A_real_server_gets_the_mail_and_what_it_refuses_is_known()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var serving = ServeAsync(server, refused: "weg@example.nl");
        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        var sender = new PlatformMail(folder);
        var at = new MailServer("127.0.0.1", ((IPEndPoint)server.LocalEndpoint).Port, Encrypted: false, null, null, "info@brugman.example", "Brugman Installatie");

        var sent = await sender.SendAsync(at, null, new Letter(Guid.CreateVersion7(TestClock.Start), "els@example.nl", "Wij komen morgen", "Beste Els,\n\nWij komen morgen om tien uur; het kost € 0."), Cancel);
        var refused = await sender.SendAsync(at, null, new Letter(Guid.CreateVersion7(TestClock.Start), "weg@example.nl", "Wij komen morgen", "Tekst."), Cancel);
        server.Stop();
        var nobody = await sender.SendAsync(at, null, new Letter(Guid.CreateVersion7(TestClock.Start), "els@example.nl", "x", "x"), Cancel);
        var nonsense = await sender.SendAsync(at, null, new Letter(Guid.CreateVersion7(TestClock.Start), "geen adres", "x", "x"), Cancel);
        folder.Delete(recursive: true);

        sent.ShouldBe(SendResult.Done);
        (refused.Sent, refused.ForGood).ShouldBe((false, true));
        (nobody.Sent, nobody.ForGood).ShouldBe((false, false));
        (nonsense.Sent, nonsense.ForGood).ShouldBe((false, true));
        // A long line is broken softly wherever it is long enough.
        var got = (await serving).Replace("=\n", "", StringComparison.Ordinal).Replace("=\r\n", "", StringComparison.Ordinal);
        got.ShouldContain("RCPT TO:<els@example.nl>");
        got.ShouldContain("Content-Type: text/plain; charset=utf-8");
        got.ShouldContain("=E2=82=AC");
    }

    /// <summary>As little of RFC 5321 as the client needs, on loopback.</summary>
    private static async Task<string> ServeAsync(TcpListener server, string refused)
    {
        var heard = new StringBuilder();
        try
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync(Cancel);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII);
                await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 test");
                var data = false;
                while (await reader.ReadLineAsync(Cancel) is { } line)
                {
                    heard.AppendLine(line);
                    if (data && line != ".")
                        continue;
                    if (line.StartsWith("QUIT", StringComparison.Ordinal))
                        break;
                    (data, var answer) = line switch
                    {
                        "." => (false, "250 taken"),
                        "DATA" => (true, "354 go on"),
                        _ when line.StartsWith("RCPT", StringComparison.Ordinal) && line.Contains(refused, StringComparison.Ordinal) => (false, "550 no such mailbox"),
                        _ => (false, "250 ok"),
                    };
                    await writer.WriteLineAsync(answer);
                }
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // Stopped.
        }

        return heard.ToString();
    }
}
