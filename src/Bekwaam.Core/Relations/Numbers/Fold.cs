using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bekwaam.Core.Relations.Numbers;

/// <summary>Text without what people write differently: capitals and marks on letters.</summary>
public static class Fold
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 -.,'@_/+&()");

    /// <summary>Lower case, no marks, ß as ss, ø as o, æ as ae, ij in one sign as two. Spaces and punctuation stay.</summary>
    public static string Text(string written)
    {
        if (!written.AsSpan().ContainsAnyExcept(Plain))
            return written;
        var apart = written.Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(apart.Length);
        foreach (var letter in apart)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            switch (char.ToLowerInvariant(letter))
            {
                case 'ß': folded.Append("ss"); break;
                case 'ø': folded.Append('o'); break;
                case 'æ': folded.Append("ae"); break;
                case 'œ': folded.Append("oe"); break;
                case 'ł': folded.Append('l'); break;
                case 'đ' or 'ð': folded.Append('d'); break;
                case 'ı': folded.Append('i'); break;
                case 'þ': folded.Append("th"); break;
                case '’' or '‘' or '`' or '´': folded.Append('\''); break;
                case var other: folded.Append(other); break;
            }
        }

        return folded.ToString();
    }
}
