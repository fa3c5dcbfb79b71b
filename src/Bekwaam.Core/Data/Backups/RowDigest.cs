using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bekwaam.Core.Data.Backups;

/// <summary>
/// Tells whether two tables hold the same rows, in whatever order they are read: the sum, modulo 2²⁵⁶, of the SHA-256 of
/// each row, and how many rows.
/// </summary>
public sealed class RowDigest
{
    private readonly ulong[] sum = new ulong[4];

    public long Rows { get; private set; }

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        ulong carry = 0;
        for (var i = 0; i < sum.Length; i++)
        {
            var total = (UInt128)sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * 8)..]) + carry;
            sum[i] = (ulong)total;
            carry = (ulong)(total >> 64);
        }

        Rows++;
    }

    public override string ToString() => string.Concat(sum.Reverse().Select(part => part.ToString("x16", null)));
}
