namespace Bekwaam.Core.Accounts;

/// <summary>Something that matters for security or accountability, as it happened. Never changed, never holds a secret.</summary>
public sealed class AuditEvent
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; null for a stranger or the system.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Stable code, e.g. <c>account.signed-in</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>On what or whom: a mail address, a survey's key …</summary>
    public string? Subject { get; init; }

    /// <summary>Further facts as JSON, or null.</summary>
    public string? Details { get; init; }

    public string? RemoteAddress { get; init; }
}
