using System.Text.RegularExpressions;

namespace Bekwaam.Core.Cases.Templates;

/// <summary>The places in a template that are filled in: {customer} or, in the words of who writes Dutch, {klant}.</summary>
public static partial class TemplateFields
{
    /// <summary>Stands where nothing is known: whoever answers sees it before the customer does.</summary>
    public const string Unknown = "…";

    /// <summary>By both their names.</summary>
    private static readonly Dictionary<string, Field> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["customer"] = Field.Customer,
        ["klant"] = Field.Customer,
        ["number"] = Field.Number,
        ["nummer"] = Field.Number,
        ["subject"] = Field.Subject,
        ["onderwerp"] = Field.Subject,
        ["colleague"] = Field.Colleague,
        ["collega"] = Field.Colleague,
        ["promise"] = Field.Promise,
        ["toezegging"] = Field.Promise,
        ["organisation"] = Field.Organisation,
        ["organisatie"] = Field.Organisation,
    };

    private enum Field
    {
        Customer,
        Number,
        Subject,
        Colleague,
        Promise,
        Organisation,
    }

    /// <param name="Customer">Who gets the answer.</param>
    /// <param name="Number">Of the case.</param>
    /// <param name="Subject">What it is about.</param>
    /// <param name="Colleague">Who answers.</param>
    /// <param name="Promise">The earliest promise that is open, with its time.</param>
    /// <param name="Organisation">Who we are.</param>
    public sealed record Values(string? Customer, string Number, string Subject, string? Colleague, string? Promise, string? Organisation);

    /// <summary>The first place in a text that nothing fills; null when all can be.</summary>
    public static string? UnknownIn(string text) => Place().Matches(text).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !Known.ContainsKey(name.Trim()));

    public static string Fill(string text, Values values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Place().Replace(text, match => !Known.TryGetValue(match.Groups["name"].Value.Trim(), out var field) ? match.Value : (field switch
        {
            Field.Customer => values.Customer,
            Field.Number => values.Number,
            Field.Subject => values.Subject,
            Field.Colleague => values.Colleague,
            Field.Promise => values.Promise,
            _ => values.Organisation,
        }) ?? Unknown);
    }

    /// <summary>What somebody typed stays, and stands first.</summary>
    public static string Below(string? typed, string filled) => string.IsNullOrWhiteSpace(typed) ? filled : typed.TrimEnd() + "\n\n" + filled;

    [GeneratedRegex(@"\{(?<name>[^{}\r\n]{0,40})\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Place();
}
