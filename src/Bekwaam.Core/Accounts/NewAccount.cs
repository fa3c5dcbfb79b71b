namespace Bekwaam.Core.Accounts;

/// <summary>Making an account, at set-up or from an invitation.</summary>
internal static class NewAccount
{
    public const int MaxName = 100;

    public static Reason? Check(string? name, string? email)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName)
            return new Reason("Fill in a name, in at most {0} characters.", MaxName);
        if (!EmailAddress.LooksRight(email))
            return new Reason("This does not look like an e-mail address.");
        return null;
    }

    public static Account Make(string name, string email, string passwordHash, string? language, IEnumerable<Role> roles, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new Account
        {
            Id = id,
            Name = name.Trim(),
            Email = email.Trim(),
            NormalizedEmail = EmailAddress.Normalize(email),
            PasswordHash = passwordHash,
            SecurityStamp = NewStamp(),
            Language = language,
            CreatedAt = now,
            Roles = [.. roles.Distinct().Select(role => new AccountRole { AccountId = id, Role = role })],
        };
    }

    /// <summary>Every session that carries the old one ends at its next request.</summary>
    public static string NewStamp() => RandomKey.New().ToString("N");
}
