namespace Bekwaam.Core.Accounts;

/// <summary>What comparing a password with a kept hash says.</summary>
public enum PasswordMatch
{
    Wrong,
    Right,
    /// <summary>Right, but hashed with fewer rounds than today's: hash it again.</summary>
    RightButOld,
}

/// <summary>
/// Hashing and comparing, handed in by the program, because the hasher belongs to ASP.NET Core Identity
/// and nothing here knows ASP.NET.
/// </summary>
/// <param name="Hash">A password to what may be kept of it.</param>
/// <param name="Compare">A kept hash and a typed password.</param>
public sealed record Passwords(Func<string, string> Hash, Func<string, string, PasswordMatch> Compare)
{
    /// <summary>Compared with when there is no account, so that a stranger's attempt takes as long as a colleague's.</summary>
    public string Decoy { get; } = Hash(RandomKey.New().ToString());
}
