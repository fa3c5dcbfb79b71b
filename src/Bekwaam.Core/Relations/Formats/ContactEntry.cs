using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats;

/// <summary>What one entry of a file came to: a card, with remarks on what could not be taken as it stands; or a refusal.</summary>
public sealed record ContactEntry
{
    /// <summary>Where the entry begins; the first line of a file is 1.</summary>
    public required long Line { get; init; }

    /// <summary>Null when refused.</summary>
    public ContactCard? Contact { get; init; }

    public Reason? Refusal { get; init; }

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The start of what stands there, for who looks into a refusal.</summary>
    public string? Text { get; init; }

    public static ContactEntry Refused(long line, Reason reason, string? text) => new() { Line = line, Refusal = reason, Text = text };
}

/// <summary>Something in an entry that was left out or read with doubt.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Field">The property or column.</param>
/// <param name="Value">As it came, shortened.</param>
/// <param name="Reason">What became of it.</param>
public sealed record Remark(long Line, string? Field, string? Value, Reason Reason);
