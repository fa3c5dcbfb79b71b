using Bekwaam.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Bekwaam.Accounts;

/// <summary>Identity's hasher in the form in which the use cases take it.</summary>
internal static class IdentityPasswords
{
    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP advises; hashes with fewer are renewed at the next sign-in.</summary>
    public const int Rounds = 210_000;

    public static Passwords From(IPasswordHasher<Account> hasher) => new(
        password => hasher.HashPassword(null!, password),
        (hash, password) => hasher.VerifyHashedPassword(null!, hash, password) switch
        {
            PasswordVerificationResult.Success => PasswordMatch.Right,
            PasswordVerificationResult.SuccessRehashNeeded => PasswordMatch.RightButOld,
            _ => PasswordMatch.Wrong,
        });
}
