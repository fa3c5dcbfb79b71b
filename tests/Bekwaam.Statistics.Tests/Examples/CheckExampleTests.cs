using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>That a wrong example fails, and says why.</summary>
public sealed class CheckExampleTests
{
    [Theory]
    [InlineData("""{ "lower": 0.69897 }""")]
    [InlineData("""{ "Lower": 0.699, "ci-upper": 0.972, "n": 20 }""")]
    [InlineData("0.9")]
    public void A_figure_holds_to_the_digits_given(string expected) => Run(expected);

    [Theory]
    [InlineData("""{ "lower": 0.69898 }""", "lower: expected 0.69898, found 0.698966")]
    [InlineData("""{ "n": 21 }""", "n: expected 21, found 20")]
    [InlineData("""{ "lowest": 1 }""", "It gives no \"lowest\"; it gives estimate, lower, upper")]
    [InlineData("""{ "lower": [0.7] }""", "lower: expected [0.7]")]
    [InlineData("""{ "lower": null }""", "lower: expected null")]
    [InlineData("""{ "error": true }""", "A refusal or no estimate was expected")]
    [InlineData("null", "expected null")]
    public void A_figure_that_does_not_hold_is_told(string expected, string message) =>
        Should.Throw<ExampleException>(() => Run(expected)).Message.ShouldContain(message);

    [Theory]
    [InlineData("""{ "success": 1, "n": 2 }""", "There is no input \"success\"; it takes successes, n, level (optional)")]
    [InlineData("""{ "successes": 1 }""", "The input \"n\" is missing; it takes")]
    [InlineData("""{ "x": 1, "successes": 1, "n": 2 }""", "given twice")]
    [InlineData("""{ "x": "1", "n": 2 }""", "must hold numbers")]
    [InlineData("""{ "x": 3, "n": 2 }""", "refuses these inputs")]
    public void Inputs_that_do_not_fit_are_told(string inputs, string message) =>
        Should.Throw<ExampleException>(() => Run("0.9", inputs)).Message.ShouldContain(message);

    [Theory]
    [InlineData("""{ "x": 3, "n": 2 }""")]
    [InlineData("""{ "x": 0.5, "n": 2 }""")]
    [InlineData("""{ "x": 1, "n": 2, "level": "NaN" }""")]
    public void A_refusal_can_be_expected(string inputs) => Run("""{ "error": true }""", inputs);

    [Fact]
    public void An_unknown_function_is_told_with_those_there_are() =>
        Should.Throw<ExampleException>(() => ExampleFunctions.Find("proportion.wilsen")).Message.ShouldContain("proportion.wilson");

    [Theory]
    [InlineData("3", .5)]
    [InlineData("0.250", .0005)]
    [InlineData("2.45e-6", .5e-8)]
    [InlineData("-1.5E+2", 5)]
    public void Half_a_unit_is_that_of_the_last_digit(string number, double half) =>
        CheckExample.HalfAUnit(number).ShouldBe(half, half * 1e-12);

    [Fact]
    public async Task One_bad_record_or_file_hides_no_other()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("examples");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.json"), "[{ \"function\": 1 }, " + Record("0.9") + "]", cancel);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.json"), "[{", cancel);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "c.json"), Record("0.9"), cancel);
            var found = ReadExamples.In(folder.FullName).ToList();
            found.Select(e => e.Place).ShouldBe(["a.json, record 1", "a.json, record 2", "b.json", "c.json, record 1"]);
            Should.Throw<ExampleException>(() => found[0].Read()).Message.ShouldContain("lacks \"function\"");
            Should.Throw<ExampleException>(() => found[2].Read()).Message.ShouldContain("cannot be read");
            CheckExample.Run(found[1].Read());
            CheckExample.Run(found[3].Read());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_holds_nothing_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("examples");
        try
        {
            var nothing = ReadExamples.In(folder.FullName).ShouldHaveSingleItem();
            Should.Throw<ExampleException>(() => nothing.Read()).Message.ShouldContain("holds no *.json");
            var nowhere = ReadExamples.In(Path.Combine(folder.FullName, "none")).ShouldHaveSingleItem();
            Should.Throw<ExampleException>(() => nowhere.Read()).Message.ShouldContain("no such folder");
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public void A_key_that_no_record_has_is_told() =>
        Should.Throw<ExampleException>(() => Example.Read("here", JsonElement.Parse("""{ "expects": 1 }""")))
            .Message.ShouldContain("There is no key \"expects\"; a record has function, inputs, expected");

    private static void Run(string expected, string inputs = """{ "successes": 18, "n": 20 }""") =>
        CheckExample.Run(Example.Read("here", JsonElement.Parse(Record(expected, inputs))));

    private static string Record(string expected, string inputs = """{ "successes": 18, "n": 20 }""") =>
        $$"""{ "function": "proportion.wilson", "inputs": {{inputs}}, "expected": {{expected}}, "source": "a test" }""";
}
