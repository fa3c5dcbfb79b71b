namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>The names by which one thing may be called: the first leads, case and punctuation do not matter.</summary>
internal sealed class Names
{
    private readonly string[] keys;

    /// <param name="names">Separated by bars: "successes|x|count".</param>
    public Names(string names)
    {
        var all = names.Split('|');
        (First, Others) = (all[0], all[1..]);
        keys = Array.ConvertAll(all, KeyOf);
    }

    public string First { get; }

    public IReadOnlyList<string> Others { get; }

    public bool Match(string name) => keys.Contains(KeyOf(name), StringComparer.Ordinal);

    private static string KeyOf(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
