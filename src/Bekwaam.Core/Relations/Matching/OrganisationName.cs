using System.Text.RegularExpressions;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>An organisation's name as it is compared: the words that tell it from others, and its legal form apart.</summary>
/// <param name="Words">In order, without legal form and without words that are left out as easily as they are written.</param>
/// <param name="Squeezed">The words in one.</param>
/// <param name="Written">The same with what was abbreviated left so: a slip in "gebr." leaves no abbreviation that is known.</param>
/// <param name="Form">bv, nv, vof …, or null when it does not say.</param>
internal sealed partial record OrganisationName(IReadOnlyList<string> Words, string Squeezed, string Written, string? Form)
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["bv"] = "bv",
        ["nv"] = "nv",
        ["vof"] = "vof",
        ["cv"] = "cv",
        ["stichting"] = "stichting",
        ["st"] = "stichting",
        ["stg"] = "stichting",
        ["vereniging"] = "vereniging",
        ["ver"] = "vereniging",
        ["ua"] = "ua",
        ["ba"] = "ba",
        ["maatschap"] = "maatschap",
        ["cooperatie"] = "cooperatie",
        ["coop"] = "cooperatie",
        ["eenmanszaak"] = "eenmanszaak",
        ["gmbh"] = "gmbh",
        ["ag"] = "ag",
        ["ltd"] = "ltd",
        ["limited"] = "ltd",
        ["inc"] = "inc",
        ["bvba"] = "bvba",
        ["sa"] = "sa",
        ["llc"] = "llc",
        ["plc"] = "plc",
    };

    private static readonly HashSet<string> Loose = new(StringComparer.Ordinal) { "de", "het", "t", "en", "van", "der", "den", "the", "and", "io" };

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["zn"] = "zonen",
        ["zoon"] = "zonen",
        ["zns"] = "zonen",
        ["gebr"] = "gebroeders",
        ["fa"] = "firma",
        ["mij"] = "maatschappij",
        ["ned"] = "nederland",
        ["int"] = "international",
        ["intl"] = "international",
        ["internationaal"] = "international",
        ["ass"] = "assurantien",
        ["adm"] = "administratie",
        ["inst"] = "installatie",
        ["techn"] = "technisch",
        ["centr"] = "centrum",
        ["grp"] = "groep",
        ["group"] = "groep",
        ["fabr"] = "fabriek",
        ["gem"] = "gemeente",
    };

    /// <summary>Words that make another legal person out of the same name.</summary>
    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal)
    {
        "holding", "beheer", "vastgoed", "pensioen", "pensioenfonds", "participaties", "exploitatie", "onroerend", "invest", "investments", "groep", "international", "nederland", "belgie", "duitsland", "vrienden",
        "ii", "iii", "iv", "vi", "vii", "viii", "ix",
    };

    public static OrganisationName Read(string written)
    {
        // B.V., b.v. and v.o.f. are one word each.
        var text = Dotted().Replace(Fold.Text(written), match => match.Value.Replace(".", "", StringComparison.Ordinal) + " ").Replace("&", " en ", StringComparison.Ordinal);
        var words = Letters.Words(text);
        string? form = null;
        var (kept, asWritten) = (new List<string>(words.Count), new List<string>(words.Count));
        for (var i = 0; i < words.Count; i++)
        {
            // Two loose letters at the end: "b v".
            var pair = i + 1 < words.Count && words[i].Length == 1 && words[i + 1].Length == 1 ? words[i] + words[i + 1] : "";
            if (pair is "bv" or "nv" or "cv")
            {
                form ??= pair;
                i++;
            }
            else if (Forms.TryGetValue(words[i], out var known) && words.Count > 1)
            {
                form ??= known;
            }
            else if (!Loose.Contains(words[i]))
            {
                kept.Add(Whole.GetValueOrDefault(words[i], words[i]));
                asWritten.Add(words[i]);
            }
        }

        if (kept.Count == 0)
            kept = asWritten = words;
        return new OrganisationName(kept, string.Concat(kept), string.Concat(asWritten), form);
    }

    /// <summary>Per word whether it makes another legal person out of the same name.</summary>
    public IReadOnlyList<bool> SetApart { get; } = [.. Words.Select(word => char.IsAsciiDigit(word[0]) || SetsApart(word))];

    public string Digits { get; } = Letters.Digits(Squeezed) ?? "";

    private static bool SetsApart(string word) => Apart.Contains(word) || (word.Length >= 5 && Apart.Any(known => EditDistance.AreWithin(known, word, 1)));

    /// <summary>First letters of the words, when there are at least three: KLM.</summary>
    public string? Acronym { get; } = Words.Count >= 3 ? string.Concat(Words.Select(word => word[0])) : null;

    [GeneratedRegex(@"\b(?:\p{L}\.\s?){2,}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Dotted();
}
