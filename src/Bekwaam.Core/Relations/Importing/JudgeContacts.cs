using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Indexing;

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

    public void Take(PreparedContact prepared, RelationBatch batch)
    {
        var (entry, card) = (prepared.Entry, prepared.Card);
        var contact = entry.Contact!;
        Report = Report with { Entries = Report.Entries + 1, Remarks = Report.Remarks + entry.Remarks.Count, Photos = Report.Photos + (contact.Photo is null ? 0 : 1) };
        foreach (var remark in entry.Remarks)
            notes.Add(RelationImportNoteKind.Remark, remark);
        if (card is { Type: RelationType.Organisation, Name: { } name } && known.Organisation(name) is { IsNameOnly: true } bare)
        {
            TakeBare(bare, contact, card, batch);
            return;
        }

        if (choice is not KnownContacts.Make && known.Find(prepared) is { } there)
        {
            TakeKnown(entry, contact, card, there, batch);
            return;
        }

        var acts = contact.Organisation is not null && card.Type is RelationType.Person;
        var relation = new NewRelation { Id = batch.NextId(), Card = card, Keys = prepared.Keys, SortName = prepared.SortName, Kinds = contact.Kinds.Count > 0 ? contact.Kinds : acts ? [] : kinds, Photo = contact.Photo };
        batch.Relations.Add(relation);
        known.Add(relation);
        Report = Report with { Made = Report.Made + 1 };
        if (acts)
            Link(relation, contact, batch);
    }

    /// <summary>An organisation that was made for its people and now comes itself is that one.</summary>
    private void TakeBare(KnownRelation bare, ContactCard contact, RelationCard card, RelationBatch batch)
    {
        bare.IsNameOnly = false;
        Report = Report with { Made = Report.Made + 1, Organisations = Report.Organisations - 1 };
        if (bare.Pending is { } pending)
        {
            pending.Become(AddMissing.Run(pending.Card, card));
            pending.Photo ??= contact.Photo;
            known.AddKeys(bare, pending.Keys);
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
            : new Reason("This is in the register already.")), there.Number);
        if (choice is not KnownContacts.Add)
            return;
        if (there.Pending is { } pending)
        {
            pending.Become(AddMissing.Run(pending.Card, card));
            pending.Photo ??= contact.Photo;
            known.AddKeys(there, pending.Keys);
            Report = Report with { Added = Report.Added + 1 };
        }
        else
        {
            batch.Additions.Add(new Addition(there, card, contact.Photo));
        }
    }

    private void Link(NewRelation person, ContactCard contact, RelationBatch batch)
    {
        var organisation = known.Organisation(contact.Organisation!);
        if (organisation is null)
        {
            var card = new RelationCard { Type = RelationType.Organisation, Name = contact.Organisation };
            var made = new NewRelation
            {
                Id = batch.NextId(),
                Card = card,
                Keys = [],
                SortName = IndexRelation.SortNameOf(card),
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
}
