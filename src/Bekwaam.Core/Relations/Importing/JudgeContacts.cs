using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>Decides of each entry what becomes of it: new, known already, an addition, a link to an organisation.</summary>
internal sealed class JudgeContacts(KnownRelations known, RelationImportNotes notes, KnownContacts choice, IReadOnlyList<RelationKind> kinds)
{
    public RelationImportReport Report { get; private set; } = new();

    public void Refuse(ContactEntry entry)
    {
        Report = Report with { Entries = Report.Entries + 1, Refused = Report.Refused + 1 };
        notes.Add(RelationImportNoteKind.Refused, new Remark(entry.Line, null, entry.Text, entry.Refusal!));
    }

    public void Take(ContactEntry entry, RelationBatch batch, DateTimeOffset now)
    {
        var contact = entry.Contact!;
        Report = Report with { Entries = Report.Entries + 1, Remarks = Report.Remarks + entry.Remarks.Count, Photos = Report.Photos + (contact.Photo is null ? 0 : 1) };
        foreach (var remark in entry.Remarks)
            notes.Add(RelationImportNoteKind.Remark, remark);
        var card = WithUid(contact);
        if (card is { Type: RelationType.Organisation, Name: { } name } && known.Organisation(name) is { IsNameOnly: true } bare)
        {
            TakeBare(bare, contact, card, batch);
            return;
        }

        if (choice is not KnownContacts.Make && known.Find(card) is { } there)
        {
            TakeKnown(entry, contact, card, there, batch);
            return;
        }

        var acts = contact.Organisation is not null && card.Type is RelationType.Person;
        var relation = new NewRelation { Id = Guid.CreateVersion7(now), Card = card, Kinds = contact.Kinds.Count > 0 ? contact.Kinds : acts ? [] : kinds, Photo = contact.Photo };
        batch.Relations.Add(relation);
        known.Add(relation);
        Report = Report with { Made = Report.Made + 1 };
        if (acts)
            Link(relation, contact, batch, now);
    }

    /// <summary>An organisation that was made for its people and now comes itself is that one.</summary>
    private void TakeBare(KnownRelation bare, ContactCard contact, RelationCard card, RelationBatch batch)
    {
        bare.IsNameOnly = false;
        Report = Report with { Made = Report.Made + 1, Organisations = Report.Organisations - 1 };
        if (bare.Pending is { } pending)
        {
            pending.Card = AddMissing.Run(pending.Card, card);
            pending.Photo ??= contact.Photo;
            known.AddKeys(bare, pending.Card);
        }
        else
        {
            batch.Additions.Add(new Addition(bare, card, contact.Photo));
        }
    }

    private void TakeKnown(ContactEntry entry, ContactCard contact, RelationCard card, KnownRelation there, RelationBatch batch)
    {
        Report = Report with { Known = Report.Known + 1 };
        notes.Add(RelationImportNoteKind.Known, new Remark(entry.Line, null, entry.Text, there.Number is null
            ? new Reason("This entry stands earlier in the file.")
            : new Reason("This is in the register already, as number {0}.", there.Number)), there.Number);
        if (choice is not KnownContacts.Add)
            return;
        if (there.Pending is { } pending)
        {
            var joined = AddMissing.Run(pending.Card, card);
            pending.Card = joined;
            pending.Photo ??= contact.Photo;
            known.AddKeys(there, joined);
            Report = Report with { Added = Report.Added + 1 };
        }
        else
        {
            batch.Additions.Add(new Addition(there, card, contact.Photo));
        }
    }

    private void Link(NewRelation person, ContactCard contact, RelationBatch batch, DateTimeOffset now)
    {
        var organisation = known.Organisation(contact.Organisation!);
        if (organisation is null)
        {
            var made = new NewRelation
            {
                Id = Guid.CreateVersion7(now),
                Card = new RelationCard { Type = RelationType.Organisation, Name = contact.Organisation },
                Kinds = contact.Kinds.Count > 0 ? [] : kinds,
            };
            batch.Relations.Add(made);
            organisation = known.Add(made);
            organisation.IsNameOnly = true;
            Report = Report with { Organisations = Report.Organisations + 1 };
        }

        if (organisation.Pending is { } pending)
            pending.HasPeople = true;
        else
            batch.Staffed.Add(organisation.Id);
        batch.Links.Add(new NewLink(organisation.Id, person.Id, contact.Function, contact.Department));
        Report = Report with { Linked = Report.Linked + 1 };
    }

    /// <summary>The UID stays with the card, so that the same entry of a later file is known. What has no place without an organisation is kept too.</summary>
    private static RelationCard WithUid(ContactCard contact)
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
