using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Webhooks;

/// <summary>
/// Tells one program what waits for it, the oldest first. What is refused is tried again later and stands in nobody's way; a
/// program that cannot be reached is left alone for a while with all that waits for it. After some days a notice is given up,
/// and a program that nothing reached in that time is told nothing more until a person starts it again.
/// </summary>
/// <param name="database">Where notices wait.</param>
/// <param name="http">Follows no redirects, and reaches nobody's addresses.</param>
/// <param name="box">For the secrets.</param>
public sealed class DeliverWebhooks(IDatabase database, WebhookClient http, ISecretBox box) : IJobHandler
{
    private const int AtOnce = 50;

    /// <summary>Of one attempt, connecting included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Waits after the first attempt, the second …; together nearly four days.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    /// <summary>So long nothing may arrive before it is told nothing more.</summary>
    private static readonly TimeSpan FailsAtMost = TimeSpan.FromDays(3);

    public string Kind => WebhookOutbox.JobKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = job.Read<WebhookOutbox.Payload>().Webhook;
        while (await TellAsync(id, job.Clock, cancel))
        {
            // As long as something is due.
        }
    }

    /// <returns>Whether there may be more that is due.</returns>
    private async Task<bool> TellAsync(Guid id, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = database.Open();
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancel);
        if (webhook is not { StoppedAt: null })
            return false;
        var now = clock.GetUtcNow();
        if (webhook.RestUntil > now)
        {
            await ComeBackAsync(db, id, webhook.RestUntil.Value, now, cancel);
            return false;
        }

        var due = await db.WebhookDeliveries.Where(d => d.WebhookId == id && d.State == DeliveryState.Waiting && d.NextAt <= now).OrderBy(d => d.MadeAt).ThenBy(d => d.Place).ThenBy(d => d.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var delivery in due)
        {
            var before = (webhook.FailingSince, webhook.RestUntil, webhook.StoppedAt);
            var reached = await TryAsync(webhook, delivery, clock, cancel);
            await db.SaveChangesAsync(cancel);
            // Past the tracking of changes: whoever has its form open is not told of a change that is no person's.
            if (before != (webhook.FailingSince, webhook.RestUntil, webhook.StoppedAt))
                await db.Webhooks.Where(w => w.Id == id).ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, webhook.FailingSince).SetProperty(w => w.RestUntil, webhook.RestUntil).SetProperty(w => w.StoppedAt, webhook.StoppedAt), cancel);
            if (!reached || webhook.StoppedAt is not null)
                break;
        }

        if (due.Count == AtOnce && webhook is { RestUntil: null, StoppedAt: null })
            return true;
        var next = await db.WebhookDeliveries.Where(d => d.WebhookId == id && d.State == DeliveryState.Waiting).MinAsync(d => (DateTimeOffset?)d.NextAt, cancel);
        if (next is { } at && webhook.StoppedAt is null)
            await ComeBackAsync(db, id, webhook.RestUntil > at ? webhook.RestUntil.Value : at, clock.GetUtcNow(), cancel);
        return false;
    }

    private static async Task ComeBackAsync(AppDb db, Guid id, DateTimeOffset at, DateTimeOffset now, CancellationToken cancel)
    {
        if (await JobQueue.IsAwaitedAsync(db, WebhookOutbox.LaneOf(id), now, at, cancel))
            return;
        WebhookOutbox.Call(db, id, now, at);
        await db.SaveChangesAsync(cancel);
    }

    /// <returns>False when the program could not be reached, and the others need not be tried.</returns>
    private async Task<bool> TryAsync(Webhook webhook, WebhookDelivery delivery, TimeProvider clock, CancellationToken cancel)
    {
        var (now, begun) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        var (status, fault) = await SendAsync(webhook, delivery, now, cancel);
        (delivery.Status, delivery.Fault, delivery.TriedAt, delivery.Milliseconds) = (status, fault, now, (int)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        delivery.Attempts++;
        if (status is >= 200 and < 300)
        {
            delivery.State = DeliveryState.Delivered;
            (webhook.FailingSince, webhook.RestUntil) = (null, null);
            return true;
        }

        webhook.FailingSince ??= now;
        var wait = Waits[Math.Min(delivery.Attempts, Waits.Count) - 1];
        if (delivery.Attempts > Waits.Count)
            delivery.State = DeliveryState.GivenUp;
        else
            delivery.NextAt = now + wait;
        if (now - webhook.FailingSince > FailsAtMost)
            webhook.StoppedAt = now;
        // Busy, broken or not there: that holds for all that waits. A refusal holds for this one only.
        var reached = status is not null and not (429 or >= 500);
        webhook.RestUntil = reached ? null : now + wait;
        return reached;
    }

    private async Task<(int? Status, DeliveryFault? Fault)> SendAsync(Webhook webhook, WebhookDelivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        byte[] secret;
        try
        {
            secret = box.Decrypt(webhook.Secret);
        }
        catch (Exception error) when (error is CryptographicException or IOException)
        {
            return (null, DeliveryFault.NoSecret);
        }

        var id = delivery.Id.ToString("N");
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Bekwaam", "1"));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Sign(secret, id, now, delivery.Body));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await http.SendAsync(request, patience.Token);
            return ((int)answer.StatusCode, null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, DeliveryFault.TookTooLong);
        }
        catch (HttpRequestException error)
        {
            return (null, error.InnerException is NobodysAddressException ? DeliveryFault.NotAllowed : DeliveryFault.NotReached);
        }
    }
}
