using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Accounts;

/// <summary>Whose installation this is, remembered for a few seconds because every page asks; null until somebody has set up.</summary>
internal sealed class CurrentOrganisation(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private sealed record Known(Organisation Organisation, DateTimeOffset Until);
    private volatile Known? known;

    /// <param name="services">Of the request: its unit of work is asked for only when it is needed.</param>
    /// <param name="cancel">Stops.</param>
    public async ValueTask<Organisation?> GetAsync(IServiceProvider services, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (known is { } remembered && now < remembered.Until)
            return remembered.Organisation;
        var organisation = await OrganisationSetting.ReadAsync(services.GetRequiredService<AppDb>(), cancel);
        known = organisation is null ? null : new Known(organisation, now + Remembered);
        return organisation;
    }

    /// <summary>It was changed here; other nodes notice within seconds.</summary>
    public void Forget() => known = null;
}
