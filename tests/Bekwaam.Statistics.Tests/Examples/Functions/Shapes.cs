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

    /// <summary>Several measures, each figure an array.</summary>
    public static Shape Measures { get; } = Shape.Of<IReadOnlyList<Measure>>(
        ("estimate|value", m => m.Select(x => x.Value)),
        ("lower|low|lcl|ci_lower", m => m.Select(x => x.Low)),
        ("upper|high|ucl|ci_upper", m => m.Select(x => x.High)),
        ("n", m => m[0].N));
}
