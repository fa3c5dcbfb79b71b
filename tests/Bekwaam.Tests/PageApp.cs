using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bekwaam.Tests;

/// <summary>
/// The whole web program on a database of its own, without a network and with a clock that the test moves.
/// It is set up already, as Brugman Installatie, unless asked otherwise.
/// </summary>
public sealed class PageApp : IAsyncDisposable
{
    public const string Password = "lang genoeg wachtwoord";
    private readonly WebApplication app;
    private readonly DirectoryInfo? keyFolder;

    private PageApp(TestDatabase database, WebApplication app, TestClock clock, DirectoryInfo? keyFolder)
    {
        Database = database;
        Clock = clock;
        this.app = app;
        this.keyFolder = keyFolder;
    }

    public TestDatabase Database { get; }

    public TestClock Clock { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="engine">On which database.</param>
    /// <param name="connect">With PostgreSQL: what the connection string says besides.</param>
    /// <param name="setUp">False leaves the installation as it is at its first start.</param>
    public static async Task<PageApp> StartAsync(Engine engine, bool setUp = true, string connect = "")
    {
        var database = await TestDatabase.CreateAsync(engine);
        var keyFolder = database.Folder is null ? Directory.CreateTempSubdirectory("bekwaam-test-") : null;
        var clock = new TestClock();
        if (setUp)
            await SetUpAsync(database);
        var app = WebApp.Build(new Installation(database.Folder ?? keyFolder!, database.Connection is { } connection ? connection + connect : null), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
            // One round instead of many: what is tested is who may come in, not how slowly.
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        });
        await app.StartAsync();
        return new PageApp(database, app, clock, keyFolder);
    }

    /// <summary>A browser of a stranger: keeps cookies, and follows redirects only when asked to.</summary>
    public Browser Browser(bool follow = false, string address = "http://localhost/") => Open(null, follow, address);

    /// <summary>A browser of a new colleague with these roles, signed in without the form.</summary>
    public Task<Browser> SignedInAsAsync(params Role[] roles) => SignedInAsAsync(follow: false, roles);

    public async Task<Browser> SignedInAsAsync(bool follow, params Role[] roles) =>
        SignedInAs(await AddAccountAsync(roles: roles), follow);

    /// <summary>A browser of this colleague, signed in without the form.</summary>
    public Browser SignedInAs(Account account, bool follow = false)
    {
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Clock.Now, ExpiresUtc = Clock.Now + cookie.ExpireTimeSpan };
        var ticket = new AuthenticationTicket(AccountClaims.PrincipalOf(account), properties, IdentityConstants.ApplicationScheme);
        return Open(cookie.Cookie.Name + "=" + cookie.TicketDataFormat.Protect(ticket), follow, "http://localhost/", account);
    }

    /// <summary>A colleague as if invited and accepted; <paramref name="password"/> null makes an account that cannot sign in by the form.</summary>
    public async Task<Account> AddAccountAsync(string? email = null, string? password = null, string name = "Bram de Boer", params Role[] roles)
    {
        email ??= $"{RandomKey.New():N}@brugman.example";
        var account = new Account
        {
            Id = RandomKey.New(),
            Name = name,
            Email = email,
            NormalizedEmail = EmailAddress.Normalize(email),
            PasswordHash = password is null ? null : Services.GetRequiredService<Passwords>().Hash(password),
            SecurityStamp = RandomKey.New().ToString(),
            CreatedAt = Clock.Now,
        };
        account.Roles.AddRange(roles.Select(role => new AccountRole { AccountId = account.Id, Role = role }));
        await using var db = Database.Open();
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
        keyFolder?.Delete(recursive: true);
    }

    private Browser Open(string? cookie, bool follow, string address, Account? account = null)
    {
        var start = new Uri(address);
        var cookies = new CookieContainerHandler { InnerHandler = app.GetTestServer().CreateHandler() };
        if (cookie is not null)
            cookies.Container.SetCookies(start, cookie);
        HttpMessageHandler handler = follow ? new RedirectHandler { InnerHandler = cookies } : cookies;
        return new Browser(new HttpClient(handler) { BaseAddress = start }, cookies.Container, account);
    }

    private static async Task SetUpAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var organisation = new Organisation("Brugman Installatie", "nl", Organisation.DefaultTimeZone);
        await SettingsStore.WriteAsync(db, OrganisationSetting.Name, organisation, TestClock.Start, CancellationToken.None);
        await db.SaveChangesAsync();
    }
}
