namespace Bekwaam.Core.Relations.Cards;

/// <summary>A person's name in its parts. Dutch names sort by the family name, the prefix behind it: "Vries, Jan de".</summary>
public sealed record PersonName
{
    /// <summary>Before the name: dr., Mr., de heer.</summary>
    public string? Title { get; init; }

    /// <summary>J.P.</summary>
    public string? Initials { get; init; }

    public string? Given { get; init; }

    /// <summary>Further given names.</summary>
    public string? Additional { get; init; }

    /// <summary>Tussenvoegsel: van, de, van der, 't.</summary>
    public string? Prefix { get; init; }

    public string? Family { get; init; }

    /// <summary>Behind the name: Sr., MSc.</summary>
    public string? Suffix { get; init; }

    public string? Nickname { get; init; }

    /// <summary>The name as it came whole, when its parts do not give it back.</summary>
    public string? Whole { get; init; }
}
