using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Mandates;

/// <summary>What was decided with mandates, and how often one was too small: per kind, and for how much was asked.</summary>
public static class ReadMandateUse
{
    /// <summary>Below this many times nothing is said about how far a mandate should go.</summary>
    public const int FewestToAdvise = 5;

    private const double Share = .8;

    /// <param name="Given">How often it was decided without asking.</param>
    /// <param name="Total">What that cost together, as far as known.</param>
    /// <param name="Asked">How often a colleague was asked for lack of mandate.</param>
    /// <param name="Wanted">Of those, the amounts that were said.</param>
    /// <param name="Enough">The amount that would have sufficed for eight in ten of them; null below five.</param>
    public sealed record Line(GrantKind Kind, int Given, Money Total, int Asked, IReadOnlyList<Money> Wanted, Money? Enough);

    /// <param name="Unsaid">Times that a colleague was asked for lack of mandate without saying for what.</param>
    public sealed record View(IReadOnlyList<Line> Lines, int Unsaid);

    public static async Task<View> RunAsync(AppDb db, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var given = (await db.Grants.Where(g => g.At >= from && g.At < until).Select(g => new { g.Kind, g.Amount }).ToListAsync(cancel)).ToLookup(g => g.Kind, g => g.Amount);
        var asked = await db.Consultations.Where(c => c.AskedAt >= from && c.AskedAt < until && c.Reason == HelpReason.NoMandate)
            .Select(c => new { c.Wanted, c.Amount }).ToListAsync(cancel);
        var wanted = asked.Where(a => a.Wanted is not null).ToLookup(a => a.Wanted!.Value, a => a.Amount);
        return new View(
            [
                .. from kind in Enum.GetValues<GrantKind>()
                   where given[kind].Any() || wanted[kind].Any()
                   let amounts = wanted[kind].OfType<Money>().Order().ToList()
                   select new Line(kind, given[kind].Count(), new Money(given[kind].Sum(amount => amount?.Cents ?? 0)), wanted[kind].Count(), amounts, EnoughOf(amounts)),
            ],
            asked.Count(a => a.Wanted is null));
    }

    private static Money? EnoughOf(List<Money> amounts) => amounts.Count < FewestToAdvise ? null : amounts[(int)Math.Ceiling(Share * amounts.Count) - 1];
}
