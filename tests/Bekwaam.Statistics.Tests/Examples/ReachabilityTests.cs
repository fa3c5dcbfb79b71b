using System.Reflection;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>That every estimator can be called by an example.</summary>
public sealed class ReachabilityTests
{
    // What is no estimator, and why.
    private static readonly Dictionary<string, string> exempt = new(StringComparer.Ordinal)
    {
        ["PhaseBounds.Stated"] = "reads two verdicts, tested with the phases",
        ["SplitMix64.Substream"] = "a generator, tested against its reference",
    };

    [Fact]
    public void Every_public_estimator_is_reached_by_a_function_or_named_with_a_reason()
    {
        var reached = ExampleFunctions.All.SelectMany(f => f.Covers).ToHashSet(StringComparer.Ordinal);
        var there = Estimators();
        there.Except(reached).Except(exempt.Keys).ShouldBeEmpty("Add a function to Examples/Functions for each.");
        reached.Except(Members()).ShouldBeEmpty("These are said to be reached, but do not exist.");
        exempt.Keys.Where(k => reached.Contains(k)).ShouldBeEmpty("These are reached and need no reason.");
    }

    [Fact]
    public void No_two_functions_share_a_name() =>
        ExampleFunctions.All.Select(f => f.Name).ShouldBeUnique();

    private static HashSet<string> Estimators() => typeof(Measure).Assembly.GetExportedTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName)
            .Select(m => $"{t.Name}.{m.Name}"))
        .ToHashSet(StringComparer.Ordinal);

    // Figures that a result offers (a curve's median) can be reached too.
    private static HashSet<string> Members() => typeof(Measure).Assembly.GetExportedTypes()
        .SelectMany(t => t.GetMembers().Select(m => $"{t.Name}.{m.Name}"))
        .ToHashSet(StringComparer.Ordinal);
}
