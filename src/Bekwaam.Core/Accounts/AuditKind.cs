namespace Bekwaam.Core.Accounts;

/// <summary>Codes of what is recorded; stable, because the trail outlives the words shown for them.</summary>
public static class AuditKind
{
    public const string SetUp = "installation.set-up";
    public const string SignedIn = "account.signed-in";
    public const string SignInFailed = "account.sign-in-failed";
    public const string Locked = "account.locked";
    public const string SignedOut = "account.signed-out";
}
