using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Webhooks;

/// <summary>Says which programs are told of what happens here, and where they are.</summary>
public static class SaveWebhook
{
    public const int LongestName = 100;
    public const int LongestAddress = 500;
    public const int Most = 20;

    private static readonly Reason NotThere = new Reason("There is no such program any more.");
    private static readonly Reason Otherwise = new Reason("A colleague changed this in the meantime. Look again.");

    /// <param name="Id">Null for a new one.</param>
    /// <param name="Events">None is all of them.</param>
    public sealed record Input(Guid? Id, int Version, string? Name, string? Address, IReadOnlyCollection<string> Events);

    /// <param name="Secret">Shown now or never; null when it stayed as it was.</param>
    public sealed record Saved(Webhook Webhook, string? Secret);

    public static async Task<Outcome<Saved>> RunAsync(AppDb db, Input input, ISecretBox box, Guid by, DateTimeOffset now, string? from, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(box);
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Trim().Length > LongestName)
            return new Reason("Say which program it is, in at most {0} characters.", LongestName);
        if (Check(input.Address) is { } wrong)
            return wrong;
        var webhook = input.Id is { } id ? await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancel) : null;
        if (input.Id is not null && webhook is null)
            return NotThere;
        if (webhook is not null && webhook.Version != input.Version)
            return Otherwise;
        if (webhook is null && await db.Webhooks.CountAsync(cancel) >= Most)
            return new Reason("There are {0} programs already: remove one first.", Most);
        string? shown = null;
        if (webhook is null)
        {
            var secret = WebhookSecret.New();
            shown = WebhookSecret.Show(secret);
            db.Webhooks.Add(webhook = new Webhook { Id = Guid.CreateVersion7(now), Name = "", Address = "", Events = "", Secret = box.Encrypt(secret), MadeAt = now });
        }

        // Another address may well be reached.
        if (webhook.Address != input.Address!.Trim())
            (webhook.FailingSince, webhook.RestUntil) = (null, null);
        (webhook.Name, webhook.Address) = (input.Name.Trim(), input.Address.Trim());
        var chosen = WebhookEvents.All.Where(input.Events.Contains).ToList();
        webhook.Events = chosen.Count == WebhookEvents.All.Count ? "" : string.Join(' ', chosen);
        return await SaveAsync(db, webhook, by, now, from, cancel) is { } late ? late : new Saved(webhook, shown);
    }

    /// <summary>Another secret, because the old one may be known to somebody; what waits is signed with the new one.</summary>
    public static async Task<Outcome<Saved>> RenewAsync(AppDb db, Guid id, ISecretBox box, Guid by, DateTimeOffset now, string? from, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(box);
        if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } webhook)
            return NotThere;
        var secret = WebhookSecret.New();
        webhook.Secret = box.Encrypt(secret);
        return await SaveAsync(db, webhook, by, now, from, cancel) is { } late ? late : new Saved(webhook, WebhookSecret.Show(secret));
    }

    /// <summary>Tells it nothing for a while, or goes on; what waited is told then.</summary>
    public static async Task<Outcome<Webhook>> StopAsync(AppDb db, Guid id, bool stop, Guid by, DateTimeOffset now, string? from, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } webhook)
            return NotThere;
        webhook.StoppedAt = stop ? webhook.StoppedAt ?? now : null;
        if (!stop)
        {
            (webhook.FailingSince, webhook.RestUntil) = (null, null);
            WebhookOutbox.Call(db, id, now);
        }

        return await SaveAsync(db, webhook, by, now, from, cancel) is { } late ? late : webhook;
    }

    /// <summary>With its journal; what was not delivered is not delivered any more.</summary>
    public static async Task<Outcome<string>> RemoveAsync(AppDb db, Guid id, Guid by, DateTimeOffset now, string? from, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } webhook)
            return NotThere;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.WebhookDeliveries.Where(d => d.WebhookId == id).ExecuteDeleteAsync(cancel);
        db.Webhooks.Remove(webhook);
        AuditLog.Record(db, AuditKind.WebhookRemoved, by, webhook.Name, null, now, from);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return webhook.Name;
    }

    /// <summary>Sends something that tells of nothing, to see whether it arrives.</summary>
    public static async Task<Outcome<Webhook>> TryAsync(AppDb db, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } webhook)
            return NotThere;
        if (webhook.StoppedAt is not null)
            return new Reason("This program is told nothing now. Start it again first.");
        webhook.RestUntil = null;
        WebhookOutbox.Add(db, webhook, new WebhookOutbox.Notice(WebhookEvents.Trial, null, null, now, 0, []), now);
        WebhookOutbox.Call(db, id, now);
        await db.SaveChangesAsync(cancel);
        return webhook;
    }

    /// <summary>Sends a notice once more, under the same key: also one that arrived, for a program that lost it.</summary>
    public static async Task<Outcome<WebhookDelivery>> AgainAsync(AppDb db, Guid delivery, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.Id == delivery, cancel) is not { } one || await db.Webhooks.SingleOrDefaultAsync(w => w.Id == one.WebhookId, cancel) is not { } webhook)
            return new Reason("This notice is not kept any more.");
        if (webhook.StoppedAt is not null)
            return new Reason("This program is told nothing now. Start it again first.");
        webhook.RestUntil = null;
        (one.State, one.Attempts, one.NextAt) = (DeliveryState.Waiting, 0, now);
        WebhookOutbox.Call(db, webhook.Id, now);
        await db.SaveChangesAsync(cancel);
        return one;
    }

    private static async Task<Reason?> SaveAsync(AppDb db, Webhook webhook, Guid by, DateTimeOffset now, string? from, CancellationToken cancel)
    {
        AuditLog.Record(db, AuditKind.WebhookChanged, by, webhook.Name, null, now, from);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Otherwise;
        }
    }

    /// <summary>Over the open network only encrypted; without a password in it, which would be in every log.</summary>
    private static Reason? Check(string? address)
    {
        if (address is null || address.Trim() is not { Length: > 0 and <= LongestAddress } text || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return new Reason("An address begins with https:// and has no name, password or # in it.");
        if (uri.Scheme is "http" && !IsNear(uri))
            return new Reason("Over the internet use https: by http only a program in your own network can be told.");
        return null;
    }

    private static bool IsNear(Uri uri) =>
        IPAddress.TryParse(uri.DnsSafeHost, out var address) ? NearAddresses.IsOwnNetwork(address) : !uri.Host.Contains('.', StringComparison.Ordinal) || uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
}
