using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>Streets and places as they are compared: folded, what people abbreviate written out, without spaces.</summary>
internal static class StreetText
{
    /// <summary>Endings of the last word of a street; "ln" is short for "laan" behind anything.</summary>
    private static readonly (string Short, string Long)[] Endings =
    [
        ("straat", "straat"), ("str", "straat"), ("wg", "weg"), ("ln", "laan"), ("pln", "plein"), ("pl", "plein"), ("kd", "kade"), ("sngl", "singel"), ("sgl", "singel"), ("gr", "gracht"), ("dk", "dijk"), ("hv", "hof"),
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["str"] = "straat",
        ["ln"] = "laan",
        ["wg"] = "weg",
        ["pl"] = "plein",
        ["st"] = "sint",
        ["burg"] = "burgemeester",
        ["prof"] = "professor",
        ["dr"] = "doctor",
        ["pr"] = "prins",
        ["kon"] = "koningin",
        ["ds"] = "dominee",
        ["mgr"] = "monseigneur",
        ["gen"] = "generaal",
        ["v"] = "van",
        ["d"] = "de",
        ["1e"] = "eerste",
        ["2e"] = "tweede",
        ["3e"] = "derde",
        ["nw"] = "nieuwe",
        ["gr"] = "grote",
        ["kl"] = "kleine",
        ["ave"] = "avenue",
        ["rd"] = "road",
        ["cres"] = "crescent",
    };

    /// <summary>What most streets end in: alike or not is seen in what stands before it.</summary>
    private static readonly string[] Common = ["straat", "laan", "weg", "plein", "kade", "singel", "gracht", "dijk", "hof", "pad", "dreef", "plantsoen", "steeg", "street", "road"];

    /// <summary>What tells both names apart, when both end in the same.</summary>
    public static (string A, string B) Telling(string a, string b)
    {
        var ending = Array.Find(Common, ending => a.EndsWith(ending, StringComparison.Ordinal) && b.EndsWith(ending, StringComparison.Ordinal)) ?? "";
        return (a[..^ending.Length], b[..^ending.Length]);
    }

    public static (string? Text, uint Cuts) Normalise(string? street)
    {
        if (string.IsNullOrWhiteSpace(street))
            return (null, 0);
        var words = Letters.Words(Fold.Text(street));
        for (var i = 0; i < words.Count; i++)
        {
            // "st" in front is a saint, behind it is a street.
            if (words[i] is "st" && i > 0 && i == words.Count - 1)
                words[i] = "street";
            else if (Words.TryGetValue(words[i], out var whole) && words.Count > 1)
                words[i] = whole;
        }

        if (words.Count > 0)
            words[^1] = WithWholeEnding(words[^1]);
        return words.Count == 0 ? (null, 0) : (string.Concat(words), Letters.Cuts(words));
    }

    public static (string? Text, uint Cuts) Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (null, 0);
        var words = Letters.Words(Fold.Text(text));
        return string.Concat(words) switch
        {
            "" => (null, 0),
            "sgravenhage" => ("denhaag", 0),
            "shertogenbosch" => ("denbosch", 0),
            var letters => (letters, Letters.Cuts(words)),
        };
    }

    private static string WithWholeEnding(string word)
    {
        foreach (var (brief, whole) in Endings)
        {
            if (word.Length > brief.Length + 3 && word.EndsWith(brief, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - brief.Length), whole);
        }

        return word;
    }
}
