using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Writes something down on a relation's timeline, in Markdown.</summary>
public static class AddNote
{
    private static readonly Reason Nothing = new Reason("Write something first.");
    private static readonly Reason TooLong = new Reason("Longer than {0} characters.", CheckCard.LongestNotes);

    public static async Task<Outcome<RelationEvent>> RunAsync(AppDb db, Guid relation, string? text, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Nothing;
        if (text.Length > CheckCard.LongestNotes)
            return TooLong;
        if (!await db.Relations.AnyAsync(r => r.Id == relation && r.State == RelationState.Active, cancel))
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        var note = RelationEvents.Add(db, relation, RelationEventKind.NoteAdded, by, now, new RelationEvents.Words(text.Trim().Replace("\0", "", StringComparison.Ordinal)));
        await db.SaveChangesAsync(cancel);
        return note;
    }
}
