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
    private static readonly object Pending = new();
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<(Guid Relation, Guid Account), long> hours = new();

    /// <summary>Begins to keep it; <see cref="KeptAsync"/> is waited for before the page is shown.</summary>
    public void Note(HttpContext context, Guid relation)
    {
        if (context.User.AccountId() is not { } account)
            return;
        var now = clock.GetUtcNow();
        var hour = now.UtcTicks / TimeSpan.TicksPerHour;
        if (hours.TryGetValue((relation, account), out var noted) && noted == hour)
            return;
        var look = KeepAsync(new LookKeeper.Look(relation, account, LookWay.Page, now, context.Address()), hour);
        context.Items[Pending] = context.Items[Pending] is Task earlier ? Task.WhenAll(earlier, look) : look;
    }

    /// <summary>
    /// Ends when all that this request looked at is kept. Waited for without a connection in hand: a look needs one of its own,
    /// and pages that hold them all would wait for each other.
    /// </summary>
    public static Task KeptAsync(HttpContext context) => context.Items[Pending] as Task ?? Task.CompletedTask;

    private async Task KeepAsync(LookKeeper.Look look, long hour)
    {
        await looks.KeepAsync(look);
        if (hours.Count >= MostRemembered)
            hours.Clear();
        hours[(look.Relation, look.Account)] = hour;
    }
}
