using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Bekwaam.Texts;

/// <summary>
/// The texts of every language but English, whose texts are the keys. Each area has its own flat file;
/// together they are one list, in which a text has one translation.
/// </summary>
internal static class TextCatalog
{
    private static readonly FrozenDictionary<string, string> Dutch = Load(Languages.Dutch);

    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether it is one of our texts: what English says is what Dutch translates.</summary>
    public static bool Knows(string key) => Dutch.ContainsKey(key);

    public static FrozenDictionary<string, string> For(string language) => language == Languages.Dutch ? Dutch : None;

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"Texts/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts[key] = text;
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
