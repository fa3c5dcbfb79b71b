namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Results that many functions share.</summary>
internal static class Shapes
{
    public static Shape Measure { get; } = Shape.Of<Measure>(
        ("estimate|value", m => m.Value),
        ("lower|low|lcl|ci_lower", m => m.Low),
        ("upper|high|ucl|ci_upper", m => m.High),
        ("n", m => m.N),
        ("effective_n", m => m.EffectiveN));
}
