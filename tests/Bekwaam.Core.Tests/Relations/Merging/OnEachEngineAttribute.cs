using System.Reflection;
using Bekwaam.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Bekwaam.Core.Tests.Relations.Merging;

/// <summary>A row of a table, once for each engine.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class OnEachEngineAttribute(params object?[] row) : DataAttribute
{
    public object?[] Row => row;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<Engine>().Select(engine => new TheoryDataRow([engine, .. row]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
