using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;

namespace Bekwaam.Core.Webhooks;

/// <summary>Where notices wait: in the transaction of what they tell of, so that there is one if and only if that happened.</summary>
public static class WebhookOutbox
{
    /// <summary>The job that delivers to one program.</summary>
    public const string JobKind = "webhooks.deliver";

    public sealed record Payload(Guid Webhook);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="Event">Of <see cref="WebhookEvents"/>.</param>
    /// <param name="Subject">As people call it.</param>
    /// <param name="Source">The row that it tells of; null when nothing can take it back.</param>
    /// <param name="At">When it happened.</param>
    /// <param name="Place">Among those of one moment the lower is told first.</param>
    /// <param name="Data">Keys, numbers, kinds and times.</param>
    public sealed record Notice(string Event, string? Subject, Guid? Source, DateTimeOffset At, int Place, JsonObject Data);

    /// <param name="db">The unit of work that does what the notice tells of; the caller saves.</param>
    /// <param name="webhook">Whom to tell.</param>
    /// <param name="notice">What.</param>
    /// <param name="now">The time.</param>
    /// <param name="notBefore">As long as it can be taken back; null for at once.</param>
    internal static void Add(AppDb db, Webhook webhook, Notice notice, DateTimeOffset now, DateTimeOffset? notBefore = null)
    {
        var body = new JsonObject { ["type"] = notice.Event, ["timestamp"] = notice.At.UtcDateTime.ToString("o", System.Globalization.CultureInfo.InvariantCulture), ["data"] = notice.Data.DeepClone() };
        db.WebhookDeliveries.Add(new WebhookDelivery
        {
            Id = Guid.CreateVersion7(now),
            WebhookId = webhook.Id,
            Event = notice.Event,
            Subject = notice.Subject,
            Source = notice.Source,
            Body = body.ToJsonString(Json),
            MadeAt = now,
            Place = notice.Place,
            NextAt = notBefore ?? now,
        });
    }

    /// <summary>Has what waits for this program delivered, not before that time; the caller saves.</summary>
    internal static void Call(AppDb db, Guid webhook, DateTimeOffset now, DateTimeOffset? notBefore = null) =>
        JobQueue.Enqueue(db, JobKind, new Payload(webhook), now, notBefore, lane: LaneOf(webhook));

    /// <summary>One notice to a program at a time.</summary>
    internal static string LaneOf(Guid webhook) => FormattableString.Invariant($"webhook-{webhook:N}");
}
