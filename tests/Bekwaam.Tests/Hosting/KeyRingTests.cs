using System.Security.Cryptography;
using Bekwaam.Hosting;
using Bekwaam.Testing;
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
}
