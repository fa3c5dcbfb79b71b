using System.Globalization;

namespace Bekwaam.Core.Data.Backups;

/// <summary>Names of backups that sort by time.</summary>
public static class BackupName
{
    /// <summary>Every backup with such a name.</summary>
    public const string Pattern = "bekwaam-*.zip";

    /// <summary>bekwaam-20260301-093000.zip, or with a reason behind the time.</summary>
    public static string At(DateTimeOffset now, string? why = null) =>
        string.Create(CultureInfo.InvariantCulture, $"bekwaam-{now.UtcDateTime:yyyyMMdd-HHmmss}{(why is null ? "" : "-" + why)}.zip");
}
