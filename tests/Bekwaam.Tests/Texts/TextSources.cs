using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Texts;

/// <summary>Reads from the sources which texts the program says: literals given to the localizer, to reasons, and to tags.</summary>
internal static partial class TextSources
{
    private static readonly string[] Attributes = ["label", "hint", "title", "text", "caption", "low", "high", "skip", "way", "part", "unit"];

    /// <summary>Every text and where it is said. The console speaks English, and the page of components only to who builds.</summary>
    public static IReadOnlyDictionary<string, string> Used { get; } = Read();

    /// <summary>The texts said in one file: those with words in them.</summary>
    public static IEnumerable<string> In(string source, bool markup) =>
        Opening().Matches(source).SelectMany(match => Literals(source, match.Index + match.Length))
            .Concat(Attribute().Matches(source).Select(match => Unescape(match.Groups[1].Value)))
            .Concat(markup ? TagTexts(source) : [])
            .Where(text => Place().Replace(text, "").Any(char.IsLetter));

    private static Dictionary<string, string> Read()
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in new[] { "Bekwaam", "Bekwaam.Core" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", project), "*.cs*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/');
                if (name.Contains("/obj/") || name.Contains("/bin/") || name.Contains("/Pages/Look/") || name.Contains("/Cli/") || !(file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)))
                    continue;
                foreach (var text in In(File.ReadAllText(file), file.EndsWith(".cshtml", StringComparison.Ordinal)))
                    used.TryAdd(text, name);
            }
        }

        return used;
    }

    // The literals of one argument: alternatives of a choice stand apart, parts joined by a plus are one text.
    private static IEnumerable<string> Literals(string source, int from)
    {
        var (depth, joining) = (0, false);
        var text = new StringBuilder();
        for (var i = from; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '"' when source[i - 1] is '$' or '@':
                    yield break;
                case '"':
                    var literal = Literal().Match(source, i);
                    if (!joining && text.Length > 0)
                    {
                        yield return text.ToString();
                        text.Clear();
                    }

                    text.Append(Unescape(literal.Groups[1].Value));
                    i += literal.Length - 1;
                    joining = false;
                    continue;
                case '+':
                    joining = true;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when depth > 0:
                    depth--;
                    break;
                case ')' or ']' or '}' or ';':
                case ',' when depth == 0:
                    if (text.Length > 0)
                        yield return text.ToString();
                    yield break;
            }
        }
    }

    private static IEnumerable<string> TagTexts(string source) =>
        from tag in Tag().Matches(source)
        from attribute in TagAttribute().Matches(tag.Value)
        let value = WebUtility.HtmlDecode(attribute.Groups[2].Value)
        where Attributes.Contains(attribute.Groups[1].Value) && !value.Contains('@') && value.Any(char.IsLetter)
        select value;

    private static string Unescape(string literal) => Regex.Unescape(literal);

    [GeneratedRegex("""(?:\b(?:L|Text|text|localizer|Localizer|texts)\[|\bKey\(|\bWrong\(|\bnew Reason\()(?=[^\]\)]*")""")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bErrorMessage\s*=\s*""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\G""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex("""<ui-[a-z-]+(?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s([\w-]+)\s*=\s*""([^""]*)""")]
    private static partial Regex TagAttribute();
}
