using System.Collections.Concurrent;
using Bekwaam.Accounts;
using Bekwaam.Core.Privacy;

namespace Bekwaam.Privacy;

/// <summary>
/// Keeps that somebody opened a relation's page. The trail has one line an hour, so a page that is opened again costs no
/// second write: this node remembers what it wrote in this hour.
/// </summary>
internal sealed class NoteLook(LookKeeper looks, TimeProvider clock)
{
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<(Guid Relation, Guid Account), long> hours = new();

    public async Task RunAsync(HttpContext context, Guid relation, CancellationToken cancel)
    {
        if (context.User.AccountId() is not { } account)
            return;
        var now = clock.GetUtcNow();
        var hour = now.UtcTicks / TimeSpan.TicksPerHour;
        if (hours.TryGetValue((relation, account), out var noted) && noted == hour)
            return;
        await looks.KeepAsync(new LookKeeper.Look(relation, account, LookWay.Page, now, context.Address())).WaitAsync(cancel);
        if (hours.Count >= MostRemembered)
            hours.Clear();
        hours[(relation, account)] = hour;
    }
}
