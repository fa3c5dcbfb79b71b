namespace Bekwaam.Core.Relations.Matching;

/// <summary>
/// Weighs the names of two organisations word by word, rare words more than common ones. Kin are the branches of a chain
/// (one name, another address) and neighbours in one building or firms of one owner (one address, another name).
/// </summary>
internal static class CompareOrganisations
{
    private const double MostOfName = 22;
    private const int MostSlips = 3;

    /// <summary>Of a chain's branches some are in one town.</summary>
    private const double SameTown = -1.7;

    public static void Add(MatchEvidence evidence, MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        if (a.Organisation is not { } one || b.Organisation is not { } other)
            return;
        var name = Best(a, b, one, other, counts);
        // Chains: the more others bear the name, the likelier that these are two of it.
        var bearers = Math.Max(0, Math.Max(counts.CountOf(MatchField.OrganisationName, one.Squeezed), counts.CountOf(MatchField.OrganisationName, other.Squeezed)) - 2);
        var kin = name.Agreement is Agreement.Differs ? 0 : name.Kin + Math.Min(3, 1.5 * Math.Log2(1 + bearers) - 2.5);
        evidence.Add(MatchField.OrganisationName, name.Agreement, name.Same, kin);
        if (one.Form is not null && other.Form is not null && one.Form != other.Form)
            evidence.Add(MatchField.LegalForm, Agreement.Differs, -3, 0);
    }

    /// <summary>After addresses have been weighed: kin is one building with another name, or one name elsewhere, never both.</summary>
    public static void AddKin(MatchEvidence evidence)
    {
        var sameName = evidence.Of(MatchField.OrganisationName) is Agreement.Near or Agreement.Same;
        var elsewhere = evidence.Of(MatchField.Address) is Agreement.Differs;
        // A name on another address is what a chain looks like; on one address it is what a single firm looks like.
        if (!sameName)
            return;
        var (agreement, kin) = elsewhere ? (Agreement.Differs, 6)
            : IsSameDoor(evidence) ? (Agreement.Same, -5 - Math.Max(0, OfChain(evidence)))
            : evidence.Of(MatchField.Place) is Agreement.Same && evidence.Of(MatchField.Street) is null ? (Agreement.Loose, SameTown)
            : (Agreement.Loose, 0);
        evidence.Add(MatchField.Address, agreement, 0, kin);
    }

    /// <summary>What the number of those who bear the name said for a chain, which has but one branch at a door.</summary>
    private static double OfChain(MatchEvidence evidence) => evidence.Fields.First(field => field.Field is MatchField.OrganisationName) is var name ? name.Kin - name.Same : 0;

    private static bool IsSameDoor(MatchEvidence evidence) =>
        evidence.Of(MatchField.HouseNumber) is Agreement.Same or null && evidence.Of(MatchField.Street) is Agreement.Same or Agreement.Near;

    private static NameEvidence Best(MatchProfile a, MatchProfile b, OrganisationName one, OrganisationName other, ValueCounts counts)
    {
        bool IsPlace(string word) => a.Addresses.Any(address => address.Place == word) || b.Addresses.Any(address => address.Place == word);
        var best = Compare(one, other, IsPlace, counts);
        if (b.AlsoKnownAs is { } known)
            best = Better(best, Compare(one, known, IsPlace, counts));
        if (a.AlsoKnownAs is { } alias)
            best = Better(best, Compare(alias, other, IsPlace, counts));
        return best;
    }

    private static NameEvidence Better(NameEvidence a, NameEvidence b) => b.Same > a.Same ? b : a;

