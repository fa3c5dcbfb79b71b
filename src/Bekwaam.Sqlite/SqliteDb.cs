using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bekwaam.Sqlite;

/// <summary>SQLite's quirks: time as ticks, keys as sixteen bytes in their order, days as numbers.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumber>();
        configurationBuilder.Properties<Guid>().HaveConversion<OrderedBytes>();
        configurationBuilder.Properties<decimal>().HaveConversion<double>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class DayNumber() : ValueConverter<DateOnly, int>(
        day => day.DayNumber, number => DateOnly.FromDayNumber(number));

    private sealed class OrderedBytes() : ValueConverter<Guid, byte[]>(
        key => key.ToByteArray(true), bytes => new Guid(bytes, true));
}
