using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Settings;

/// <summary>Adds a branch, gives it another name, or closes it.</summary>
public static class SaveLocation
{
    public const int LongestName = 100;

    private static readonly Reason NoName = new Reason("Fill in a name.");
    private static readonly Reason TooLong = new Reason("Longer than {0} characters.", LongestName);
    private static readonly Reason Taken = new Reason("There is a branch with this name already.");

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="id">Which one; null makes a new one.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="closed">No longer chosen for anything new.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">The time.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<Location>> RunAsync(
        AppDb db, Guid? id, string? name, bool closed, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        name = name?.Trim();
        if (string.IsNullOrEmpty(name))
            return NoName;
        if (name.Length > LongestName)
            return TooLong;
        if (await db.Locations.AnyAsync(l => l.Name == name && l.Id != id, cancel))
            return Taken;
        var location = id is null ? null : await db.Locations.SingleOrDefaultAsync(l => l.Id == id, cancel);
        if (location is null)
        {
            if (id is not null)
                return new Reason("There is no such branch.");
            location = new Location { Id = Guid.CreateVersion7(now), Name = name };
            db.Locations.Add(location);
        }

        location.Name = name;
        location.ClosedAt = closed ? location.ClosedAt ?? now : null;
        AuditLog.Record(db, AuditKind.LocationChanged, by, name, null, now, address);
        await db.SaveChangesAsync(cancel);
        return location;
    }
}
