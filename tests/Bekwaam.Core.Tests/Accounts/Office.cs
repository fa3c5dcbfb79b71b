using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

/// <summary>An installation that Fatima set up and owns, on a database of its own.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string OwnerEmail = "fatima@brugman.example";
    public const string Password = "drie groene fietsen";
    public static readonly DateTimeOffset Now = TestClock.Start;

    /// <summary>Reversible on purpose: what is tested is the use cases, not the hasher.</summary>
    public static readonly Passwords Passwords = new(
        password => "new:" + password,
        (hash, password) => hash == "new:" + password ? PasswordMatch.Right : hash == "old:" + password ? PasswordMatch.RightButOld : PasswordMatch.Wrong);

    public static readonly SetUpInstallation.Input SetUp =
        new("Brugman Installatie", "nl", Organisation.DefaultTimeZone, "Fatima el Amrani", OwnerEmail, Password);

    private readonly TestDatabase database;

    private Office(TestDatabase database, Guid owner)
    {
        this.database = database;
        Owner = owner;
    }

    public Guid Owner { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Office> OpenAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var owner = await SetUpInstallation.RunAsync(db, Passwords, SetUp, Now, null, Cancel);
        return new Office(database, owner.Value.Id);
    }

    public AppDb Open() => database.Open();

    public async Task<Guid> AddAsync(string email, params Role[] roles)
    {
        await using var db = Open();
        var account = new Account
        {
            Id = RandomKey.New(),
            Name = email.Split('@')[0],
            Email = email,
            NormalizedEmail = EmailAddress.Normalize(email),
            PasswordHash = Passwords.Hash(Password),
            SecurityStamp = "first",
            CreatedAt = Now,
        };
        account.Roles.AddRange(roles.Select(role => new AccountRole { AccountId = account.Id, Role = role }));
        db.Accounts.Add(account);
        await db.SaveChangesAsync(Cancel);
        return account.Id;
    }

    public async Task<Account> ReadAsync(Guid id)
    {
        await using var db = Open();
        return await db.Accounts.AsNoTracking().Include(a => a.Roles).SingleAsync(a => a.Id == id, Cancel);
    }

    /// <summary>Kinds recorded, oldest first, without the set-up itself.</summary>
    public async Task<List<AuditEvent>> TrailAsync()
    {
        await using var db = Open();
        return await db.AuditEvents.AsNoTracking().Where(e => e.Kind != AuditKind.SetUp).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(Cancel);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
