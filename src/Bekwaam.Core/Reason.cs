using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Bekwaam.Core.Text;

namespace Bekwaam.Core;

/// <summary>
/// Why something was refused: a stable code with its arguments. Words are chosen at the edge, in the reader's language;
/// the code is the English text with numbered places, so that it is its own key in the texts.
/// </summary>
[JsonConverter(typeof(ReasonJson))]
public sealed record Reason(string Code, params object[] Args)
{
    /// <summary>The English sentence, for consoles and logs.</summary>
    public override string ToString() => PluralFormat.Fill(CultureInfo.InvariantCulture, Code, Args);
}

/// <summary>What a use case returns when it may refuse for an expected reason. Bugs are exceptions.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Reason? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why not, or null when it was done.</summary>
    public Reason? Refusal { get; }

    /// <summary>True when it was done; then <see cref="Value"/> is there.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Done => Refusal is null;

    /// <summary>What came of it.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException("Refused: " + Refusal);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Reason refusal) => new(default, refusal);
}
