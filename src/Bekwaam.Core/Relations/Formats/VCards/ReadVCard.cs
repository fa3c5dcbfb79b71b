using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Makes a card of the lines of one vCard, of version 2.1, 3.0 or 4.0 and of what programs take for these.</summary>
public static class ReadVCard
{
    private const int Shown = 200;

    /// <param name="entry">From <see cref="VCardEntries"/>.</param>
    /// <param name="region">ISO 3166-1 code of the organisation's country: of numbers without one.</param>
    public static ContactEntry Run(VCardEntry entry, string region = "NL")
    {
        if (entry.IsStray)
            return ContactEntry.Refused(entry.Line, new Reason("What stands here belongs to no card: BEGIN:VCARD is missing."), entry.Start());
        var reading = new VCardReading(entry, region);
        foreach (var line in entry.Lines)
            reading.Take(line);
        if (reading.IsGroup)
            return ContactEntry.Refused(entry.Line, new Reason("This entry is a list of contacts, not a person or an organisation."), entry.Start());
        if (reading.Finish() is not { } contact)
            return ContactEntry.Refused(entry.Line, new Reason("The entry holds no name, no organisation, no mail address and no telephone number."), entry.Start());
        return new ContactEntry { Line = entry.Line, Contact = contact, Remarks = reading.Remarks, Text = contact.Card.Name ?? Start(contact.Card.Person) };
    }

    private static string? Start(PersonName? name)
    {
        var whole = name is null ? null : DutchNames.Whole(name);
        return whole?.Length > Shown ? whole[..Shown] : whole;
    }
}
