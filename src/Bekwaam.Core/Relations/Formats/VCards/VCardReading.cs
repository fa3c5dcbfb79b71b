using System.Globalization;
using System.Text;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>The reading of one vCard: what each line adds to the card, and what is made of it all at the end.</summary>
internal sealed class VCardReading
{
    private const int ShownCharacters = 200;
    private readonly VCardEntry entry;
    private readonly VCardChannels channels;
    private readonly VCardKept kept = new();
    private readonly List<Remark> remarks = [];
    private readonly List<string> notes = [];
    private readonly List<string> tags = [];
    private readonly List<VCardLine> labels = [];
    private readonly Dictionary<string, string> custom = new(StringComparer.Ordinal);
    private readonly List<RelationKind> kinds = [];
    private RelationCard card = new();
    private VCardLine? name;
    private string? whole;
    private string? nickname;
    private string? organisation;
    private string? department;
    private string? title;
    private VCardLine? role;
    private Photo? photo;
    private VCardLine? logo;
    private string? uid;
    private DateTimeOffset? changedAt;
    private bool isOrganisation;
    private bool isPerson;

    public VCardReading(VCardEntry entry, string region)
    {
        this.entry = entry;
        channels = new VCardChannels(region, kept);
    }

    public bool IsGroup { get; private set; }

    public IReadOnlyList<Remark> Remarks => remarks;

    public void Take(VCardLine line)
    {
        if (line.Cut)
        {
            Remark(line, line.Name is "PHOTO" or "LOGO"
                ? new Reason("The photo is larger than {0} MB and was left out; the file still has it.", PhotoBytes.Largest / 1024 / 1024)
                : new Reason("The line is longer than {0} MB and was left out; the file still has it.", PhotoBytes.Largest / 1024 / 1024));
            return;
        }

        if (line.Damaged)
            Remark(line, new Reason("Some letters could not be read; � stands in their place."));
        switch (line.Name)
        {
            case "FN" when whole is null:
                whole = Text(line);
                break;
            case "N" when name is null:
                name = line;
                break;
            case "NICKNAME" when nickname is null:
                nickname = Text(line);
                break;
            case "ORG" when organisation is null:
                TakeOrganisation(line);
                break;
            case "TITLE" when title is null:
                title = Text(line);
                break;
            case "ROLE" when role is null && Text(line) is not null:
                role = line;
                break;
            case "TEL" or "X-MS-TEL" or "EMAIL" or "URL" or "ADR" or "X-SAMSUNGADR":
                if (channels.Take(line) is { } doubt)
                    Remark(line, doubt);
                break;
            case "X-ABLABEL" when line.Group is not null:
                channels.Label(line);
                break;
            case "X-ABADR" when line.Group is not null:
                channels.CountryOf(line);
                break;
            case "LABEL":
                labels.Add(line);
                break;
            case "BDAY" when card.BirthDate is null:
                TakeBirthDate(line);
                break;
            case "NOTE":
                if (VCardText.Some(VCardText.Unescape(line.Value)) is { } note)
                    notes.Add(note);
                break;
            case "CATEGORIES":
                TakeTags(line);
                break;
            case "LANG" or "LANGUAGE" when card.Language is null:
                TakeLanguage(line);
                break;
            case "PHOTO" when photo is null:
                TakePhoto(line);
                break;
            case "LOGO" when logo is null && line.Bytes is not null:
                logo = line;
                break;
            case "UID" when uid is null:
                uid = Text(line);
                break;
            case "REV" when changedAt is null:
                changedAt = Moment(line.Value);
                break;
            case "KIND" or "X-ADDRESSBOOKSERVER-KIND":
                TakeKind(line);
                break;
            case "X-ABSHOWAS":
                isOrganisation |= line.Value.Trim().Equals("COMPANY", StringComparison.OrdinalIgnoreCase);
                break;
            case "X-ANDROID-CUSTOM" when nickname is null && line.Value.StartsWith("vnd.android.cursor.item/nickname;", StringComparison.Ordinal):
                nickname = VCardText.Some(VCardText.Whole(VCardText.Split(line.Value, ';'), 1));
                break;
            case "X-DEPARTMENT" or "X-KADDRESSBOOK-X-DEPARTMENT" when department is null:
                department = Text(line);
                break;
            case "PRODID" or "" or "BEGIN" or "END":
                break;
            default:
                TakeOther(line);
                break;
        }
    }

