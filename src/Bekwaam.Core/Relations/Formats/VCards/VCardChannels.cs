using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Numbers, addresses and accounts of one card, with the labels that Apple puts on lines of their own.</summary>
internal sealed class VCardChannels(string region, VCardKept kept)
{
    private readonly List<(VCardLine Line, PhoneNumber Value)> phones = [];
    private readonly List<(VCardLine Line, MailAddress Value)> mails = [];
    private readonly List<(VCardLine Line, Website Value)> websites = [];
    private readonly List<(VCardLine Line, PostalAddress Value)> addresses = [];
    private readonly List<SocialAccount> accounts = [];
    private readonly Dictionary<string, VCardLine> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VCardLine> countries = new(StringComparer.Ordinal);

    /// <returns>What is doubtful about it, or null.</returns>
    public Reason? Take(VCardLine line)
    {
        switch (line.Name)
        {
            case "EMAIL":
                return TakeMail(line);
            case "URL":
                if (Text(line) is { } page)
                    websites.Add((line, new Website(page, VCardTypes.Use(line), VCardTypes.Odd(line))));
                return null;
            case "ADR" or "X-SAMSUNGADR":
                if (VCardAddress.Read(line) is { } address)
                    addresses.Add((line, address));
                return null;
            default:
                TakePhone(line);
                return null;
        }
    }

    public void TakeAccount(VCardLine line)
    {
        if (VCardAccount.Read(line) is { } account && !accounts.Contains(account))
            accounts.Add(account);
    }

    public void Label(VCardLine line) => Once(labels, line);

    public void CountryOf(VCardLine line) => Once(countries, line);

    /// <summary>Lays labels and countries beside the lines of their group; what belongs to no line of ours is kept.</summary>
    public void Finish()
    {
        for (var i = 0; i < phones.Count; i++)
            if (Labelled(phones[i].Line) is var (use, kind, label))
                phones[i] = (phones[i].Line, phones[i].Value with { Use = use ?? phones[i].Value.Use, Kind = kind ?? phones[i].Value.Kind, Label = label });
        for (var i = 0; i < mails.Count; i++)
            if (Labelled(mails[i].Line) is var (use, _, label))
                mails[i] = (mails[i].Line, mails[i].Value with { Use = use ?? mails[i].Value.Use, Label = label });
        for (var i = 0; i < websites.Count; i++)
            if (Labelled(websites[i].Line) is var (use, _, label))
                websites[i] = (websites[i].Line, websites[i].Value with { Use = use ?? websites[i].Value.Use, Label = label });
        for (var i = 0; i < addresses.Count; i++)
        {
            var (line, address) = addresses[i];
            if (Labelled(line) is var (use, _, label))
                address = address with { Use = use ?? (label is null ? address.Use : UseLabel.Other) };
            if (line.Group is { } group && countries.TryGetValue(group, out var country) && Countries.Find(country.Value) is { } code)
            {
                countries.Remove(group);
                if (address is { Country: null, CountryName: null })
                    address = WrittenAddress.Tidy(address with { Country = code });
            }

            addresses[i] = (line, address);
        }

        foreach (var left in labels.Values.Concat(countries.Values).OrderBy(line => line.Number))
            kept.Add(left);
    }

    public RelationCard AddTo(RelationCard card) => card with
    {
        Phones = [.. Ordered(phones).Select((phone, place) => phone.Value with { Preferred = IsFirst(phone.Line, place) })],
        Mails = [.. Ordered(mails).Select((mail, place) => mail.Value with { Preferred = IsFirst(mail.Line, place) })],
        Websites = [.. websites.Select(website => website.Value)],
        Addresses = [.. Ordered(addresses).Select((address, place) => address.Value with { Preferred = IsFirst(address.Line, place) })],
        Accounts = accounts,
    };

    /// <summary>A written-out address: part of the ADR of the same use, or an address of its own.</summary>
    /// <returns>False when it says more than the ADR: it is kept.</returns>
    public bool TakeLabel(VCardLine label)
    {
        if (Text(label) is not { } text)
            return true;
        var use = VCardTypes.Use(label);
        var at = addresses.FindIndex(address => address.Value.Use == use);
        if (at < 0)
        {
            addresses.Add((label, WrittenAddress.FromText(text, new PostalAddress { Use = use })));
            return true;
        }

        var own = addresses[at].Value;
        var known = Fold.Text($"{WrittenAddress.StreetLine(own)} {own.PostBox} {own.Lines} {own.Place} {own.Region} {own.Postcode} {own.Country} {own.CountryName} {own.Postcode?.Replace(" ", "", StringComparison.Ordinal)}");
        return Fold.Text(text).Split([' ', '\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => known.Contains(word, StringComparison.Ordinal) || (own.Country is not null && Fold.Text(addresses[at].Line.Value).Contains(word, StringComparison.Ordinal)));
    }

    private Reason? TakeMail(VCardLine line)
    {
        if (Text(line) is not { } written)
            return null;
        if (line.IsType("EX") || line.IsType("X400"))
        {
            kept.Add(line);
            return null;
        }

        if (written.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            written = written[7..];
        if (written.EndsWith('>') && written.LastIndexOf('<') is >= 0 and var open)
            written = written[(open + 1)..^1].Trim();
        if (written.Length == 0)
            return null;
        mails.Add((line, new MailAddress(written, VCardTypes.Use(line), Label: VCardTypes.Odd(line))));
        return written.Contains('@', StringComparison.Ordinal) ? null : new Reason("This is no mail address; it is kept as it stands.");
    }

    private void TakePhone(VCardLine line)
    {
        if (Text(line) is not { } written)
            return;
        if (written.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            written = Uri.UnescapeDataString(written[4..]).Replace(";ext=", " ext. ", StringComparison.OrdinalIgnoreCase);
        phones.Add((line, VCardPhone.Read(line, written, region)));
    }

    /// <summary>What Apple's label beside the line says, or null without one.</summary>
    private (UseLabel? Use, PhoneKind? Kind, string? Label)? Labelled(VCardLine line)
    {
        if (line.Group is not { } group || !labels.Remove(group, out var label))
            return null;
        return VCardTypes.Label(VCardText.Unescape(label.Value).Trim());
    }

    private void Once(Dictionary<string, VCardLine> groups, VCardLine line)
    {
        if (!groups.TryAdd(line.Group!, line))
            kept.Add(line);
    }

    /// <summary>The preferred one first, the others as they came.</summary>
    private static IEnumerable<(VCardLine Line, T Value)> Ordered<T>(List<(VCardLine Line, T Value)> lines)
    {
        var ranked = lines.Where(line => VCardTypes.Rank(line.Line) is not null).ToList();
        if (ranked.Count == 0)
            return lines;
        var first = ranked.MinBy(line => VCardTypes.Rank(line.Line));
        return lines.Where(line => ReferenceEquals(line.Line, first.Line)).Concat(lines.Where(line => !ReferenceEquals(line.Line, first.Line)));
    }

    private static bool IsFirst(VCardLine line, int place) => place == 0 && VCardTypes.Rank(line) is not null;

    private static string? Text(VCardLine line) => VCardText.Some(VCardText.Unescape(line.Value));
}