    private static NameEvidence Compare(OrganisationName a, OrganisationName b, Func<string, bool> isPlace, ValueCounts counts)
    {
        var total = Math.Min(MostOfName, a.Words.Sum(word => Weight(counts, word)));
        if (a.Squeezed == b.Squeezed)
            return new NameEvidence(Agreement.Same, total, total);
        if ((a.Acronym is { } short1 && short1 == b.Squeezed) || (b.Acronym is { } short2 && short2 == a.Squeezed))
            return new NameEvidence(Agreement.Near, 6, 6);
        // Words written as one or apart, and slips: seen over the whole.
        var slips = a.Digits != b.Digits || HaveOtherWords(a, b, counts) ? int.MaxValue : Math.Min(Slips(a.Squeezed, b.Squeezed), Slips(a.Written, b.Written));
        var (shared, onlyA, onlyB, apart) = Words(a, b, isPlace, counts);
        var weight = Math.Min(MostOfName, shared);
        var byWords =
            shared <= 0 ? new NameEvidence(Agreement.Differs, -7, 0)
            // A holding beside its firm shares everything but this word.
            : apart ? new NameEvidence(Agreement.Loose, weight - 9, weight + 3)
            : onlyA + onlyB < 0.5 ? new NameEvidence(Agreement.Near, weight - 1, weight - 1)
            : onlyA < 0.5 || onlyB < 0.5 ? new NameEvidence(Agreement.Near, weight - 3, weight - 3)
            : shared > 1.5 * (onlyA + onlyB) ? new NameEvidence(Agreement.Loose, weight - 5, weight - 3)
            : new NameEvidence(Agreement.Differs, Math.Min(0, shared - 10), 0);
        if (!apart && slips <= (Math.Max(a.Squeezed.Length, b.Squeezed.Length) >= 12 ? MostSlips : 2))
        {
            var typed = Math.Max(2, 0.85 * total - slips);
            byWords = Better(byWords, new NameEvidence(Agreement.Near, typed, typed));
        }

        return byWords;
    }

    /// <summary>Word for word, one of each pair that differs is one that other firms bear, and so is the other.</summary>
    private static bool HaveOtherWords(OrganisationName a, OrganisationName b, ValueCounts counts) =>
        a.Words.Count == b.Words.Count && a.Words.Zip(b.Words).Any(pair => pair.First != pair.Second && counts.AreBothBorne(MatchField.Word, pair.First, pair.Second));

    private static int Slips(string a, string b) =>
        a.Length >= 6 && b.Length >= 6 && EditDistance.AreWithin(a, b, MostSlips) ? EditDistance.Between(a, b) : int.MaxValue;

    /// <summary>The weight of what both names hold, and of what only one does.</summary>
    private static (double Shared, double OnlyA, double OnlyB, bool Apart) Words(OrganisationName one, OrganisationName two, Func<string, bool> isPlace, ValueCounts counts)
    {
        var (a, b) = (one.Words, two.Words);
        Span<bool> used = stackalloc bool[Math.Min(b.Count, 32)];
        var (shared, onlyA, onlyB, apart) = (0.0, 0.0, 0.0, false);
        for (var i = 0; i < a.Count; i++)
        {
            var found = -1;
            for (var j = 0; j < used.Length && found < 0; j++)
            {
                if (!used[j] && IsSame(a[i], b[j], counts))
                    found = j;
            }

            if (found >= 0)
            {
                used[found] = true;
                shared += Math.Min(Weight(counts, a[i]), Weight(counts, b[found])) - (a[i] == b[found] ? 0 : 1);
            }
            else
            {
                onlyA += isPlace(a[i]) ? 0 : Weight(counts, a[i]);
                apart |= one.SetApart[i];
            }
        }

        for (var j = 0; j < used.Length; j++)
        {
            if (used[j])
                continue;
            // The town in a name is written or not.
            onlyB += isPlace(b[j]) ? 0 : Weight(counts, b[j]);
            apart |= two.SetApart[j];
        }

        return (shared, onlyA, onlyB, apart);
    }

    private static bool IsSame(string a, string b, ValueCounts counts) =>
        a == b
        || (a.Length > 3 && b.Length > 3 && EditDistance.IsSlip(a, b) && !counts.AreBothBorne(MatchField.Word, a, b))
        || (a.Length >= 3 && b.Length >= a.Length + 3 && b.StartsWith(a, StringComparison.Ordinal))
        || (b.Length >= 3 && a.Length >= b.Length + 3 && a.StartsWith(b, StringComparison.Ordinal));

    private static double Weight(ValueCounts counts, string word) => Math.Clamp(-Math.Log2(counts.Chance(MatchField.Word, word)) - 0.5, 1, 12);

    private readonly record struct NameEvidence(Agreement Agreement, double Same, double Kin);
}
