using System.Text.Json;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Settings;

/// <summary>The organisation's name, language and time zone, after set-up.</summary>
public static class ChangeOrganisation
{
    public static async Task<Outcome<Organisation>> RunAsync(
        AppDb db, Organisation input, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if (OrganisationSetting.Check(input) is { } wrong)
            return wrong;
        var setting = await db.Settings.SingleAsync(s => s.Name == OrganisationSetting.Name, cancel);
        var changed = input with { Name = input.Name.Trim() };
        if (changed == OrganisationSetting.Of(setting))
            return changed;
        setting.Json = JsonSerializer.Serialize(changed);
        setting.ChangedAt = now;
        AuditLog.Record(db, AuditKind.OrganisationChanged, actor, changed.Name,
            new Dictionary<string, string> { ["language"] = changed.Language, ["timeZone"] = changed.TimeZone }, now, address);
        await db.SaveChangesAsync(cancel);
        return changed;
    }
}
