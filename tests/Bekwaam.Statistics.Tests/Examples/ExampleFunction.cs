using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>An estimator as examples call it.</summary>
/// <param name="Name">"area.method".</param>
/// <param name="About">One line for the documentation.</param>
/// <param name="Arguments">What it takes.</param>
/// <param name="Result">What it gives; null stands for "no estimate".</param>
/// <param name="Run">Calls the estimator.</param>
/// <param name="Covers">The public methods it reaches, "Type.Method".</param>
internal sealed record ExampleFunction(
    string Name,
    string About,
    IReadOnlyList<Argument> Arguments,
    Shape Result,
    Func<ExampleInputs, object?> Run,
    IReadOnlyList<string> Covers)
{
    public string Area => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Runs it on the inputs of an example.</summary>
    /// <exception cref="ExampleException">Inputs it does not know, that are missing or of another form.</exception>
    /// <exception cref="ArgumentException">The estimator refuses them.</exception>
    public object? RunOn(JsonElement inputs)
    {
        try
        {
            return Run(new ExampleInputs(Arguments, inputs));
        }
        catch (InvalidOperationException form) when (form.Source?.StartsWith("System.Text.Json", StringComparison.Ordinal) is true)
        {
            throw new ExampleException("An input has another form than the documentation says.", form);
        }
    }
}
