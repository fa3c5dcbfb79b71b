namespace Bekwaam.Core.Settings;

/// <summary>One setting: a name and its JSON value. Read and written through typed records, never by hand.</summary>
public sealed class Setting
{
    public required string Name { get; init; }

    public required string Json { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
