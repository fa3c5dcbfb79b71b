using System.Diagnostics.CodeAnalysis;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Keeps what somebody allowed or withdrew, with where it was said and in which words.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a permission that a person gave, the word of the field.")]
public static class RecordPermission
{
    private static readonly Reason NoSource = new Reason("Say where this was said: a form, a call, a conversation.");
    private static readonly Reason InTheFuture = new Reason("Choose today or a day that is over.");

    /// <param name="At">When it was said.</param>
    public sealed record Input(Guid RelationId, PermissionPurpose Purpose, ChannelKind? Channel, bool Given, string? Source, string? Wording, DateTimeOffset At);

    public static async Task<Outcome<RelationPermission>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(input.Source))
            return NoSource;
        if (input.At > now)
            return InTheFuture;
        if (!await db.Relations.AnyAsync(r => r.Id == input.RelationId && r.State == RelationState.Active, cancel))
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        var permission = new RelationPermission
        {
            Id = Guid.CreateVersion7(now),
            RelationId = input.RelationId,
            Purpose = input.Purpose,
            Channel = input.Channel,
            Given = input.Given,
            Source = input.Source.Trim(),
            Wording = string.IsNullOrWhiteSpace(input.Wording) ? null : input.Wording.Trim(),
            At = input.At,
            RecordedBy = by,
        };
        db.RelationPermissions.Add(permission);
        RelationEvents.Add(db, input.RelationId, RelationEventKind.PermissionSaid, by, now, new Said(input.Purpose, input.Channel, input.Given));
        await db.SaveChangesAsync(cancel);
        return permission;
    }

    /// <summary>Details of the event.</summary>
    public sealed record Said(PermissionPurpose Purpose, ChannelKind? Channel, bool Given);
}
