using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

internal enum DemoState
{
    /// <summary>Nothing is there yet.</summary>
    Absent,
    /// <summary>A demo is there and can be served.</summary>
    Whole,
    /// <summary>A demo was being made when the program stopped.</summary>
    Broken,
}

/// <summary>Whether a made-up company may live here: never among anybody's own data.</summary>
internal static class DemoPlace
{
    /// <summary>Before a database is made: a folder that holds other files is somebody's.</summary>
    public static Reason? CheckFolder(Installation installation) =>
        installation.Connection is null && !File.Exists(installation.SqliteFile)
        && installation.DataFolder.Exists && installation.DataFolder.EnumerateFileSystemInfos().Any()
            ? new Reason("{0} holds files that are no demo. Choose another folder with --data.", installation.DataFolder.FullName)
            : null;

    public static async Task<Outcome<DemoState>> LookAsync(AppDb db, CancellationToken cancel)
    {
        if (await DemoMarker.FindAsync(db, cancel) is { } marker)
            return marker.Whole ? DemoState.Whole : DemoState.Broken;
        var somebodys = await SetUpInstallation.IsDoneAsync(db, cancel)
            || await db.Accounts.AnyAsync(cancel) || await db.Imports.AnyAsync(cancel) || await db.Relations.AnyAsync(cancel) || await db.Responses.AnyAsync(cancel);
        return somebodys
            ? new Reason("This database holds an organisation's own data; the demo leaves it alone. Choose another folder with --data.")
            : DemoState.Absent;
    }
}
