using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>What figures are made of: when one of these is saved, every figure made before it may be old.</summary>
internal interface IEvidence;

/// <summary>
/// One row that changes in the same transaction as the evidence. Whoever keeps figures in memory, on whichever node, keeps
/// them under the stamp that was read before the evidence was, and makes them anew when it is another.
/// </summary>
public sealed class EvidenceStamp
{
    /// <summary>There is one row.</summary>
    internal const short Only = 1;

    public short Id { get; init; }

    /// <summary>Random rather than counted: a database put back from a backup must not meet an old number with other contents.</summary>
    public long Stamp { get; init; }

    /// <returns>0 as long as there is no evidence.</returns>
    public static Task<long> ReadAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.EvidenceStamps.Select(s => s.Stamp).FirstOrDefaultAsync(cancel);
    }

    /// <summary>For what is written past the change tracker; within the caller's transaction.</summary>
    internal static Task RenewAsync(AppDb db, CancellationToken cancel)
    {
        var stamp = BitConverter.ToInt64(RandomKey.New().ToByteArray());
        return db.Database.ExecuteSqlAsync(
            $"insert into evidence_stamps (id, stamp) values ({Only}, {stamp}) on conflict (id) do update set stamp = excluded.stamp", cancel);
    }
}
