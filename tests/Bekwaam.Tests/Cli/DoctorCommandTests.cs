using System.Net;
using System.Net.Sockets;
using Bekwaam.Cli.Doctor;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cli;

public sealed class DoctorCommandTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_new_installation_is_well(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        var said = await here.RunAsync("doctor", "--urls", "http://localhost:" + FreePort());
        said.Output.Split('\n').Where(line => line.StartsWith("WRONG", StringComparison.Ordinal)).ShouldBeEmpty();
        said.ShouldBe(new Said(0, said.Output, ""));
        foreach (var what in new[] { "data folder", "disk", "database", "schema", "key file", "sign-in keys", "time zone", "languages", "clock", "jobs", "last backup", "address" })
            said.Output.ShouldContain($"OK     {what}");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_wrong_is_said_with_how_to_mend_it(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        await using (var db = here.Database.Open())
        {
            await SettingsStore.WriteAsync(db, "organisation", new Organisation("Brugman", "nl", "Europe/Nergens"), Now, Cancel);
            db.Jobs.Add(new Job { Id = Guid.CreateVersion7(Now), Kind = "k", Payload = "{}", State = JobState.Dead });
            db.AuditEvents.Add(new AuditEvent { Id = Guid.CreateVersion7(Now), At = Now.AddYears(500), Kind = "k" });
            var other = Directory.CreateTempSubdirectory("bekwaam-test-");
            var xml = $"<key><withKeyFile>{Convert.ToBase64String(new KeyFile(other).Encrypt([1, 2, 3]))}</withKeyFile></key>";
            other.Delete(recursive: true);
            db.DataProtectionKeys.Add(new DataProtectionKey { Id = Guid.CreateVersion7(Now), FriendlyName = "k", Xml = xml });
            await db.SaveChangesAsync(Cancel);
        }

        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var said = await here.RunAsync("doctor", "--urls", "http://localhost:" + port);
        said.Code.ShouldBe(1);
        foreach (var what in new[] { "time zone: Europe/Nergens", "jobs: 1 gave up", "clock", "key file", "sign-in keys: 1 of 1", "last backup: none", "address" })
            said.Output.ShouldContain($"WRONG  {what}");
        said.Output.ShouldContain("7 to mend.");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_line_not_a_stack_trace()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        using var output = new StringWriter();
        var code = await Bekwaam.Cli.Commands.RunAsync(
            ["doctor", "--data", here.Folder.FullName, "--database", $"Host=127.0.0.1;Port={FreePort()};Username=nobody;Timeout=2"], output, output);
        code.ShouldBe(1);
        output.ToString().ShouldContain("WRONG  database:");
        output.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public void A_key_that_others_can_read_is_wrong()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        var key = new KeyFile(folder);
        key.Encrypt([1]);
        LookAtPlace.Key(KeyFile.In(folder), ringHasKeys: true).Well.ShouldBeTrue();
        File.SetUnixFileMode(key.File.FullName, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        LookAtPlace.Key(KeyFile.In(folder), ringHasKeys: true).Mend.ShouldBe($"Run: chmod 600 {key.File.FullName}");
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
