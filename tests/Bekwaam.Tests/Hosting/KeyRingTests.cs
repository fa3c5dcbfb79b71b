using System.Security.Cryptography;
using Bekwaam.Core;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Bekwaam.Tests.Cli;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Hosting;

public sealed class KeyRingTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Keys_are_in_the_database_and_readable_only_with_the_key_file(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
        protector.Unprotect(protector.Protect("secret")).ShouldBe("secret");
        await using var db = app.Database.Open();
        var stored = await db.DataProtectionKeys.SingleAsync(TestContext.Current.CancellationToken);
        stored.Xml.ShouldContain("withKeyFile");
        stored.Xml.ShouldNotContain("masterKey");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Without_its_key_file_the_program_does_not_serve_until_the_keys_are_given_up(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        await using (var db = here.Database.Open())
        {
            var xml = $"<key><withKeyFile>{Convert.ToBase64String(new KeyFile(folder).Encrypt([1, 2, 3]))}</withKeyFile></key>";
            db.DataProtectionKeys.Add(new DataProtectionKey { Id = Guid.CreateVersion7(TestClock.Start), FriendlyName = "k", Xml = xml });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await RefusalAsync(here))!.ToString().ShouldContain("bekwaam.key is missing, and 1 of the keys");
        KeyFile.In(here.Folder).Exists.ShouldBeFalse("no other was made in its place");
        if (engine is Engine.Postgres)
        {
            var missing = await here.RunAsync("serve", "--urls", "http://127.0.0.1:0");
            (missing.Code, missing.Output).ShouldBe((1, ""));
            missing.Error.ShouldContain("bekwaam.key is missing");
        }

        new KeyFile(here.Folder).Encrypt([1]);
        (await here.RunAsync("serve", "--urls", "http://127.0.0.1:0")).Error.ShouldContain("it is not the one that made them");

        File.Copy(KeyFile.In(folder).FullName, KeyFile.In(here.Folder).FullName, overwrite: true);
        (await RefusalAsync(here)).ShouldBeNull("it is back");

        KeyFile.In(here.Folder).Delete();
        await using (var db = here.Database.Open())
            (await LostKeys.ForgetAsync(db, new KeyFile(here.Folder), TestContext.Current.CancellationToken)).ShouldBe(1);
        (await RefusalAsync(here)).ShouldBeNull("they were given up");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_the_key_file_sealed_opens_with_it_and_with_no_other()
    {
        var here = Directory.CreateTempSubdirectory("bekwaam-test-");
        var there = Directory.CreateTempSubdirectory("bekwaam-test-");
        var sealedBytes = new KeyFile(here).Encrypt("wachtwoord"u8);
        new KeyFile(here).Decrypt(sealedBytes).ShouldBe("wachtwoord"u8.ToArray());
        new KeyFile(there).Encrypt([1]);
        Should.Throw<CryptographicException>(() => new KeyFile(there).Decrypt(sealedBytes));
        sealedBytes[^1] ^= 1;
        Should.Throw<CryptographicException>(() => new KeyFile(here).Decrypt(sealedBytes));
        Should.Throw<CryptographicException>(() => new KeyFile(here).Decrypt([1, 2, 3]));
        here.Delete(recursive: true);
        there.Delete(recursive: true);
    }

    private static async Task<Reason?> RefusalAsync(CommandLine here)
    {
        await using var db = here.Database.Open();
        return await LostKeys.RefusalAsync(db, new KeyFile(here.Folder), TestContext.Current.CancellationToken);
    }
}
