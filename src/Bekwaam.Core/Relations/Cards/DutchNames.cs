using System.Text.RegularExpressions;

namespace Bekwaam.Core.Relations.Cards;

/// <summary>Names of persons the Dutch way: prefixes (tussenvoegsels) belong to the family name and do not count in sorting.</summary>
public static partial class DutchNames
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "de", "den", "der", "het", "'t", "’t", "`t", "ten", "ter", "te", "in", "op", "aan", "bij", "onder", "over", "uit",
        "uijt", "voor", "von", "vom", "zu", "zum", "zur", "du", "des", "le", "la", "les", "los", "das", "do", "dos", "da", "di",
        "del", "della", "d'", "d’", "el", "al", "ben", "bin", "ibn", "af", "av", "'s", "’s", "tot", "thoe", "toe", "v.d.", "v/d", "vd", "v.", "d.", "von",
    };

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "dhr", "mevr", "mw", "heer", "mevrouw", "mr", "mrs", "ms", "miss", "dr", "drs", "ir", "ing", "prof", "ds", "herr", "frau", "bc", "mag", "jhr", "jkvr", "sir", "lady",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "sr", "jr", "senior", "junior", "msc", "bsc", "ma", "ba", "mba", "phd", "llm", "llb", "md", "ra", "rc", "ii", "iii", "iv", "esq",
    };

    /// <summary>Takes a name apart: "mw. dr. A.B. van der Berg-Smit MSc", "Vries, Jan de". What it cannot place stays in the family name.</summary>
    public static PersonName Read(string whole)
    {
        whole = Spaces().Replace(whole.Trim(), " ");
        if (whole.Length == 0)
            return new PersonName();
        var comma = whole.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && !Suffixes.Contains(Bare(whole[(comma + 1)..].Trim())))
            return ReadSorted(whole[..comma].Trim(), whole[(comma + 1)..].Trim());

        var words = whole.Replace(",", "", StringComparison.Ordinal).Split(' ').ToList();
        var titles = TakeWhile(words, word => words.Count > 1 && Titles.Contains(Bare(word)));
        var suffixes = new List<string>();
        while (words.Count > 2 && Suffixes.Contains(Bare(words[^1])))
        {
            suffixes.Insert(0, words[^1]);
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 1)
        {
            return Initials().IsMatch(words[0])
                ? new PersonName { Title = Join(titles), Initials = words[0], Suffix = Join(suffixes) }
                : new PersonName { Title = Join(titles), Given = titles.Count > 0 ? null : words[0], Family = titles.Count > 0 ? words[0] : null, Suffix = Join(suffixes) };
        }

        var prefixAt = words.FindIndex(0, words.Count - 1, Prefixes.Contains);
        var initials = TakeWhile(words, word => words.Count > 1 && Initials().IsMatch(word) && !Prefixes.Contains(word));
        if (prefixAt >= 0)
            prefixAt = words.FindIndex(0, words.Count - 1, Prefixes.Contains);
        var given = words.Take(prefixAt >= 0 ? prefixAt : Math.Max(0, words.Count - 1)).ToList();
        var rest = words.Skip(given.Count).ToList();
        var prefix = TakeWhile(rest, word => rest.Count > 1 && Prefixes.Contains(word));
        return new PersonName
        {
            Title = Join(titles),
            Initials = initials.Count == 0 ? null : string.Concat(initials),
            Given = given.Count == 0 ? null : given[0],
            Additional = Join(given.Skip(1)),
            Prefix = Join(prefix),
            Family = Join(rest),
            Suffix = Join(suffixes),
        };
    }

    /// <summary>As one says it: "Jan de Vries", "dr. A. van den Berg MSc". Initials only when there is no given name.</summary>
    public static string Whole(PersonName name)
    {
        if (!string.IsNullOrWhiteSpace(name.Whole))
            return name.Whole;
        var spoken = Join([name.Title, name.Given ?? name.Initials, name.Additional, name.Prefix, name.Family, name.Suffix]);
        return spoken ?? name.Nickname ?? "";
    }

    /// <summary>As one looks it up: "Vries, Jan de".</summary>
    public static string Sorted(PersonName name)
    {
        if (name.Family is null)
            return Join([name.Given ?? name.Initials, name.Additional]) ?? Whole(name);
        var behind = Join([name.Given ?? name.Initials, name.Additional, name.Prefix]);
        return behind is null ? name.Family : $"{name.Family}, {behind}";
    }

    /// <summary>The prefixes at the front of a family name: "van der Berg" gives "van der" and "Berg".</summary>
    public static (string? Prefix, string Family) SplitFamily(string family)
    {
        var words = Spaces().Replace(family.Trim(), " ").Split(' ').ToList();
        var prefix = TakeWhile(words, word => words.Count > 1 && Prefixes.Contains(word));
        return (Join(prefix), string.Join(' ', words));
    }

    private static PersonName ReadSorted(string front, string behind)
    {
        var (prefix, family) = SplitFamily(front);
        var words = behind.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var trailing = new List<string>();
        while (words.Count > 0 && Prefixes.Contains(words[^1]))
        {
            trailing.Insert(0, words[^1]);
            words.RemoveAt(words.Count - 1);
        }

        var titles = TakeWhile(words, word => Titles.Contains(Bare(word)));
        var initials = TakeWhile(words, word => Initials().IsMatch(word));
        return new PersonName
        {
            Title = Join(titles),
            Initials = initials.Count == 0 ? null : string.Concat(initials),
            Given = words.Count == 0 ? null : words[0],
            Additional = Join(words.Skip(1)),
            Prefix = Join(trailing) ?? prefix,
            Family = family,
        };
    }

    private static List<string> TakeWhile(List<string> words, Func<string, bool> fits)
    {
        var taken = new List<string>();
        while (words.Count > 0 && fits(words[0]))
        {
            taken.Add(words[0]);
            words.RemoveAt(0);
        }

        return taken;
    }

    private static string Bare(string word) => word.Replace(".", "", StringComparison.Ordinal);

    private static string? Join(IEnumerable<string?> words)
    {
        var text = string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word)));
        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 200)]
    private static partial Regex Spaces();

    /// <summary>J. or J.P. or Th.M.; a single capital without a point as well.</summary>
    [GeneratedRegex(@"^(?:(?:\p{Lu}\p{Ll}{0,2}\.)+|\p{Lu})$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Initials();
}
