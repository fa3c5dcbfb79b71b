namespace Bekwaam.Core.Relations.Numbers;

/// <summary>ISO 7064 MOD 97-10 over digits and capitals, A being 10.</summary>
internal static class Modulo97
{
    public static int Of(ReadOnlySpan<char> signs)
    {
        var rest = 0;
        foreach (var sign in signs)
            rest = char.IsAsciiDigit(sign) ? ((rest * 10) + (sign - '0')) % 97 : ((rest * 100) + (sign - 'A' + 10)) % 97;
        return rest;
    }
}
