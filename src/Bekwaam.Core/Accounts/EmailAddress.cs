namespace Bekwaam.Core.Accounts;

/// <summary>An e-mail address as typed, and as compared.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>How two spellings of one address are recognised as the same.</summary>
    public static string Normalize(string typed) => typed.Trim().ToUpperInvariant();

    /// <summary>Plausible, no more: whether it exists only a sent mail can tell.</summary>
    public static bool LooksRight(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= MaxLength
            && at > 0
            && at == text.LastIndexOf('@')
            && at < text.Length - 1
            && !text.EndsWith('.')
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
