using Bekwaam.Core.Data;

namespace Bekwaam.Core.Settings.Hours;

/// <summary>The hours that hold for a branch, or for the organisation when the branch has none of its own.</summary>
public static class ReadHours
{
    private const string Name = "hours";

    /// <param name="Clock">Counts with them.</param>
    /// <param name="Own">Set for the branch itself.</param>
    /// <param name="IsSet">Somebody set them; otherwise they are what one would expect.</param>
    public sealed record View(BusinessClock Clock, bool Own, bool IsSet);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="location">The branch; null for the organisation.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<View> RunAsync(AppDb db, Guid? location, CancellationToken cancel)
    {
        var own = location is null ? null : await SettingsStore.ReadAsync<OpeningHours>(db, NameOf(location), cancel);
        var hours = own ?? await SettingsStore.ReadAsync<OpeningHours>(db, Name, cancel);
        var zone = (hours?.TimeZone ?? (await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone) is { } named && TimeZoneInfo.TryFindSystemTimeZoneById(named, out var known)
            ? known : TimeZoneInfo.FindSystemTimeZoneById(Organisation.DefaultTimeZone);
        return new View(new BusinessClock(hours ?? OpeningHours.Default, zone), own is not null, hours is not null);
    }

    internal static string NameOf(Guid? location) => location is { } id ? $"{Name}.{id:N}" : Name;
}
