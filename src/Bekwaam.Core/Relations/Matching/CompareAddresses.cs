namespace Bekwaam.Core.Relations.Matching;

/// <summary>Compares where two live: the pair of addresses that agree most.</summary>
internal static class CompareAddresses
{
    /// <summary>Few of those who are the same have moved since: everything differs, but it is one event.</summary>
    private const double Moved = -5.5;

    /// <summary>Of relatives who share an address, such a slip is rarer than between two records of one and the same, which were copied or typed twice.</summary>
    public const double SlipOfKin = -2.8;

    /// <summary>Kin is who shares the address; elsewhere one is a stranger.</summary>
    private const double KinElsewhere = -6;

    public static void Add(MatchEvidence evidence, MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        if (a.Addresses.Count == 0 || b.Addresses.Count == 0)
            return;
        Span<Part> best = stackalloc Part[8];
        Span<Part> parts = stackalloc Part[8];
        var (bestCount, bestTotal) = (0, double.NegativeInfinity);
        foreach (var one in a.Addresses)
        {
            foreach (var other in b.Addresses)
            {
                var count = Compare(one, other, counts, parts);
                var total = Total(parts[..count]);
                if (total <= bestTotal)
                    continue;
                (bestCount, bestTotal) = (count, total);
                parts[..count].CopyTo(best);
            }
        }

        if (bestCount == 0)
            return;
        if (bestTotal <= 0 || IsElsewhere(best[..bestCount]))
        {
            evidence.Add(MatchField.Address, Agreement.Differs, Math.Clamp(bestTotal, Moved, 0), KinElsewhere);
            return;
        }

        var slips = 0;
        var raw = 0.0;
        foreach (var part in best[..bestCount])
        {
            slips += part.Agreement is Agreement.Near ? 1 : 0;
            raw += part.Weight > 0 ? part.Weight : 0;
        }

        foreach (var part in best[..bestCount])
        {
            // What the parts say together is less than their sum; each keeps its share.
            var same = part.Weight > 0 ? part.Weight / raw * Positive(best[..bestCount]) : part.Weight;
            evidence.Add(part.Field, part.Agreement, same, same + (part.Agreement is Agreement.Near ? SlipOfKin : 0));
        }
    }

    /// <summary>Another number under another postcode in a street that has another name at most looks like it.</summary>
    private static bool IsElsewhere(ReadOnlySpan<Part> parts)
    {
        var (street, number, postcode) = (false, false, false);
        foreach (var part in parts)
        {
            street |= part is { Field: MatchField.Street, Agreement: Agreement.Near or Agreement.Differs };
            number |= part is { Field: MatchField.HouseNumber, Agreement: Agreement.Differs or Agreement.Loose };
            postcode |= part is { Field: MatchField.Postcode, Agreement: Agreement.Differs };
        }

        return street && number && postcode;
    }

    private static int Compare(MatchAddress a, MatchAddress b, ValueCounts counts, Span<Part> parts)
    {
        var count = 0;
        if (a.IsBox != b.IsBox)
        {
            count = Code(a.Postcode, b.Postcode, sameDoor: false, counts, parts, count);
            return Text(MatchField.Place, a.Place, b.Place, a.Cuts.Place == b.Cuts.Place, 8, -2.5, counts, parts, count);
        }

        // A street in the line below and the line's text in the street's place.
        var crossed = a.Street != b.Street && ((a.Lines is not null && b.Street is not null && IsSame(a.Lines, b.Street)) || (b.Lines is not null && a.Street is not null && IsSame(b.Lines, a.Street)));
        if (crossed)
        {
            parts[count++] = new Part(MatchField.Street, Agreement.Near, Weight(counts, MatchField.Street, (a.Street ?? b.Street)!, 10) - 2);
        }
        else
        {
            count = Text(MatchField.Street, a.Street, b.Street, a.Cuts.Street == b.Cuts.Street, 10, -4, counts, parts, count);
            count = Text(MatchField.AddressLines, a.Lines, b.Lines, a.Cuts.Lines == b.Cuts.Lines, 9, -1, counts, parts, count);
        }

        count = Number(a, b, counts, parts, count);
        count = Code(a.Postcode, b.Postcode, a.Number is null || b.Number is null || a.Number == b.Number, counts, parts, count);
        count = Text(MatchField.Place, a.Place, b.Place, a.Cuts.Place == b.Cuts.Place, 8, -2.5, counts, parts, count);
        count = Text(MatchField.Region, a.Region, b.Region, true, 3, -1.5, counts, parts, count);
        return count;
    }

