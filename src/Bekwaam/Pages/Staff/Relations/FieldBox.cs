using Bekwaam.Core.Relations;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>A box to narrow relations by one of the administrator's fields.</summary>
/// <param name="Id">Of the box.</param>
/// <param name="Field">By which; its type says what kind of box it is.</param>
/// <param name="Value">What it is narrowed to, as it is stored; null for everything.</param>
internal sealed record FieldBox(string Id, IOwnField Field, string? Value)
{
    /// <summary>A value that is no choice any more stays to be seen, so that the list is not narrowed by something hidden.</summary>
    public IEnumerable<string> Choices => (Field.Choices ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(Value is null ? [] : [Value]).Distinct(StringComparer.OrdinalIgnoreCase);
}
