using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>That whatever is put in, a figure comes out, or no estimate, or a refusal: never NaN and never another exception.</summary>
public sealed class DomainTests
{
    private static readonly string[] odd = ["\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "-1", "0", "0.5", "1", "2", "1e-300", "1e100", "null"];

    // A hundredth of a second each would add up.
    private static readonly string[] slow = ["bootstrap.bca"];

    public static TheoryData<string> Functions =>
        [.. ExampleFunctions.All.Select(f => f.Name).Where(f => !slow.Contains(f, StringComparer.Ordinal))];

    [Theory, MemberData(nameof(Functions))]
    public void Odd_inputs_are_answered_or_refused(string name)
    {
        var function = ExampleFunctions.Find(name);
        var examples = ReadExamples.In(ReadExamples.OurFolder).Select(e => e.Read())
            .Where(e => new Names(e.Function).Match(name)).Take(2).ToList();
        foreach (var inputs in examples.SelectMany(e => Variations(e.Inputs)))
        {
            try
            {
                if (function.RunOn(inputs) is { } result)
                {
                    foreach (var (figure, value) in function.Result.All(result))
                        HasNaN(value).ShouldBeFalse($"{figure} of {inputs.GetRawText()}");
                }
            }
            catch (Exception refused) when (refused is ArgumentException or ExampleException)
            {
                // As it should be.
                refused.Message.ShouldNotBeEmpty();
            }
            catch (Exception other) when (other is not ShouldAssertException)
            {
                throw new InvalidOperationException($"{name} of {inputs.GetRawText()}", other);
            }
        }
    }

    /// <summary>The inputs with one value, or one value of a list, or a whole list, made odd.</summary>
    private static IEnumerable<JsonElement> Variations(JsonElement inputs)
    {
        foreach (var input in inputs.EnumerateObject())
        {
            foreach (var value in odd)
                yield return With(inputs, input.Name, JsonNode.Parse(value));
            if (input.Value.ValueKind is not JsonValueKind.Array)
                continue;
            yield return With(inputs, input.Name, new JsonArray());
            foreach (var value in odd)
            {
                yield return With(inputs, input.Name, First(input.Value, value));
                yield return With(inputs, input.Name, Every(input.Value, value));
            }
        }
    }

    private static JsonElement With(JsonElement inputs, string name, JsonNode? value)
    {
        var changed = JsonObject.Create(inputs)!;
        changed[name] = value;
        return JsonSerializer.SerializeToElement(changed);
    }

    private static JsonArray First(JsonElement list, string value)
    {
        var changed = JsonArray.Create(list)!;
        if (changed.Count > 0 && changed[0] is JsonArray)
            changed[0] = First(list[0], value);
        else if (changed.Count > 0)
            changed[0] = JsonNode.Parse(value);
        return changed;
    }

    private static JsonArray Every(JsonElement list, string value) =>
        [.. list.EnumerateArray().Select(item => item.ValueKind is JsonValueKind.Array ? Every(item, value) : JsonNode.Parse(value))];

    private static bool HasNaN(object? value) => value switch
    {
        double number => double.IsNaN(number),
        string => false,
        IEnumerable items => items.Cast<object?>().Any(HasNaN),
        _ => false,
    };
}
