using Bekwaam.Core.Data;

namespace Bekwaam.Core.Settings;

/// <summary>Where the organisation is kept, and what it must look like.</summary>
public static class OrganisationSetting
{
    public const string Name = "organisation";
    public const int MaxName = 100;

    /// <summary>Null when nobody has set up yet.</summary>
    public static Task<Organisation?> ReadAsync(AppDb db, CancellationToken cancel) => SettingsStore.ReadAsync<Organisation>(db, Name, cancel);

    internal static Reason? Check(Organisation organisation)
    {
        if (string.IsNullOrWhiteSpace(organisation.Name) || organisation.Name.Length > MaxName)
            return new Reason("Fill in the organisation's name, in at most {0} characters.", MaxName);
        if (organisation.Language is not ("nl" or "en"))
            return new Reason("Choose Dutch or English.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(organisation.TimeZone, out var zone) || !zone.HasIanaId)
            return new Reason("The time zone {0} is not known here. Use a name such as Europe/Amsterdam.", organisation.TimeZone);
        return null;
    }
}