    /// <returns>Null when there is nothing to call it by.</returns>
    public ContactCard? Finish()
    {
        channels.Finish();
        TakeLabels();
        var own = VCardPersonName.Read(name, whole) with { Nickname = nickname };
        var hasParts = own is { Family: not null } or { Given: not null } or { Additional: not null } or { Initials: not null };
        var called = whole ?? (hasParts ? DutchNames.Whole(own with { Nickname = null }) : null);
        isOrganisation |= called is null
            ? organisation is not null
            : !isPerson && !HasPersonParts() && (called == organisation || (organisation is null && LegalForms.Ends(called)));
        if (entry.BreaksOff)
            remarks.Add(new Remark(entry.Line, null, null, new Reason("The entry breaks off: END:VCARD is missing. What was there is taken over.")));
        if (entry.IsCrowded)
            remarks.Add(new Remark(entry.Line, null, null, new Reason("The entry has more than {0} lines; those beyond were left out; the file still has them.", VCardEntry.MostLines)));
        var function = title ?? (role is null ? null : Text(role));
        if (title is not null && role is not null)
            kept.Add(role);
        if ((isOrganisation ? OrganisationCard(called) : PersonCard(own, hasParts)) is not { } made)
            return null;
        if (isOrganisation && photo is null && logo?.Bytes is { } bytes)
            photo = PhotoBytes.Read(bytes);
        if (logo is not null && photo?.Bytes.Equals(logo.Bytes) is not true)
            kept.Add(logo);
        if (kept.LeftOut > 0)
            remarks.Add(new Remark(entry.Line, null, null, new Reason("{0} {0:plural:property|properties} without a field were too large to keep; the file still has them.", kept.LeftOut)));
        return new ContactCard
        {
            Card = made with
            {
                Notes = notes.Count == 0 ? null : string.Join("\n\n", notes),
                Tags = tags,
                Custom = custom,
                Foreign = kept.Properties,
            },
            Organisation = isOrganisation && organisation == made.Name ? null : organisation,
            Department = department,
            Function = function,
            Kinds = kinds,
            Photo = photo,
            Uid = uid,
            ChangedAt = changedAt,
        };
    }

    private RelationCard? OrganisationCard(string? called) => (called ?? organisation) is { } own
        ? channels.AddTo(card with { Type = RelationType.Organisation, Name = own, AlsoKnownAs = nickname })
        : null;

    private RelationCard? PersonCard(PersonName own, bool hasParts)
    {
        var made = channels.AddTo(card);
        if (hasParts || own.Whole is not null || own.Nickname is not null)
            return made with { Person = own };
        if ((made.Mails is [var mail, ..] ? mail.Address : made.Phones is [var phone, ..] ? phone.Written : made.Accounts is [var account, ..] ? account.Handle : null) is not { } called)
            return null;
        remarks.Add(new Remark(entry.Line, "FN", null, new Reason("The entry has no name; it is called “{0}”.", called)));
        return made with { Person = own with { Whole = called } };
    }

    /// <summary>N has a person's parts: a given name or more than one part.</summary>
    private bool HasPersonParts() => name is not null && VCardText.Split(name.Value, ';').Skip(1).Any(part => part.Trim().Length > 0);

    private void TakeOrganisation(VCardLine line)
    {
        var parts = VCardText.Split(line.Value, ';').ConvertAll(part => VCardText.Some(VCardText.Unescape(part)));
        organisation = parts[0];
        if (VCardText.Some(string.Join("; ", parts.Skip(1).Where(part => part is not null))) is { } units)
            department = units;
    }

    private void TakeBirthDate(VCardLine line)
    {
        var value = VCardText.Unescape(line.Value);
        if (WrittenDay.Read(value) is { } day)
            card = card with { BirthDate = line.Parameter("X-APPLE-OMIT-YEAR") is not null && day is { Month: not null, Day: not null } ? PartialDate.Of(null, day.Month, day.Day) : day };
        else if (!WrittenDay.IsNone(value))
        {
            Remark(line, new Reason("This is no day that exists; it is kept as it came."));
            kept.Add(line);
        }
    }

