namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>
/// The parts of a name or address that a vCard has no place for, such as tussenvoegsel and house number, in a parameter of
/// our own. They are believed only while the value beside them is still the one they were written with: a program that
/// changes the value leaves parameters that it does not know.
/// </summary>
internal static class ExactParts
{
    public const string Parameter = "X-BEKWAAM";

    public static VCardParameter Write(params IEnumerable<string?> parts) => new(Parameter, VCardWriter.Structure([.. parts]));

    /// <returns>Null when there are none, or not as many.</returns>
    public static string?[]? Read(VCardLine line, int count)
    {
        if (line.Parameter(Parameter) is not { } text)
            return null;
        var parts = VCardText.Split(text, ';');
        return parts.Count == count ? [.. parts.Select(part => part.Length == 0 ? null : VCardText.Unescape(part))] : null;
    }

    /// <summary>The components mean the same, however they are escaped.</summary>
    public static bool Same(string value, string plain) =>
        value == plain || Components(value).SequenceEqual(Components(plain), StringComparer.Ordinal);

    private static IEnumerable<string> Components(string value)
    {
        var parts = VCardText.Split(value, ';').ConvertAll(part => VCardText.Unescape(part).Trim());
        return parts.Take(1 + parts.FindLastIndex(part => part.Length > 0));
    }
}
