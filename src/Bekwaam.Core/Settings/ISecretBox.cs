namespace Bekwaam.Core.Settings;

/// <summary>Encrypts what must not be read from a stolen database or backup; the key lives outside both.</summary>
public interface ISecretBox
{
    byte[] Encrypt(ReadOnlySpan<byte> plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Encrypted with another key, or not by this.</exception>
    /// <exception cref="IOException">There is no key.</exception>
    byte[] Decrypt(ReadOnlySpan<byte> sealedBytes);
}
