using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Texts;

public sealed partial class DutchTextsTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Files = Directory
        .EnumerateFiles(Path.Combine(SourceTree.Root, "src", "Bekwaam", "Texts", "nl"), "*.json")
        .ToDictionary(file => Path.GetFileName(file)!, file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!);

    private static IEnumerable<KeyValuePair<string, string>> Texts => Files.Values.SelectMany(file => file);

    [Fact]
    public void Every_text_that_is_said_has_a_Dutch_one()
    {
        var known = Texts.Select(text => text.Key).ToHashSet(StringComparer.Ordinal);
        var missing = TextSources.Used.Where(text => !known.Contains(text.Key)).Select(text => $"{text.Value}: {text.Key}").Order(StringComparer.Ordinal).ToList();
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void No_Dutch_text_is_left_that_nothing_says()
    {
        var unused = from file in Files from key in file.Value.Keys where !TextSources.Used.ContainsKey(key) select $"{file.Key}: {key}";
        unused.ToList().ShouldBeEmpty();
    }

    [Fact]
    public void A_text_has_the_same_Dutch_words_in_every_file()
    {
        var differing = Texts.GroupBy(text => text.Key, text => text.Value, StringComparer.Ordinal)
            .Where(words => words.Distinct(StringComparer.Ordinal).Count() > 1).Select(words => $"{words.Key}: {string.Join(" / ", words)}").ToList();
        differing.ShouldBeEmpty();
    }

    [Fact]
    public void A_Dutch_text_has_the_places_of_the_English_one()
    {
        var differing = Texts.Where(text => !Places(text.Key).SetEquals(Places(text.Value))).Select(text => text.Key).ToList();
        differing.ShouldBeEmpty();
    }

    [Fact]
    public void A_Dutch_text_says_something() => Texts.Where(text => string.IsNullOrWhiteSpace(text.Value)).ShouldBeEmpty();

    private static HashSet<int> Places(string text) =>
        [.. Place().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(?<!\{)\{(\d+)")]
    private static partial Regex Place();
}
