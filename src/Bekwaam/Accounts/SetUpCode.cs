using System.Security.Cryptography;
using System.Text;

namespace Bekwaam.Accounts;

/// <summary>
/// The one-time code that proves that who sets up can see the console. Twelve letters and figures that are not mistaken
/// for one another (60 bits); only the hash stays in memory.
/// </summary>
internal sealed class SetUpCode
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 12;
    private const int Group = 4;
    private byte[]? hash;

    /// <summary>Makes a new code, to be shown once; an earlier one no longer works.</summary>
    public string Issue()
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        hash = HashOf(code);
        return string.Join('-', code.Chunk(Group).Select(letters => new string(letters)));
    }

    /// <summary>Whether this is the code, however it is spaced or capitalised. Takes as long whatever is typed.</summary>
    public bool Matches(string? typed) =>
        CryptographicOperations.FixedTimeEquals(HashOf(Plain(typed)), hash ?? RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes));

    private static string Plain(string? typed) =>
        new([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(Length + 1)]);

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));
}
