using System.Globalization;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Indexing;

/// <summary>The terms that lists are narrowed by.</summary>
public static class Terms
{
    /// <summary>A person or organisation that is nothing to us by itself: acts for another, or has no kind yet.</summary>
    public const string WithoutKind = "k0";

    private const int LongestValue = 60;

    public static string Kind(RelationKind kind) => Invariant($"k{(short)kind}");

    public static string Type(RelationType type) => Invariant($"y{(short)type}");

    public static string Adviser(Guid account) => Invariant($"a{account:N}");

    public static string Location(Guid location) => Invariant($"l{location:N}");

    public static string Segment(Guid segment) => Invariant($"s{segment:N}");

    public static string Tag(string name) => "t" + Short(Fold.Text(name.Trim()));

    public static string Custom(string field, string value) => Invariant($"f{field}={Short(Fold.Text(value.Trim()))}");

    /// <summary>
    /// The place of a relation on the work list "to complete", which is the range of these terms: customers first, then
    /// other kinds, then who is nothing to us by itself; the least complete first.
    /// </summary>
    public static string ToComplete(IReadOnlyCollection<RelationKind> kinds, int percent) =>
        Invariant($"w{(kinds.Contains(RelationKind.Customer) ? 0 : kinds.Count > 0 ? 1 : 2)}{percent:00}");

    private static string Short(string text) => text.Length <= LongestValue ? text : text[..LongestValue];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
