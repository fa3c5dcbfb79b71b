using System.Collections.Frozen;
using System.Text;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Names of properties in the standards, which some programs write in small letters.</summary>
internal static class VCardNames
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "BEGIN", "END", "VERSION", "PRODID", "FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "ADR", "LABEL", "TEL", "EMAIL", "URL", "BDAY", "ANNIVERSARY",
        "NOTE", "CATEGORIES", "LANG", "IMPP", "PHOTO", "LOGO", "SOUND", "UID", "REV", "KIND", "RELATED", "GENDER", "GEO", "TZ", "KEY", "MEMBER", "MAILER",
        "AGENT", "SORT-STRING", "CLASS", "SOURCE", "PROFILE", "XML", "CLIENTPIDMAP", "FBURL", "CALURI", "CALADRURI", "SOCIALPROFILE", "LANGUAGE", "NAME",
        "BIRTHPLACE", "DEATHPLACE", "DEATHDATE", "EXPERTISE", "HOBBY", "INTEREST", "ORG-DIRECTORY", "CONTACT-URI", "CREATED", "GRAMGENDER", "PRONOUNS",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsKnown(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[Math.Min(name.Length, 20)];
        return Encoding.Latin1.GetChars(name[..text.Length], text) == name.Length && Lookup.Contains(text);
    }
}
