namespace Bekwaam.Core.Portal;

/// <summary>
/// The mail address by which somebody asked something here themselves: they follow it by that address, also when nobody in the
/// register has it.
/// </summary>
public sealed class CaseAsker
{
    public Guid CaseId { get; init; }

    /// <summary>In lower case.</summary>
    public required string Mail { get; set; }

    /// <summary>As they wrote it; null when the register knows them.</summary>
    public string? Name { get; set; }

    /// <summary>In which they are written to.</summary>
    public required string Language { get; init; }
}
