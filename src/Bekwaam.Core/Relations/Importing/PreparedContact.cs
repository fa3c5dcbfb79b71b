using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Indexing;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>An entry with what judging and writing need of its card, worked out while the batch before is written.</summary>
internal sealed record PreparedContact(ContactEntry Entry, RelationCard Card, IReadOnlyList<(RelationKeyKind Kind, string Value)> Keys, string SortName)
{
    /// <param name="entry">One that was not refused.</param>
    public static PreparedContact Of(ContactEntry entry)
    {
        var card = Whole(entry.Contact!);
        return new PreparedContact(entry, card, [.. IndexRelation.KeysOf(card)], IndexRelation.SortNameOf(card));
    }

    /// <summary>The UID stays with the card, so that the same entry of a later file is known; what has no place without an organisation is kept too.</summary>
    private static RelationCard Whole(ContactCard contact)
    {
        var card = contact.Card;
        var extra = new List<ForeignProperty>();
        if (contact.Uid is { } uid && !card.Foreign.Any(line => line.Name is "UID"))
            extra.Add(new ForeignProperty("UID", "", uid));
        if (contact.Organisation is null || card.Type is RelationType.Organisation)
        {
            if (contact.Function is { } function)
                extra.Add(new ForeignProperty("TITLE", "", Formats.VCards.VCardText.Escape(function)));
            if (contact.Department is { } department)
                extra.Add(new ForeignProperty("X-DEPARTMENT", "", Formats.VCards.VCardText.Escape(department)));
        }

        return extra.Count == 0 ? card : card with { Foreign = [.. card.Foreign, .. extra] };
    }
}
