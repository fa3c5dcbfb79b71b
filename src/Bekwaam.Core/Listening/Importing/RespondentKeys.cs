using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>
/// From what a file calls a respondent to the key it has here: the first half of a keyed hash, the same in every file of the
/// survey, from which nobody can tell who it is.
/// </summary>
internal sealed class RespondentKeys(byte[] secret) : IDisposable
{
    /// <summary>In a file with a row per answer the same names come back; beyond this many, remembering costs more memory than it saves time.</summary>
    private const int Most = 200_000;

    private readonly IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
    private readonly Dictionary<byte[], Guid> remembered = new(new Bytes());

    public Guid IdOf(ReadOnlySpan<byte> name)
    {
        var known = remembered.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(name, out var id))
            return id;
        Span<byte> whole = stackalloc byte[32];
        hash.AppendData(name);
        hash.GetHashAndReset(whole);
        id = new Guid(whole[..16], bigEndian: true);
        if (remembered.Count == Most)
            remembered.Clear();
        known[name] = id;
        return id;
    }

    public void Dispose() => hash.Dispose();

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var code = new HashCode();
            code.AddBytes(alternate);
            return code.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
