using System.Globalization;

namespace Bekwaam.Core;

/// <summary>An amount in whole eurocents.</summary>
/// <param name="Cents">Not below 0.</param>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public const long Most = 100_000_000_00;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    /// <summary>Reads 50, 49,95, 49.95, € 1.250,00 and 1,250.00.</summary>
    /// <returns>False for what is no amount, below 0, finer than a cent, or above a hundred million.</returns>
    public static bool TryRead(string? text, out Money money)
    {
        money = default;
        var written = new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]).Replace("€", "", StringComparison.Ordinal).Replace("EUR", "", StringComparison.OrdinalIgnoreCase);
        // A dash for no cents, as on price tags.
        if (written.EndsWith(",-", StringComparison.Ordinal) || written.EndsWith(".-", StringComparison.Ordinal))
            written = written[..^2];
        var last = written.LastIndexOfAny(['.', ',']);
        var isPoint = last >= 0 && written.Length - last - 1 is 1 or 2;
        var (whole, cents) = isPoint ? (written[..last], written[(last + 1)..].PadRight(2, '0')) : (written, "00");
        if (!IsGrouped(whole) || !long.TryParse(string.Concat(whole.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var euros)
            || !long.TryParse(cents, NumberStyles.None, CultureInfo.InvariantCulture, out var rest) || euros > Most / 100)
            return false;
        money = new Money(euros * 100 + rest);
        return money.Cents <= Most;
    }

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>€ 50, or € 49,95 when there are cents.</summary>
    public string Say(CultureInfo culture) => "€\u00a0" + (Cents / 100m).ToString(Cents % 100 == 0 ? "N0" : "N2", culture);

    public override string ToString() => Say(CultureInfo.InvariantCulture);

    /// <summary>Digits, in threes when they are parted at all.</summary>
    private static bool IsGrouped(string whole)
    {
        var groups = whole.Split('.', ',');
        return groups.All(group => group.Length > 0 && group.All(char.IsAsciiDigit))
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }
}
