using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts.ApiTokens;

/// <summary>Makes a token for a colleague's program or phone.</summary>
public static class IssueApiToken
{
    /// <summary>So that a token that turns up where it should not be is recognised as one.</summary>
    public const string Prefix = "bkw_";

    public const int LongestName = 100;
    public const int MostTokens = 50;
    private const int Bytes = 32;

    private static readonly Reason NoName = new Reason("Say what the token is for, in at most {0} characters.", LongestName);
    private static readonly Reason NoScope = new Reason("Choose what the token may do.");
    private static readonly Reason WrongDays = new Reason("A token works for 1 to {0} days.", 730);
    private static readonly Reason TooMany = new Reason("There are {0} tokens already: withdraw one first.", MostTokens);

    /// <param name="Days">For how long it works.</param>
    public sealed record Input(string? Name, IReadOnlyCollection<string> Scopes, int Days);

    /// <param name="Secret">Not kept, so shown now or never.</param>
    public sealed record Issued(ApiToken Token, string Secret);

    public static async Task<Outcome<Issued>> RunAsync(AppDb db, Input input, Guid owner, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Trim().Length > LongestName)
            return NoName;
        var scopes = ApiScopes.All.Where(input.Scopes.Contains).ToList();
        if (scopes.Count == 0)
            return NoScope;
        if (input.Days is < 1 or > 730)
            return WrongDays;
        if (await db.ApiTokens.CountAsync(t => t.AccountId == owner && t.RevokedAt == null, cancel) >= MostTokens)
            return TooMany;
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var token = new ApiToken
        {
            Id = Guid.CreateVersion7(now),
            AccountId = owner,
            Name = input.Name.Trim(),
            TokenHash = HashOf(secret),
            Scopes = string.Join(' ', scopes),
            CreatedAt = now,
            ExpiresAt = now.AddDays(input.Days),
        };
        db.ApiTokens.Add(token);
        AuditLog.Record(db, AuditKind.TokenIssued, owner, token.Name, new Dictionary<string, string> { ["scopes"] = token.Scopes }, now, address);
        await db.SaveChangesAsync(cancel);
        return new Issued(token, secret);
    }

    /// <summary>As random as the token itself, so that one round of hashing suffices.</summary>
    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
