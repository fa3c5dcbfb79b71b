using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>
/// Weighs the names of two persons. What relatives share (a family name, a first letter, a date of birth for twins) speaks for
/// kin as much as for the same; what only one person has speaks for the same.
/// </summary>
internal static class ComparePersons
{
    private const double LongestGiven = 10;
    private const double LongestFamily = 14;

    /// <summary>A relative would bring a name; a card without one is rather a poor copy.</summary>
    private const double Nameless = -2;

    /// <summary>Given and family name in each other's place.</summary>
    private const double Exchanged = -4;

    /// <summary>How many relatives have a first letter in common besides those who do by chance.</summary>
    private const double HandedDown = 0.1;

    public static void Add(MatchEvidence evidence, MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        var given = Given(a, b, counts);
        var family = Family(a, b, counts);
        if (Exchange(a, b, counts) is { } exchanged && exchanged.Given.Same + exchanged.Family.Same > Sum(given) + Sum(family))
            (given, family) = (exchanged.Given, exchanged.Family);
        if (given is { } g)
        {
            evidence.Add(g.Field, g.Agreement, g.Same, g.Kin);
            evidence.Doubtful = g.Agreement is Agreement.Differs;
        }
        else if (a.Type is RelationType.Person)
        {
            evidence.Add(MatchField.GivenName, Agreement.Loose, 0, Nameless);
        }

        if (family is { } f)
            evidence.Add(f.Field, f.Agreement, f.Same, f.Kin);
        AddMarks(evidence, a, b);
        AddBirthDate(evidence, a, b);
    }

    private static double Sum(FieldEvidence? evidence) => evidence?.Same ?? 0;

    private static FieldEvidence? Given(MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        if (a.Given is { } one && b.Given is { } other)
            return Names(one, other, a.FirstGiven!, b.FirstGiven!, counts);
        if (a.Initials is null || b.Initials is null)
            return null;
        var shared = a.Initials.AsSpan().CommonPrefixLength(b.Initials);
        if (shared == 0)
            return new FieldEvidence(MatchField.Initials, Agreement.Differs, -6, 0);
        if (shared < Math.Min(a.Initials.Length, b.Initials.Length))
            return new FieldEvidence(MatchField.Initials, Agreement.Differs, -4, -0.5);
        // In a family the first letter is often handed down; more letters are worth about three bits each.
        var chance = counts.Chance(MatchField.Initials, a.Initials[..1]);
        var more = Math.Min(3, shared) - 1;
        return new FieldEvidence(MatchField.Initials, Agreement.Loose, Math.Log2(0.95 / chance) + 3 * more, Math.Log2((chance + HandedDown) / chance) + 0.5 * more);
    }

    private static FieldEvidence Names(string a, string b, string firstOfA, string firstOfB, ValueCounts counts)
    {
        if (a == b)
        {
            // Fathers and sons share a name more often than strangers do.
            var chance = counts.Chance(MatchField.GivenName, a);
            var same = Math.Min(LongestGiven, Math.Log2(0.9 / chance));
            return new FieldEvidence(MatchField.GivenName, Agreement.Same, same, Math.Min(same, Math.Log2((chance + 0.02) / chance)));
        }

        var rarer = Math.Min(counts.Chance(MatchField.GivenName, a), counts.Chance(MatchField.GivenName, b));
        if (GivenNames.AreOneName(a, b))
            return new FieldEvidence(MatchField.GivenName, Agreement.Near, LongestGiven - 3, 0.5);
        if (GivenNames.AreShortAndLong(a, b))
            return new FieldEvidence(MatchField.GivenName, Agreement.Loose, 3, 2);
        // A slip seldom makes another name that people bear.
        if (AreBothBorne(a, b, counts))
            return new FieldEvidence(MatchField.GivenName, Agreement.Differs, -4.5, 0);
        if (GivenNames.DifferInEnding(a, b) && !IsUnheardOf(a, b, counts))
            return new FieldEvidence(MatchField.GivenName, Agreement.Loose, 1, 1.5);
        // "Jan" and "Jan Willem": one of them is the short form, if it is not the brother.
        if (firstOfA == firstOfB)
            return new FieldEvidence(MatchField.GivenName, Agreement.Near, Math.Min(LongestGiven, Math.Log2(0.1 / (rarer + 0.002))), 1);
        if (IsSlip(a, b) || DutchSound.Code(a) == DutchSound.Code(b))
            return new FieldEvidence(MatchField.GivenName, Agreement.Near, Math.Clamp(Math.Log2(0.12 / (rarer + 0.002)), 0, LongestGiven - 2), 0.5);
        return new FieldEvidence(MatchField.GivenName, Agreement.Differs, -4.5, 0);
    }

    /// <summary>In a register that is large enough to know, a name that nobody else has is a slip rather than a sister.</summary>
    private static bool IsUnheardOf(string a, string b, ValueCounts counts) =>
        counts.Records >= 500 && Math.Min(counts.CountOf(MatchField.GivenName, a), counts.CountOf(MatchField.GivenName, b)) <= 2 && !(GivenNames.IsKnown(a) && GivenNames.IsKnown(b)) && EditDistance.Between(a, b) == 1;

    private static bool AreBothBorne(string a, string b, ValueCounts counts) =>
        counts.AreBothBorne(MatchField.GivenName, a, b) || (GivenNames.IsKnown(a) && GivenNames.IsKnown(b));

