using System.Text;
using System.Text.Json.Nodes;
using Bekwaam.Core.Listening.Importing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Listening;

public sealed class ReadAnswerMapTests
{
    private const string Map = """
        {
          "survey": { "key": "shop", "name": "The shop" }, "layout": "wide", "respondent": "nr",
          "perspective": { "column": "who", "values": { "K": "customer", "M": "employee" } },
          "format": { "encoding": "utf-8", "delimiter": ";", "decimal": ",", "date": "d-M-yyyy" },
          "day": { "column": "day" }, "weight": "w", "breakdowns": [ { "column": "branch", "name": "Branch", "role": "unit" } ],
          "questions": {
            "nps": { "text": "Recommend?", "scale": "0-10", "role": "loyalty", "metric": "nps", "notApplicable": ["11"], "dontKnow": ["98"] },
            "ways": { "text": "How?", "scale": "multiple", "choices": { "1": "Phone", "2": "Mail" }, "separator": "|" }
          },
          "ignore": ["other"], "accept": "partial"
        }
        """;

    private static readonly string[] Strange =
    [
        "null", "true", "0", "-1", "1e400", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "\"\\u0000\"", "\"\\ud800\"", "\"{0}{9}\"", "[\"1\",\"1\"]", "{\"99999\":\"x\",\"-1\":\"y\"}",
    ];

    [Fact]
    public void A_map_reads_back_as_it_was_written()
    {
        var read = ReadAnswerMap.Run(Map);
        read.Mistakes.ShouldBeEmpty();
        var written = WriteAnswerMap.Run(read.Map!);
        WriteAnswerMap.Run(ReadAnswerMap.Run(written).Map!).ShouldBe(written);
    }

    [Fact]
    public void A_map_with_any_value_put_elsewhere_is_read_or_its_mistakes_are_said() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Rearranged(), Settles));

    [Fact]
    public void A_map_with_letters_changed_is_read_or_its_mistakes_are_said() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Garbled(), Settles));

    [Theory, InlineData(""), InlineData("\uD800"), InlineData("{\"a\":\"\uDC00\"}"), InlineData("\uFEFF{}"), InlineData("[[[[[[[[[[")]
    public void What_is_no_JSON_is_said_to_be_none(string text)
    {
        var reading = ReadAnswerMap.Run(text);
        reading.Map.ShouldBeNull();
        reading.Mistakes.ShouldNotBeEmpty();
    }

    private static void Settles(string json)
    {
        var reading = ReadAnswerMap.Run(json);
        (reading.Map is null).ShouldBe(reading.Mistakes.Count > 0);
        foreach (var mistake in reading.Mistakes)
            mistake.ToString().ShouldNotBeNullOrWhiteSpace();
        if (reading.Map is not { } map)
            return;
        var written = WriteAnswerMap.Run(map);
        WriteAnswerMap.Run(ReadAnswerMap.Run(written).Map.ShouldNotBeNull()).ShouldBe(written);
    }

    /// <summary>One to three values of the map replaced by something strange, or taken away.</summary>
    private static Arbitrary<string> Rearranged() =>
        (from changes in Gen.Zip(Gen.Choose(0, 1_000), Gen.Choose(-1, Strange.Length - 1)).NonEmptyListOf()
         select Rearrange([.. changes.Take(3)])).ToArbitrary();

    private static string Rearrange((int Place, int By)[] changes)
    {
        var root = JsonNode.Parse(Map)!.AsObject();
        foreach (var (place, by) in changes)
        {
            if (Below(root).ToList() is not { Count: > 0 } all)
                break;
            var (parent, name) = all[place % all.Count];
            if (by < 0)
                parent.Remove(name);
            else
                parent[name] = $"@{by}@";
        }

        // Put in as text: some of it is not what a tree of JSON can hold.
        return Enumerable.Range(0, Strange.Length).Aggregate(root.ToJsonString(), (json, by) => json.Replace($"\"@{by}@\"", Strange[by], StringComparison.Ordinal));
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Below(JsonObject parent) =>
        parent.SelectMany(child => (child.Value is JsonObject inner ? Below(inner) : []).Prepend((parent, child.Key)));

    private static Arbitrary<string> Garbled() =>
        (from changes in Gen.Zip(Gen.Choose(0, Map.Length - 1), Gen.Elements("{}[]\",:\\0é\uD800 x\n".ToCharArray())).NonEmptyListOf()
         select changes.Take(4).Aggregate(new StringBuilder(Map), (text, change) =>
         {
             text[change.Item1] = change.Item2;
             return text;
         }).ToString()).ToArbitrary();
}
