namespace Bekwaam.Core.Relations.Matching;

/// <summary>
/// The keys under which a card meets those it may be the same as. Each key joins two things that agree in most doubles; a
/// double that has a slip in one of them meets its other half under another key.
/// </summary>
internal static class CandidateKeys
{
    private const int MostAddresses = 3;

    /// <param name="profile">Whose keys.</param>
    /// <param name="keys">Filled: the hash of the key, and what a block that grows too big is ordered by.</param>
    public static void Add(MatchProfile profile, List<(ulong Key, ulong Order)> keys)
    {
        var name = Named(profile);
        var byName = Packed(name.First, name.Second);
        var home = profile.Addresses.Count > 0 ? profile.Addresses[0] : default;
        var byHome = Packed((home.Postcode ?? "") + home.Number, home.Street);

        foreach (var phone in profile.Phones)
            Meet(keys, 1, byName, phone);
        foreach (var mail in profile.Mails)
            Meet(keys, 2, byName, mail);
        Meet(keys, 3, byName, profile.TradeRegister);
        Meet(keys, 4, byName, profile.Vat);
        Meet(keys, 5, byName, profile.Iban);
        Meet(keys, 6, byName, profile.BirthDate?.ToString(), (profile.Initials ?? "?")[..1]);
        Meet(keys, 7, byName, profile.BirthDate?.ToString(), Sound(profile.Family));
        if (profile.Organisation is not null)
            AddOrganisation(profile, keys, byHome);
        else
            AddPerson(profile, keys, byHome);
        foreach (var address in profile.Addresses.Take(MostAddresses))
            AddAddress(address, name, keys, byName);
    }

    private static void AddPerson(MatchProfile profile, List<(ulong Key, ulong Order)> keys, ulong byHome)
    {
        var (given, family) = (Sound(profile.Given), Sound(profile.Family));
        // In either order: given and family name change places.
        if (given is not null && family is not null)
            Meet(keys, 10, byHome, string.CompareOrdinal(given, family) < 0 ? given : family, string.CompareOrdinal(given, family) < 0 ? family : given);
        Meet(keys, 11, byHome, family, profile.Initials?[..1]);
        Meet(keys, 12, byHome, profile.Given, Start(profile.Family, 3));
        foreach (var part in profile.FamilyParts.Count > 1 ? profile.FamilyParts : [])
            Meet(keys, 11, byHome, Sound(part), profile.Initials?[..1]);
    }

    private static void AddOrganisation(MatchProfile profile, List<(ulong Key, ulong Order)> keys, ulong byHome)
    {
        Meet(keys, 20, byHome, profile.Site);
        foreach (var name in new[] { profile.Organisation, profile.AlsoKnownAs }.OfType<OrganisationName>())
        {
            Meet(keys, 21, byHome, name.Squeezed.Length < 3 ? null : name.Squeezed);
            Meet(keys, 21, byHome, name.Acronym);
            Meet(keys, 22, byHome, Start(name.Squeezed, 8));
            if (name.Squeezed.Length >= 12)
                Meet(keys, 23, byHome, name.Squeezed[^8..]);
            for (var i = 0; i + 1 < Math.Min(4, name.Words.Count); i++)
                Meet(keys, 24, byHome, Sound(name.Words[i]), Sound(name.Words[i + 1]));
            foreach (var word in name.Words.Take(4))
            {
                foreach (var address in profile.Addresses.Take(MostAddresses))
                    Meet(keys, 25, byHome, Sound(word), Start(address.Postcode, 4) ?? address.Place);
            }
        }
    }

    private static void AddAddress(MatchAddress address, (string? First, string? Second) name, List<(ulong Key, ulong Order)> keys, ulong byName)
    {
        var street = Sound(address.Street);
        Meet(keys, 30, byName, address.Postcode, address.Number);
        Meet(keys, 31, byName, street, address.Number, Sound(address.Place));
        Meet(keys, 32, byName, street, address.Postcode);
        Meet(keys, 33, byName, Sound(address.Lines), street);
        Meet(keys, 34, byName, Sound(address.Lines), address.Postcode);
        Meet(keys, 35, byName, Sound(name.First), address.Number, Start(address.Place, 2));
        Meet(keys, 36, byName, Sound(name.First), address.Postcode);
        Meet(keys, 37, byName, Sound(name.First), Sound(address.Place));
        Meet(keys, 38, byName, Sound(name.Second), street);
        Meet(keys, 39, byName, Sound(name.Second), address.Postcode);
        Meet(keys, 40, byName, Sound(name.First), street);
        Meet(keys, 41, byName, Sound(name.Second), address.Number, Start(address.Place, 2));
        Meet(keys, 42, byName, Sound(address.Place), address.Postcode, address.Number);
        Meet(keys, 43, byName, Sound(address.Place), Sound(address.Lines));
    }

    private static (string? First, string? Second) Named(MatchProfile profile) =>
        profile.Organisation is { } organisation ? (organisation.Squeezed, organisation.Words.Count > 1 ? organisation.Words[^1] : null) : (profile.Family, profile.Given ?? profile.Initials);

    /// <summary>A word of two letters is too little to meet by its sound alone.</summary>
    private static string? Sound(string? word) => word is null ? null : DutchSound.Code(word) is { Length: > 0 } code ? code : word;

    private static string? Start(string? text, int letters) => text is null ? null : text.Length <= letters ? text : text[..letters];

    private static void Meet(List<(ulong Key, ulong Order)> keys, byte kind, ulong order, params ReadOnlySpan<string?> parts)
    {
        // FNV-1a over kind and parts.
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part))
                return;
            foreach (var letter in part)
                hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ '|') * 1099511628211UL;
        }

        keys.Add((hash, order));
    }

    /// <summary>The first letters of two texts, in order, in one number.</summary>
    private static ulong Packed(string? first, string? second)
    {
        ulong packed = 0;
        for (var i = 0; i < 8; i++)
        {
            var text = i < 5 ? first : second;
            var at = i < 5 ? i : i - 5;
            packed = packed << 8 | (text is not null && at < text.Length ? (byte)text[at] : 0UL);
        }

        return packed;
    }
}
