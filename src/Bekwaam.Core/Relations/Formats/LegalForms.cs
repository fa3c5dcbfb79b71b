using System.Text.RegularExpressions;

namespace Bekwaam.Core.Relations.Formats;

/// <summary>Words that only organisations end or begin with.</summary>
public static partial class LegalForms
{
    /// <summary>Bakkerij De Vries B.V., Stichting Zon, Acme Inc.</summary>
    public static bool Ends(string? name) => name is not null && Shape().IsMatch(name);

    [GeneratedRegex(@"(?:^(?:stichting|vereniging|gemeente|maatschap)\s\S|\s(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|gmbh|ag|e\.v\.|ltd\.?|llc|inc\.?|plc|s\.?a\.?r\.?l\.?|bvba|b\.?v\.?b\.?a\.?|holding|& zn\.?|& zonen)$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Shape();
}
