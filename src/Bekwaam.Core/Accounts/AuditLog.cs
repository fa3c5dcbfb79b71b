using System.Text.Json;
using Bekwaam.Core.Data;

namespace Bekwaam.Core.Accounts;

/// <summary>Writes the trail: an event is saved with what it tells about, or not at all.</summary>
public static class AuditLog
{
    /// <summary>Adds an event to the caller's unit of work; the caller saves.</summary>
    /// <param name="db">The unit of work that does what the event tells.</param>
    /// <param name="kind">One of <see cref="AuditKind"/>.</param>
    /// <param name="actor">Who did it; null for a stranger or the system.</param>
    /// <param name="subject">On what or whom; never a secret.</param>
    /// <param name="details">Further facts by name; never a secret.</param>
    /// <param name="now">When.</param>
    /// <param name="address">From which network address, when there is one.</param>
    public static void Record(
        AppDb db,
        string kind,
        Guid? actor,
        string? subject,
        IReadOnlyDictionary<string, string>? details,
        DateTimeOffset now,
        string? address) =>
        db.AuditEvents.Add(new AuditEvent
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = actor,
            Kind = kind,
            Subject = subject,
            Details = details is null ? null : JsonSerializer.Serialize(details),
            RemoteAddress = address,
        });
}