    private void TakeTags(VCardLine line)
    {
        foreach (var part in VCardText.Split(line.Value, ',').SelectMany(part => entry.IsOld ? VCardText.Split(part, ';') : [part]))
            if (VCardText.Some(VCardText.Unescape(part)) is { } tag && !tags.Contains(tag, StringComparer.Ordinal))
                tags.Add(tag);
    }

    private void TakeLanguage(VCardLine line)
    {
        var tag = line.Value.Trim().Split('-', '_')[0].ToLowerInvariant();
        if (tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower))
            card = card with { Language = tag };
        else if (tag.Length > 0)
            kept.Add(line);
    }

    private void TakePhoto(VCardLine line)
    {
        var bytes = line.Bytes ?? DataUri.Read(line.Value) ?? Bare(line.Value);
        if (bytes is null)
        {
            if (Text(line) is not null)
                kept.Add(line);
            return;
        }

        if (bytes.Length > PhotoBytes.Largest)
            Remark(line, new Reason("The photo is larger than {0} MB and was left out; the file still has it.", PhotoBytes.Largest / 1024 / 1024));
        else if (PhotoBytes.Read(bytes) is { } picture)
            photo = picture;
        else if (bytes.Length > 0)
        {
            Remark(line, new Reason("The photo is no picture that can be shown; it is kept as it came."));
            kept.Add(line);
        }

        // Some programs forget to say that what follows is base64.
        static byte[]? Bare(string value) =>
            value.Length > 200 && !value.AsSpan(0, 200).ContainsAny(":. %") ? VCardBytes.FromBase64(Encoding.UTF8.GetBytes(value)) : null;
    }

    private void TakeKind(VCardLine line)
    {
        switch (line.Value.Trim().ToUpperInvariant())
        {
            case "GROUP": IsGroup = true; break;
            case "ORG": isOrganisation = true; break;
            case "INDIVIDUAL": isPerson = true; break;
            case "": break;
            default: kept.Add(line); break;
        }
    }

    private void TakeOther(VCardLine line)
    {
        if (VCardAccount.Is(line))
        {
            channels.TakeAccount(line);
            return;
        }

        var text = Text(line);
        card = line.Name switch
        {
            "X-BEKWAAM-KVK" => card with { TradeRegister = text },
            "X-BEKWAAM-VAT" => card with { VatNumber = text },
            "X-BEKWAAM-IBAN" => card with { Iban = text },
            "X-BEKWAAM-INDUSTRY" => card with { Industry = text },
            "X-BEKWAAM-CHANNEL" => card with { PreferredChannel = Enum.TryParse<ChannelKind>(text, ignoreCase: true, out var channel) ? channel : null },
            _ => card,
        };
        if (line.Name == "X-BEKWAAM-CUSTOM" && line.Parameter("X-KEY") is { Length: > 0 } key)
            custom[key] = VCardText.Unescape(line.Value);
        else if (line.Name == "X-BEKWAAM-KIND")
            kinds.AddRange((text ?? "").Split(',').Select(word => Enum.TryParse<RelationKind>(word, ignoreCase: true, out var kind) ? kind : (RelationKind?)null).OfType<RelationKind>());
        else if (!line.Name.StartsWith("X-BEKWAAM-", StringComparison.Ordinal))
            kept.Add(line);
    }

    /// <summary>A written-out address says what its ADR says; alone, or with more in it, it is kept.</summary>
    private void TakeLabels()
    {
        foreach (var label in labels)
            if (!channels.TakeLabel(label))
                kept.Add(label);
    }

    private static string? Text(VCardLine line) => VCardText.Some(VCardText.Unescape(line.Value));

    private static DateTimeOffset? Moment(string value) =>
        DateTimeOffset.TryParseExact(value.Trim(), ["yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmss", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    private void Remark(VCardLine line, Reason reason) =>
        remarks.Add(new Remark(line.Number, line.FullName, line.Value.Length > ShownCharacters ? line.Value[..ShownCharacters] : VCardText.Some(line.Value), reason));
}
