using Microsoft.Data.Sqlite;

namespace Bekwaam.Sqlite.Keeping;

/// <summary>A command that stays prepared when whoever asked for it is done with it.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    public bool InUse { get; set; }

    /// <summary>Ends one use; only a command that nobody uses, as when its connection closes, is really let go.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!InUse)
            base.Dispose(disposing);
        else if (disposing)
            InUse = false;
    }
}
