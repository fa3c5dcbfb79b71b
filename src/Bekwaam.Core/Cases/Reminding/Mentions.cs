using System.Text.RegularExpressions;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Numbers;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reminding;

/// <summary>
/// Colleagues who are named in a note: @fatima, or @fatima.elamrani where there are more. A name that nobody has is just text.
/// </summary>
internal static partial class Mentions
{
    public static async Task<Outcome<Guid[]>> InAsync(AppDb db, string text, CancellationToken cancel)
    {
        var names = Named().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0)
            return Array.Empty<Guid>();
        var colleagues = await db.Accounts.Where(a => a.DisabledAt == null).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        var found = new List<Guid>();
        foreach (var name in names)
        {
            var key = KeyOf(name);
            var whole = colleagues.Where(a => KeyOf(a.Name) == key).ToList();
            var those = whole.Count > 0 ? whole : colleagues.Where(a => KeyOf(a.Name.Split(' ', 2)[0]) == key).ToList();
            if (those.Count > 1)
                return new Reason("There is more than one colleague called {0}: write {1}.", name, string.Join(", ", those.Select(a => "@" + string.Join('.', a.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));
            found.AddRange(those.Select(a => a.Id));
        }

        return found.Distinct().ToArray();
    }

    private static string KeyOf(string name) => Fold.Text(name).Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Not what stands in a mail address.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}._@/-])@(?<name>[\p{L}\p{M}'-]+(\.[\p{L}\p{M}'-]+)*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Named();
}
