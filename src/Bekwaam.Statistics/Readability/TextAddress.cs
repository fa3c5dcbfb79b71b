using System.Buffers;

namespace Bekwaam.Statistics.Readability;

/// <summary>Addresses of pages and of mail in a running text: nobody reads them as words.</summary>
internal static class TextAddress
{
    private static readonly string[] ends =
        [".nl", ".com", ".org", ".net", ".eu", ".be", ".de", ".fr", ".uk", ".io", ".gov", ".info", ".edu", ".frl", ".amsterdam", ".shop"];

    private static readonly SearchValues<char> outside = SearchValues.Create(" \t\r\n\u00a0<>\"");

    /// <summary>Where the address that begins here ends; null when none does.</summary>
    public static int? EndsAt(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.'))
            return null;
        var rest = text.AsSpan(at);
        // Most words have no sign of an address in them.
        var end = rest.IndexOfAny(outside);
        var token = (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?)]'’”");
        return token.IndexOfAny(".@:") > 0 && IsAddress(token) ? at + token.Length : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> token)
    {
        if (token.IndexOf("://", StringComparison.Ordinal) > 0 || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || token.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var sign = token.IndexOf('@');
        if (sign > 0)
            return token[sign..].IndexOf('.') > 1;
        var slash = token.IndexOf('/');
        var host = slash < 0 ? token : token[..slash];
        foreach (var known in ends)
        {
            // In small letters only: in "Klaar.De volgende" a sentence begins.
            if (host.Length > known.Length + 1 && host.EndsWith(known, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
