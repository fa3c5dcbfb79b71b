namespace Bekwaam.Core.Cases.Importing;

/// <summary>Whether a map fits its file.</summary>
internal static class CheckLogMap
{
    public const int LongestKey = 200;

    public static Reason? Refuse(LogFile file, LogMap map)
    {
        foreach (var (_, name) in map.Columns.Named)
            if (file.PlaceOf(name) < 0)
                return new Reason("The file has no column “{0}”; its columns are {1}.", name, string.Join(", ", file.Names));
        if (string.IsNullOrEmpty(map.Columns.Case))
            return new Reason("Say which column names the case.");
        if (map.Layout is LogLayout.Events && string.IsNullOrEmpty(map.Columns.Activity))
            return new Reason("Say which column names the activity.");
        if (string.IsNullOrEmpty(map.Layout is LogLayout.Events ? map.Columns.Time : map.Columns.Opened))
            return new Reason("Say which column holds the time.");
        return map.Times is null ? new Reason("Say how times are written: they fit none of {0}.", string.Join(", ", TimeFormat.Known.Select(k => k.Name))) : null;
    }
}