    private static int Text(
        MatchField field, string? a, string? b, bool cutAlike, double cap, double differs, ValueCounts counts, Span<Part> parts, int count)
    {
        if (a is null || b is null)
            return count;
        // A word cut in two is a slip as well, though every letter is there.
        parts[count] = a == b ? new Part(field, cutAlike ? Agreement.Same : Agreement.Near, Weight(counts, field, a, cap))
            : (field is MatchField.Street ? AreAlikeStreets(a, b) : IsAlike(a, b)) ? new Part(field, Agreement.Near, Math.Max(0.5, 0.8 * Math.Min(Weight(counts, field, a, cap), Weight(counts, field, b, cap)) - 0.5))
            : new Part(field, Agreement.Differs, differs);
        return count + 1;
    }

    private static int Number(MatchAddress a, MatchAddress b, ValueCounts counts, Span<Part> parts, int count)
    {
        if (a.Number is null || b.Number is null)
            return count;
        if (a.Number != b.Number)
        {
            var slip = a.Number.Length + b.Number.Length >= 4 && EditDistance.Between(a.Number, b.Number) == 1;
            parts[count] = new Part(MatchField.HouseNumber, slip ? Agreement.Loose : Agreement.Differs, slip ? -1 : -3);
        }
        else if (a.Addition is not null && b.Addition is not null && a.Addition != b.Addition)
        {
            parts[count] = new Part(MatchField.HouseNumber, Agreement.Differs, -3);
        }
        else
        {
            parts[count] = new Part(MatchField.HouseNumber, Agreement.Same, Weight(counts, MatchField.HouseNumber, a.Number, 8) - (a.Addition == b.Addition ? 0 : 1));
        }

        return count + 1;
    }

    private static int Code(string? a, string? b, bool sameDoor, ValueCounts counts, Span<Part> parts, int count)
    {
        if (a is null || b is null)
            return count;
        var weight = Math.Min(Weight(counts, MatchField.Postcode, a, 11), Weight(counts, MatchField.Postcode, b, 11));
        parts[count] = a == b ? new Part(MatchField.Postcode, Agreement.Same, weight)
            // The digits tell the neighbourhood: with another house number the letters are another part of the same street.
            : a.Length == 6 && b.Length == 6 && a[..4] == b[..4] && !(sameDoor && EditDistance.Between(a, b) == 1) ? new Part(MatchField.Postcode, Agreement.Loose, 0)
            : EditDistance.Between(a, b) == 1 ? new Part(MatchField.Postcode, Agreement.Near, 0.5 * weight)
            : new Part(MatchField.Postcode, Agreement.Differs, -3);
        return count + 1;
    }

    private static bool IsSame(string a, string b) => a == b || IsAlike(a, b);

    private static bool IsAlike(string a, string b) =>
        EditDistance.IsSlip(a, b) || (a.Length >= 6 && b.Length >= 6 && Math.Abs(a.Length - b.Length) <= 4 && JaroWinkler.Similarity(a, b) >= 0.93);

    private static bool AreAlikeStreets(string a, string b) => StreetText.Telling(a, b) is var (one, other) && IsAlike(one, other);

    private static double Weight(ValueCounts counts, MatchField field, string value, double cap) => Math.Min(cap, -Math.Log2(counts.Chance(field, value)) - 0.15);

    private static double Total(ReadOnlySpan<Part> parts)
    {
        var total = Positive(parts);
        foreach (var part in parts)
            total += Math.Min(0, part.Weight);
        return parts.Length == 0 ? double.NegativeInfinity : total;
    }

    /// <summary>
    /// Street, postcode and place say much the same: the strongest counts whole, each next three twentieths less,
    /// so that agreeing on one spot is not counted as five coincidences.
    /// </summary>
    private static double Positive(ReadOnlySpan<Part> parts)
    {
        Span<double> weights = stackalloc double[8];
        var count = 0;
        foreach (var part in parts)
        {
            if (part.Weight > 0)
                weights[count++] = part.Weight;
        }

        weights[..count].Sort();
        var total = 0.0;
        for (var i = 0; i < count; i++)
            total += weights[count - 1 - i] * Math.Max(0.3, 1 - 0.15 * i);
        return total;
    }

    private readonly record struct Part(MatchField Field, Agreement Agreement, double Weight);
}
