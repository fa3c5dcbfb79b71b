using System.Globalization;
using System.Text;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>Makes a card of one row by what its columns hold.</summary>
public sealed class ReadContactRow(IReadOnlyList<string> names, IReadOnlyList<ContactColumn> columns, string region = "NL")
{
    /// <summary>Google puts several values in one cell with this between them.</summary>
    private const string Between = ":::";

    /// <param name="cells">In the order of the columns.</param>
    /// <param name="line">Of the file.</param>
    public ContactEntry Run(IReadOnlyList<string> cells, long line)
    {
        var row = new Row(line, region);
        for (var place = 0; place < columns.Count && place < cells.Count; place++)
        {
            if (columns[place].Field is ContactField.Ignore || Cell(cells[place]) is not { } text)
                continue;
            row.Take(columns[place], names[place], text);
        }

        var shown = string.Join(" · ", cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(6));
        if (row.Finish() is { } contact)
            return new ContactEntry { Line = line, Contact = contact, Remarks = row.Remarks, Text = shown };
        return ContactEntry.Refused(line, new Reason("The row holds no name, no organisation, no mail address and no telephone number."), shown);
    }

    /// <summary>Without the apostrophe that keeps spreadsheets from taking it for a formula.</summary>
    private static string? Cell(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..])
            text = text[1..].Trim();
        if (text.IsEmpty)
            return null;
        var plain = text.ToString().ReplaceLineEndings("\n");
        return plain.AsSpan().ContainsAnyInRange('\0', '\u0008') ? string.Concat(plain.Where(sign => sign is '\n' or '\t' || !char.IsControl(sign))) : plain;
    }

    private sealed class Row(long line, string region)
    {
        private readonly List<(int Number, PhoneNumber Value)> phones = [];
        private readonly List<(int Number, MailAddress Value)> mails = [];
        private readonly List<(int Number, Website Value)> websites = [];
        private readonly List<(int Number, SocialAccount Value)> accounts = [];
        private readonly Dictionary<(UseLabel, int), RowAddress> addresses = [];
        private readonly Dictionary<(ContactField, int), string> labels = [];
        private readonly List<string> tags = [];
        private readonly List<string> notes = [];
        private readonly List<RelationKind> kinds = [];
        private readonly List<ForeignProperty> kept = [];
        private readonly Dictionary<string, string> custom = new(StringComparer.Ordinal);
        private readonly Dictionary<ContactField, string> texts = [];
        private readonly List<Remark> remarks = [];
        private RelationCard card = new();

        public IReadOnlyList<Remark> Remarks => remarks;

        public void Take(ContactColumn column, string name, string text)
        {
            switch (column.Field)
            {
                case ContactField.Phone:
                    foreach (var one in Values(text))
                        phones.Add((column.Number, PhoneOf(column, one)));
                    break;
                case ContactField.Mail:
                    foreach (var one in Values(text))
                        TakeMail(column, name, one);
                    break;
                case ContactField.Website:
                    foreach (var one in Values(text))
                        websites.Add((column.Number, new Website(one, column.Use)));
                    break;
                case ContactField.Account:
                    foreach (var one in Values(text))
                        accounts.Add((column.Number, AccountOf(column.Key, one)));
                    break;
                case ContactField.PhoneLabel or ContactField.MailLabel or ContactField.WebsiteLabel or ContactField.AddressLabel or ContactField.AccountLabel:
                    labels[(column.Field, column.Number)] = text;
                    break;
                case >= ContactField.Address and <= ContactField.AddressLine:
                    AddressOf(column).Take(column.Field, text);
                    break;
                case ContactField.Notes:
                    notes.Add(text);
                    break;
                case ContactField.Tags:
                    TakeTags(text);
                    break;
                case ContactField.Kind:
                    TakeKinds(name, text);
                    break;
                case ContactField.BirthDate:
                    TakeBirthDate(name, text);
                    break;
                case ContactField.TradeRegister:
                    card = card with { TradeRegister = Checked(TradeRegisterNumber.Normalise(text), name, text) };
                    break;
                case ContactField.Vat:
                    card = card with { VatNumber = Checked(VatNumbers.Normalise(text), name, text) };
                    break;
                case ContactField.Iban:
                    card = card with { Iban = Checked(Ibans.Normalise(text), name, text) };
                    break;
                case ContactField.Custom:
                    custom[column.Key ?? name] = text;
                    break;
                case ContactField.Keep:
                    Keep(name, text);
                    break;
                default:
                    texts.TryAdd(column.Field, text);
                    break;
            }
        }

        /// <returns>Null when there is nothing to call it by.</returns>
        public ContactCard? Finish()
        {
            Label();
            var name = new RowName(texts);
            var isOrganisation = name.IsOrganisation;
            var made = card with
            {
                Type = isOrganisation ? RelationType.Organisation : RelationType.Person,
                BirthDate = card.BirthDate ?? BirthParts(),
                Phones = First(phones, (phone, preferred) => phone with { Preferred = preferred }, ContactField.PhoneLabel),
                Mails = First(mails, (mail, preferred) => mail with { Preferred = preferred }, ContactField.MailLabel),
                Websites = [.. websites.Select(website => website.Value)],
                Accounts = [.. accounts.Select(account => account.Value).Distinct()],
                Addresses = [.. addresses.Values.Select(address => address.Make()).Where(address => !WrittenAddress.IsEmpty(address))],
                Industry = Text(ContactField.Industry),
                Language = LanguageOf(Text(ContactField.Language)),
                PreferredChannel = Enum.TryParse<ChannelKind>(Text(ContactField.Channel), ignoreCase: true, out var channel) && Enum.IsDefined(channel) ? channel : null,
                Notes = notes.Count == 0 ? null : string.Join("\n\n", notes),
                Tags = tags,
                Custom = custom,
                Foreign = kept,
            };
            made = isOrganisation
                ? made with { Name = name.Called, AlsoKnownAs = Text(ContactField.AlsoKnownAs) ?? Text(ContactField.Nickname) }
                : made with { Person = name.Person };
            if (!isOrganisation && made.Person is null)
            {
                if ((made.Mails is [var mail, ..] ? mail.Address : made.Phones is [var phone, ..] ? phone.Written : null) is not { } called)
                    return null;
                remarks.Add(new Remark(line, null, null, new Reason("The row has no name; it is called “{0}”.", called)));
                made = made with { Person = new PersonName { Whole = called } };
            }

            return new ContactCard
            {
                Card = made,
                Organisation = isOrganisation ? null : name.Organisation,
                Department = Text(ContactField.Department),
                Function = Text(ContactField.Function),
                Kinds = kinds,
                Uid = Text(ContactField.Uid),
            };
        }

        private string? Text(ContactField field) => texts.GetValueOrDefault(field);

        private PhoneNumber PhoneOf(ContactColumn column, string text)
        {
            var phone = Phones.Read(text, region);
            return phone with { Kind = column.Phone ?? phone.Kind, Use = column.Use, Label = column.Key };
        }

        private void TakeMail(ContactColumn column, string name, string text)
        {
            if (text.StartsWith("/o=", StringComparison.OrdinalIgnoreCase))
            {
                Keep(name, text);
                return;
            }

            if (text.EndsWith('>') && text.LastIndexOf('<') is >= 0 and var open)
                text = text[(open + 1)..^1].Trim();
            if (!text.Contains('@', StringComparison.Ordinal))
                remarks.Add(new Remark(line, name, text, new Reason("This is no mail address; it is kept as it stands.")));
            if (!mails.Exists(mail => mail.Value.Address.Equals(text, StringComparison.OrdinalIgnoreCase)))
                mails.Add((column.Number, new MailAddress(text, column.Use)));
        }

        private static SocialAccount AccountOf(string? service, string text)
        {
            var network = SocialNetworks.Find(service);
            if (network is SocialNetwork.Other && SocialNetworks.OfPage(text) is not SocialNetwork.Other and var found)
                network = found;
            return text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? SocialNetworks.OfPage(network, text, network is SocialNetwork.Other ? service : null)
                : new SocialAccount(network, text, null, network is SocialNetwork.Other ? service : null);
        }

        private RowAddress AddressOf(ContactColumn column)
        {
            if (!addresses.TryGetValue((column.Use, column.Number), out var address))
                addresses[(column.Use, column.Number)] = address = new RowAddress(column.Use, column.Number);
            return address;
        }

        /// <summary>Lays the labels beside the values of the same number.</summary>
        private void Label()
        {
            for (var i = 0; i < phones.Count; i++)
                if (LabelOf(ContactField.PhoneLabel, phones[i].Number) is { } label)
                    phones[i] = (phones[i].Number, phones[i].Value with { Use = label.Use, Kind = label.Kind ?? phones[i].Value.Kind, Label = label.Own });
            for (var i = 0; i < mails.Count; i++)
                if (LabelOf(ContactField.MailLabel, mails[i].Number) is { } label)
                    mails[i] = (mails[i].Number, mails[i].Value with { Use = label.Use, Label = label.Own });
            for (var i = 0; i < websites.Count; i++)
                if (LabelOf(ContactField.WebsiteLabel, websites[i].Number) is { } label)
                    websites[i] = (websites[i].Number, websites[i].Value with { Use = label.Use, Label = label.Own });
            for (var i = 0; i < accounts.Count; i++)
                if (labels.TryGetValue((ContactField.AccountLabel, accounts[i].Number), out var service))
                    accounts[i] = (accounts[i].Number, AccountOf(service, accounts[i].Value.Handle));
            foreach (var address in addresses.Values)
                if (LabelOf(ContactField.AddressLabel, address.Number) is { } label)
                    address.Use = label.Use;
        }

        private RowLabel? LabelOf(ContactField field, int number) => labels.TryGetValue((field, number), out var text) ? RowLabel.Read(text) : null;

        private IReadOnlyList<T> First<T>(List<(int Number, T Value)> values, Func<T, bool, T> prefer, ContactField label)
        {
            var at = values.FindIndex(value => labels.TryGetValue((label, value.Number), out var text) && text.StartsWith('*'));
            return at < 0
                ? [.. values.Select(value => value.Value)]
                : [prefer(values[at].Value, true), .. values.Where((_, place) => place != at).Select(value => value.Value)];
        }

        private void TakeTags(string text)
        {
            // Google marks its own groups with an asterisk: every contact is in "* myContacts".
            foreach (var tag in text.Split([Between, ";", ","], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (!tag.StartsWith('*') && !tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                    tags.Add(tag);
        }

        private void TakeKinds(string name, string text)
        {
            foreach (var word in text.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (KindWords.Find(word) is { } kind)
                    kinds.Add(kind);
                else
                    Keep(name, word);
            }
        }

        private void TakeBirthDate(string name, string text)
        {
            if (WrittenDay.Read(text) is { } day)
                card = card with { BirthDate = day };
            else if (!WrittenDay.IsNone(text))
            {
                remarks.Add(new Remark(line, name, text, new Reason("This is no day that exists; it is kept as it came.")));
                Keep(name, text);
            }
        }

        private PartialDate? BirthParts()
        {
            int? Part(ContactField field) => int.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
            return PartialDate.Of(Part(ContactField.BirthYear), Part(ContactField.BirthMonth), Part(ContactField.BirthDay));
        }

        private string? Checked(string? normal, string name, string text)
        {
            if (normal is null)
            {
                remarks.Add(new Remark(line, name, text, new Reason("This number does not pass its check; it is kept as it came.")));
                Keep(name, text);
            }

            return normal;
        }

        /// <summary>What has no field goes along as a vCard would carry it.</summary>
        private void Keep(string name, string text)
        {
            if (text is "Normal" or "Normaal" or "False" or "Onwaar" or "Unspecified" or "Niet opgegeven" or "Niet-gespecificeerd" || WrittenDay.IsNone(text))
                return;
            var slug = new StringBuilder("X-");
            foreach (var sign in Fold.Text(name).ToUpperInvariant())
            {
                if (char.IsAsciiLetterOrDigit(sign))
                    slug.Append(sign);
                else if (slug[^1] != '-')
                    slug.Append('-');
            }

            kept.Add(new ForeignProperty(slug.ToString().TrimEnd('-'), "", VCards.VCardText.Escape(text)));
        }

        private static string[] Values(string text) =>
            text.Contains(Between, StringComparison.Ordinal) ? text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];

        private static string? LanguageOf(string? text) => Fold.Text(text ?? "") switch
        {
            "" => null,
            "nederlands" or "dutch" or "nl" => "nl",
            "engels" or "english" or "en" => "en",
            "duits" or "german" or "deutsch" or "de" => "de",
            "frans" or "french" or "francais" or "fr" => "fr",
            var code when code.Split('-', '_')[0] is { Length: 2 } two && two.All(char.IsAsciiLetterLower) => two,
            _ => null,
        };
    }
}
