using Bekwaam.Core.Data;

namespace Bekwaam.Core.Webhooks;

/// <summary>A program elsewhere that is told of what happens here, by a signed request to its address.</summary>
public sealed class Webhook : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>Which program it is.</summary>
    public required string Name { get; set; }

    public required string Address { get; set; }

    /// <summary>Of <see cref="WebhookEvents"/>, separated by spaces; empty for all of them, also those that are yet to come.</summary>
    public required string Events { get; set; }

    /// <summary>Of 32 random bytes, encrypted with the key file.</summary>
    public required byte[] Secret { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>By a person, or because it failed for days; what happens meanwhile is not told later.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>The first failure since something last arrived; null when all is well.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>It could not be reached: nothing is tried before this time.</summary>
    public DateTimeOffset? RestUntil { get; set; }

    public int Version { get; set; }

    public bool Wants(string kind) => StoppedAt is null && (Events.Length == 0 || Events.Split(' ').Contains(kind, StringComparer.Ordinal));
}

public enum DeliveryState : short
{
    Waiting = 0,
    Delivered = 1,
    /// <summary>Tried for days.</summary>
    GivenUp = 2,
}

/// <summary>One notice to one program: its journal, and the queue of what is still to be told.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Sent with it, the same at each attempt: who gets it twice sees so.</summary>
    public Guid Id { get; init; }

    public Guid WebhookId { get; init; }

    /// <summary>Of <see cref="WebhookEvents"/>.</summary>
    public required string Event { get; init; }

    /// <summary>What it is about, as people call it: a case's number.</summary>
    public string? Subject { get; init; }

    /// <summary>The row that it tells of; goes away when that is taken back.</summary>
    public Guid? Source { get; init; }

    /// <summary>The body as JSON: keys, numbers, kinds and times; no names and no words of anybody.</summary>
    public required string Body { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Among those of one moment the lower is told first.</summary>
    public int Place { get; init; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not tried before.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>When the last attempt was.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>HTTP status of the last attempt; null when there was no answer.</summary>
    public int? Status { get; set; }

    /// <summary>Why there was none.</summary>
    public DeliveryFault? Fault { get; set; }

    /// <summary>How long the last attempt took.</summary>
    public int? Milliseconds { get; set; }
}

/// <summary>Why a notice got no answer.</summary>
public enum DeliveryFault : short
{
    /// <summary>No connection: name not known, refused, broken off, no valid certificate.</summary>
    NotReached = 1,
    TookTooLong = 2,
    /// <summary>An address of the machine's own neighbourhood that no program can be at.</summary>
    NotAllowed = 3,
    /// <summary>The key file is another than the one that the secret was encrypted with.</summary>
    NoSecret = 4,
}
