using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>Keeps who looked at whom. Saved at once: a look is a fact also when the rest of the request fails.</summary>
public static class RecordLook
{
    /// <summary>One relation, on a page or by its own address.</summary>
    public static async Task AtOneAsync(IDatabase database, AppDb db, Guid relation, Guid account, LookWay way, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(db);
        var hour = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
        await db.Database.ExecuteSqlAsync(
            $"insert into relation_looks (relation_id, hour, account_id, way, at, remote_address) values ({database.Stored(relation)}, {database.Stored(hour)}, {database.Stored(account)}, {(short)way}, {database.Stored(now)}, {address}) on conflict do nothing",
            cancel);
    }

    /// <summary>Many at once: what was read, and how many cards went out.</summary>
    public static async Task AtManyAsync(
        IDatabase database, AppDb db, string what, int cards, Guid account, LookWay way, DateOnly today, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(db);
        if (cards == 0)
            return;
        await db.Database.ExecuteSqlAsync(
            $"insert into relation_read_days (day, account_id, way, what, cards, at, remote_address) values ({database.Stored(today)}, {database.Stored(account)}, {(short)way}, {what}, {(long)cards}, {database.Stored(now)}, {address}) on conflict (day, account_id, way, what) do update set cards = relation_read_days.cards + {(long)cards}, at = {database.Stored(now)}, remote_address = {address}",
            cancel);
    }
}