    private static bool IsSlip(string a, string b) =>
        EditDistance.IsSlip(a, b) && (Math.Min(a.Length, b.Length) > 3 || a.Length == b.Length)
        && (EditDistance.Between(a, b) == 1 || JaroWinkler.Similarity(a, b) >= 0.85);

    private static FieldEvidence? Family(MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        if (a.Family is null || b.Family is null)
            return null;
        var found = FamilyNames(a.Family, b.Family, counts);
        if (found.Agreement is Agreement.Differs && PartOf(a, b) is { } part)
        {
            var weight = 0.6 * Weight(counts, part);
            found = new FieldEvidence(MatchField.FamilyName, Agreement.Loose, weight, weight);
        }

        // The prefix is left out more easily than it is written wrong.
        return a.Prefix is not null && b.Prefix is not null && a.Prefix != b.Prefix && found.Agreement is not Agreement.Differs && !Alike(a.Prefix, b.Prefix)
            ? found with { Same = found.Same - 3, Kin = found.Kin - 4 }
            : found;
    }

    private static bool Alike(string a, string b) => a.StartsWith(b[0]) && EditDistance.Between(a, b) <= 2;

    private static FieldEvidence FamilyNames(string a, string b, ValueCounts counts)
    {
        if (a == b)
        {
            var weight = Weight(counts, a);
            return new FieldEvidence(MatchField.FamilyName, Agreement.Same, weight, weight - 0.3);
        }

        // Two names that families bear and that differ in more than a letter are two.
        var alike = EditDistance.IsSlip(a, b) || (a.Length >= 5 && b.Length >= 5 && JaroWinkler.Similarity(a, b) >= 0.94);
        if (alike && (EditDistance.Between(a, b) == 1 || !counts.AreBothBorne(MatchField.FamilyName, a, b)))
        {
            var weight = Math.Max(1, 0.75 * Math.Min(Weight(counts, a), Weight(counts, b)) - 0.5);
            return new FieldEvidence(MatchField.FamilyName, Agreement.Near, weight, weight + CompareAddresses.SlipOfKin);
        }

        return new FieldEvidence(MatchField.FamilyName, Agreement.Differs, -5, -2);
    }

    private static double Weight(ValueCounts counts, string family) => Math.Min(LongestFamily, -Math.Log2(counts.Chance(MatchField.FamilyName, family)) - 0.1);

    /// <summary>One half of a double name that is the other's whole name, or one of its halves.</summary>
    private static string? PartOf(MatchProfile a, MatchProfile b)
    {
        if (a.FamilyParts.Count + b.FamilyParts.Count <= 2)
            return null;
        foreach (var part in a.FamilyParts)
        {
            if (b.FamilyParts.Contains(part, StringComparer.Ordinal))
                return part;
        }

        return null;
    }

    private static (FieldEvidence Given, FieldEvidence Family)? Exchange(MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        if (a.Given is null || a.Family is null || b.Given is null || b.Family is null)
            return null;
        var one = FamilyNames(a.Given, b.Family, counts);
        var other = FamilyNames(a.Family, b.Given, counts);
        if (one.Agreement < Agreement.Near || other.Agreement < Agreement.Near)
            return null;
        return (one with { Field = MatchField.GivenName, Agreement = Agreement.Near, Same = Math.Min(8, one.Same) + Exchanged, Kin = 0 },
            other with { Kin = other.Same });
    }

    private static void AddMarks(MatchEvidence evidence, MatchProfile a, MatchProfile b)
    {
        if (a.Generation != b.Generation)
            evidence.Add(MatchField.Generation, Agreement.Differs, a.Generation is null || b.Generation is null ? -7.5 : -10, -1);
        if (a.Salutation is { } one && b.Salutation is { } other && one != other)
            evidence.Add(MatchField.Salutation, Agreement.Differs, -5, -1);
    }

    private static void AddBirthDate(MatchEvidence evidence, MatchProfile a, MatchProfile b)
    {
        if (a.BirthDate is not { } one || b.BirthDate is not { } other)
            return;
        if (one == other)
        {
            // The first of January is what forms fill in. Two names with one day are twins.
            var whole = one.Date is { } day ? day is { Day: 1, Month: 1 } ? 6 : 12.0 : 5;
            var ofTwins = evidence.Of(MatchField.GivenName) switch { Agreement.Differs => 0, Agreement.Loose => 1.5, _ => 5 };
            evidence.Add(MatchField.BirthDate, Agreement.Same, whole, whole - ofTwins);
            return;
        }

        if (one.Date is not { } first || other.Date is not { } second)
        {
            var clash = (one.Year is not null && other.Year is not null && one.Year != other.Year) || (one.Day is not null && other.Day is not null && (one.Day != other.Day || one.Month != other.Month));
            evidence.Add(MatchField.BirthDate, clash ? Agreement.Differs : Agreement.Loose, clash ? -5.5 : 5, clash ? 0 : 1);
            return;
        }

        var turned = first.Year == second.Year && first.Month == second.Day && first.Day == second.Month;
        // A slip in the year that makes a generation of difference is a generation of difference.
        var slip = turned || (EditDistance.Between(one.ToString(), other.ToString()) == 1 && Math.Abs(first.Year - second.Year) is < 10 or 100);
        evidence.Add(MatchField.BirthDate, slip ? Agreement.Near : Agreement.Differs, slip ? 5 : -6, slip ? 0.5 : 0);
    }
}
