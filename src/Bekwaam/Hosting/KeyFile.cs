using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Settings;

namespace Bekwaam.Hosting;

/// <summary>
/// The key that encrypts secrets in the database. It lives in a file beside the data, never in the database nor in a
/// backup: who steals either of those has no secrets. All nodes of an installation have the same file.
/// </summary>
internal sealed class KeyFile(DirectoryInfo dataFolder) : ISecretBox
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int MarkLength = 32;
    private const byte Version = 1;
    private readonly Lock gate = new();
    private byte[]? key;

    public FileInfo File { get; } = In(dataFolder);

    public static FileInfo In(DirectoryInfo dataFolder) => new(Path.Combine(dataFolder.FullName, "keys", "bekwaam.key"));

    /// <summary>Version, nonce, tag, then the text encrypted with AES-256-GCM.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[1 + NonceBytes + TagBytes + plain.Length];
        sealedBytes[0] = Version;
        var nonce = sealedBytes.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Load(mayMake: true), TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(1 + NonceBytes + TagBytes), sealedBytes.AsSpan(1 + NonceBytes, TagBytes));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">Encrypted with another key, or not by this.</exception>
    /// <exception cref="IOException">There is no key file.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes)
    {
        const int head = 1 + NonceBytes + TagBytes;
        if (sealedBytes.Length < head || sealedBytes[0] != Version)
            throw new CryptographicException("Not encrypted by this program.");
        var plain = new byte[sealedBytes.Length - head];
        using var aes = new AesGcm(Load(mayMake: false), TagBytes);
        aes.Decrypt(sealedBytes.Slice(1, NonceBytes), sealedBytes[head..], sealedBytes.Slice(1 + NonceBytes, TagBytes), plain);
        return plain;
    }

    /// <summary>The same text always has the same mark, and without the key file nobody finds the text that goes with a mark.</summary>
    /// <param name="purpose">Marks for one thing cannot be set beside those for another.</param>
    /// <param name="text">What is marked.</param>
    public string Mark(string purpose, string text)
    {
        var own = HKDF.DeriveKey(HashAlgorithmName.SHA256, Load(mayMake: true), KeyBytes, info: Encoding.UTF8.GetBytes(purpose));
        return Convert.ToHexStringLower(HMACSHA256.HashData(own, Encoding.UTF8.GetBytes(text)))[..MarkLength];
    }

    private byte[] Load(bool mayMake)
    {
        lock (gate)
        {
            if (key is not null)
                return key;
            File.Refresh();
            if (!File.Exists && mayMake)
                Make();
            var read = Convert.FromBase64String(System.IO.File.ReadAllText(File.FullName).Trim());
            return key = read.Length == KeyBytes ? read : throw new CryptographicException($"{File.FullName} holds no key.");
        }
    }

    /// <summary>For the owner's eyes from its first byte; whoever is second finds the file of the first.</summary>
    private void Make()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            File.Directory!.Create();
        }
        else
        {
            Directory.CreateDirectory(File.DirectoryName!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(File.FullName, options);
        writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
    }
}
