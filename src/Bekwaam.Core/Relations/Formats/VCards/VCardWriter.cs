using System.Globalization;
using System.Text;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>
/// Writes cards as vCard 4.0 (RFC 6350). What the standard has no place for stands in X-BEKWAAM properties and parameters, so
/// that reading it back gives the same card; what came with an imported card and has no field goes out as it came.
/// </summary>
public static class VCardWriter
{
    private const int LineBytes = 75;

    /// <summary>One card, from BEGIN to END.</summary>
    public static string Write(ContactCard contact)
    {
        var lines = new Writing(contact.Card.Foreign);
        lines.Add("BEGIN", "VCARD");
        lines.Add("VERSION", "4.0");
        lines.Add("PRODID", "-//Bekwaam//Bekwaam//NL");
        if (contact.Uid is { } uid)
            lines.Text("UID", uid);
        if (contact.ChangedAt is { } at)
            lines.Add("REV", at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Names(lines, contact);
        Channels(lines, contact.Card);
        Facts(lines, contact);
        foreach (var foreign in contact.Card.Foreign)
            lines.Foreign(foreign);
        lines.Add("END", "VCARD");
        return lines.ToString();
    }

    internal static string Structure(IReadOnlyList<string?> parts) => string.Join(';', parts.Select(part => part is null ? "" : VCardText.Escape(part)));

    private static void Names(Writing lines, ContactCard contact)
    {
        var card = contact.Card;
        if (card.Type is RelationType.Organisation)
        {
            lines.Add("KIND", "org");
            lines.Text("FN", card.Name ?? "");
            lines.Add("X-ABSHOWAS", "COMPANY");
            lines.Add("ORG", contact.Department is { } unit ? Structure([contact.Organisation ?? card.Name, unit]) : Structure([contact.Organisation ?? card.Name]));
            if (card.AlsoKnownAs is { } also)
                lines.Text("NICKNAME", also);
        }
        else
        {
            var fn = card.Person is null ? "" : DutchNames.Whole(card.Person);
            lines.Add("KIND", "individual");
            lines.Text("FN", fn);
            var (parameters, value) = VCardPersonName.Write(card.Person ?? new PersonName(), fn);
            lines.Add("N", value, parameters);
            if (card.Person?.Nickname is { } nickname)
                lines.Text("NICKNAME", nickname);
            if (contact.Organisation is not null || contact.Department is not null)
                lines.Add("ORG", contact.Department is { } department ? Structure([contact.Organisation, department]) : Structure([contact.Organisation]));
        }

        if (contact.Function is { } function)
            lines.Text("TITLE", function);
    }

    private static void Channels(Writing lines, RelationCard card)
    {
        foreach (var phone in card.Phones)
        {
            var (parameters, value) = VCardPhone.Write(phone);
            lines.Labelled("TEL", value, parameters, phone.Label);
        }

        foreach (var mail in card.Mails)
            lines.Labelled("EMAIL", VCardText.Escape(mail.Address), VCardTypes.Write(mail.Use, mail.Preferred), mail.Label);
        foreach (var website in card.Websites)
            lines.Labelled("URL", VCardText.Escape(website.Address), VCardTypes.Write(website.Use, preferred: false), website.Label);
        foreach (var address in card.Addresses)
        {
            var (parameters, value) = VCardAddress.Write(address);
            lines.Add("ADR", value, parameters);
        }

        foreach (var account in card.Accounts)
        {
            var (name, parameters, value) = VCardAccount.Write(account);
            lines.Add(name, value, parameters);
        }
    }

    private static void Facts(Writing lines, ContactCard contact)
    {
        var card = contact.Card;
        if (card.BirthDate is { } day)
        {
            // RFC 6350 writes a whole day and one without a year without hyphens; 1980-03 keeps its own.
            var text = day.ToString();
            lines.Add("BDAY", day.Day is null ? text : day.Year is null ? "--" + text[2..].Replace("-", "", StringComparison.Ordinal) : text.Replace("-", "", StringComparison.Ordinal));
        }

        if (card.Language is { } language)
            lines.Text("LANG", language);
        if (card.Tags.Count > 0)
            lines.Add("CATEGORIES", string.Join(',', card.Tags.Select(VCardText.Escape)));
        if (card.Notes is { } notes)
            lines.Text("NOTE", notes);
        if (contact.Photo is { } photo)
            lines.Add("PHOTO", DataUri.Write(photo));
        if (contact.Kinds.Count > 0)
            lines.Add("X-BEKWAAM-KIND", string.Join(',', contact.Kinds.Select(kind => kind.ToString().ToLowerInvariant())));
        Own(lines, "KVK", card.TradeRegister);
        Own(lines, "VAT", card.VatNumber);
        Own(lines, "IBAN", card.Iban);
        Own(lines, "INDUSTRY", card.Industry);
        Own(lines, "CHANNEL", card.PreferredChannel?.ToString().ToLowerInvariant());
        foreach (var (key, value) in card.Custom)
            lines.Add("X-BEKWAAM-CUSTOM", VCardText.Escape(value), [new VCardParameter("X-KEY", key)]);
    }

    private static void Own(Writing lines, string name, string? value)
    {
        if (value is not null)
            lines.Text("X-BEKWAAM-" + name, value);
    }

    /// <summary>Lines of one card, folded at 75 bytes.</summary>
    private sealed class Writing(IReadOnlyList<ForeignProperty> foreign)
    {
        private readonly StringBuilder text = new();
        private readonly HashSet<string> groups = new(foreign.Select(property => property.Name.Split('.')[0]), StringComparer.OrdinalIgnoreCase);
        private int group;

        public void Text(string name, string value) => Add(name, VCardText.Escape(value));

        public void Add(string name, string value, IReadOnlyList<VCardParameter>? parameters = null) =>
            Fold(parameters is null or [] ? $"{name}:{value}" : $"{name};{string.Join(';', parameters)}:{value}");

        /// <summary>A label that is none of the usual uses stands on a line of its own in the same group, as Apple and Google do.</summary>
        public void Labelled(string name, string value, IReadOnlyList<VCardParameter> parameters, string? label)
        {
            if (label is null)
            {
                Add(name, value, parameters);
                return;
            }

            string own;
            do
                own = string.Create(CultureInfo.InvariantCulture, $"ITEM{++group}");
            while (groups.Contains(own));
            Add($"{own}.{name}", value, parameters);
            Text($"{own}.X-ABLABEL", label);
        }

        public void Foreign(ForeignProperty property)
        {
            var name = string.Concat(property.Name.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.'));
            if (name.Length > 0)
                Fold(VCardBytes.LineEnds(property.Parameters.Length == 0 ? $"{name}:{property.Value}" : $"{name};{property.Parameters}:{property.Value}").Replace("\n", "\\n", StringComparison.Ordinal));
        }

        public override string ToString() => text.ToString();

        /// <summary>Never within a letter: programs that decode before they unfold would lose it.</summary>
        private void Fold(string line)
        {
            var room = LineBytes;
            foreach (var rune in line.EnumerateRunes())
            {
                if (rune.Utf8SequenceLength > room)
                {
                    text.Append("\r\n ");
                    room = LineBytes - 1;
                }

                room -= rune.Utf8SequenceLength;
                text.Append(rune);
            }

            text.Append("\r\n");
        }
    }
}
