namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>One input of a function, as an outsider writes it in JSON.</summary>
/// <param name="Names">What it may be called.</param>
/// <param name="Form">What it looks like, in words for the documentation.</param>
/// <param name="Default">What holds when it is left out, as JSON; null for an input that must be given.</param>
internal sealed record Argument(Names Names, string Form, string? Default)
{
    public static Argument Level { get; } = Number("level|confidence|conf_level|confidence_level").Or(".95");

    public static Argument Whole(string names) => new(new Names(names), "whole number", null);

    public static Argument Number(string names) => new(new Names(names), "number", null);

    public static Argument Text(string names, params string[] choices) => new(
        new Names(names),
        choices.Length == 0 ? "text" : string.Join(" or ", choices.Select(c => $"\"{c}\"")),
        null);

    public static Argument Texts(string names) => new(new Names(names), "array of texts", null);

    public static Argument YesNo(string names) => new(new Names(names), "true or false", null);

    public static Argument Wholes(string names) => new(new Names(names), "array of whole numbers", null);

    public static Argument Numbers(string names) => new(new Names(names), "array of numbers", null);

    /// <summary>Numbers of which some may be missing.</summary>
    public static Argument SomeNumbers(string names) =>
        new(new Names(names), "array of numbers, null where missing", null);

    public static Argument Matrix(string names, string rows) =>
        new(new Names(names), $"array of arrays of numbers: {rows}", null);

    public static Argument SomeMatrix(string names, string rows) =>
        new(new Names(names), $"array of arrays of numbers, null where missing: {rows}", null);

    /// <summary>Anything else, read by the function itself.</summary>
    public static Argument Json(string names, string form) => new(new Names(names), form, null);

    /// <summary>The same input, to be left out at will.</summary>
    /// <param name="json">What holds then; "" when the function makes of it what it will.</param>
    public Argument Or(string json) => this with { Default = json };
}
