using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>Where a bar comes from; said beside it.</summary>
public enum BarStanding
{
    /// <summary>Nobody set one yet: the usual value, provisional.</summary>
    Usual,
    /// <summary>Set, but after its year had begun: provisional.</summary>
    Provisional,
    /// <summary>Set before its year began.</summary>
    Set,
    /// <summary>None was set for this year: last year's goes on.</summary>
    CarriedOver,
}

/// <summary>The bar that counts for one facet in one year.</summary>
/// <param name="Value">0–100 for an outcome; per hundred cases for extra effort.</param>
/// <param name="Moves">Every time it was set for this year, oldest first; more than one: it was moved.</param>
public sealed record BarInForce(Facet Facet, BarKind Kind, decimal Value, BarStanding Standing, IReadOnlyList<Bar> Moves)
{
    /// <summary>It was changed while its year was running.</summary>
    public bool Moved => Moves.Count > 1 && Moves[^1].SetAt.UtcDateTime >= new DateTime(Moves[^1].Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
}

/// <summary>All bars of one year.</summary>
public sealed class Bars
{
    private readonly Dictionary<(Facet, BarKind), BarInForce> inForce = [];

    private Bars(short year) => Year = year;

    public short Year { get; }

    public BarInForce this[Facet facet, BarKind kind] => inForce[(facet, kind)];

    /// <summary>What counts as long as nobody set a bar.</summary>
    public static decimal Usual(BarKind kind) => kind switch
    {
        BarKind.Outcome => 70,
        BarKind.Consultations => 20,
        BarKind.Transfers => 15,
        BarKind.Escalations => 5,
        BarKind.Reopenings => 10,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a bar."),
    };

    public static async Task<Bars> OfAsync(AppDb db, int year, CancellationToken cancel)
    {
        var rows = await db.Bars.AsNoTracking().Where(b => b.Year <= year).ToListAsync(cancel);
        return Of(rows, year);
    }

    /// <summary>The same from rows at hand.</summary>
    public static Bars Of(IReadOnlyCollection<Bar> rows, int year)
    {
        var bars = new Bars((short)year);
        foreach (var facet in Enum.GetValues<Facet>())
            foreach (var kind in Enum.GetValues<BarKind>())
                bars.inForce[(facet, kind)] = InForce(facet, kind, year, [.. rows.Where(b => b.Facet == facet && b.Kind == kind)]);
        return bars;
    }

    private static BarInForce InForce(Facet facet, BarKind kind, int year, IReadOnlyCollection<Bar> rows)
    {
        Bar[] own = [.. rows.Where(b => b.Year == year).OrderBy(b => b.SetAt).ThenBy(b => b.Id)];
        if (own.Length > 0)
        {
            var begins = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
            var standing = own[0].SetAt < begins ? BarStanding.Set : BarStanding.Provisional;
            return new BarInForce(facet, kind, own[^1].Value, standing, own);
        }

        var earlier = rows.Where(b => b.Year < year).OrderBy(b => b.Year).ThenBy(b => b.SetAt).ThenBy(b => b.Id).LastOrDefault();
        return earlier is null
            ? new BarInForce(facet, kind, Usual(kind), BarStanding.Usual, [])
            : new BarInForce(facet, kind, earlier.Value, BarStanding.CarriedOver, []);
    }
}
