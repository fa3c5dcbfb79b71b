namespace Bekwaam.Relations;

/// <summary>What was typed in one of the administrator's fields.</summary>
public sealed class FieldLine
{
    /// <summary>Of the field.</summary>
    public string Key { get; set; } = "";

    public string? Value { get; set; }
}
