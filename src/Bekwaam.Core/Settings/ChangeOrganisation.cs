using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;

namespace Bekwaam.Core.Settings;

/// <summary>The organisation's name, language and time zone, after set-up.</summary>
public static class ChangeOrganisation
{
    public static async Task<Outcome<Organisation>> RunAsync(
        AppDb db, Organisation input, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if (OrganisationSetting.Check(input) is { } wrong)
            return wrong;
        var changed = input with { Name = input.Name.Trim() };
        if (changed == await OrganisationSetting.ReadAsync(db, cancel))
            return changed;
        await SettingsStore.WriteAsync(db, OrganisationSetting.Name, changed, now, cancel);
        AuditLog.Record(db, AuditKind.OrganisationChanged, actor, changed.Name,
            new Dictionary<string, string> { ["language"] = changed.Language, ["timeZone"] = changed.TimeZone }, now, address);
        await db.SaveChangesAsync(cancel);
        return changed;
    }
}
