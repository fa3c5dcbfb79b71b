using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>What hangs on one single person: when they are away, somebody waits.</summary>
public static class ReadDependence
{
    /// <summary>From so many cases of a product one can tell that one person solves them.</summary>
    public const int Fewest = 5;

    private const double NearlyAll = .8;

    /// <param name="Products">Solved nearly always by the same colleague.</param>
    /// <param name="Skills">That one colleague has alone, and which a rule asks for or not.</param>
    /// <param name="Advisers">With relations of their own, away now or soon without a deputy.</param>
    public sealed record View(IReadOnlyList<ByProduct> Products, IReadOnlyList<BySkill> Skills, IReadOnlyList<ByAdviser> Advisers);

    /// <param name="Solved">By the one.</param>
    /// <param name="All">Together.</param>
    public sealed record ByProduct(string Product, string Colleague, int Solved, int All);

    public sealed record BySkill(string Skill, string Colleague);

    public sealed record ByAdviser(string Colleague, DateOnly First, DateOnly Last, int OpenCases);

    public static async Task<View> RunAsync(AppDb db, DateOnly today, DateTimeOffset since, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var names = await db.Accounts.ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var solved = await db.Cases.Where(c => c.SolvedAt >= since && c.MergedInto == null && c.Product != null && c.SolvedBy != null)
            .GroupBy(c => new { c.Product, c.SolvedBy }).Select(g => new { g.Key.Product, g.Key.SolvedBy, Count = g.Count() }).ToListAsync(cancel);
        var skills = await db.AccountSkills.Join(db.Accounts.Where(a => a.DisabledAt == null), s => s.AccountId, a => a.Id, (s, a) => new { s.Skill, a.Name }).ToListAsync(cancel);
        var soon = today.AddDays(14);
        var away = await db.Absences.Where(x => x.WithdrawnAt == null && x.DeputyId == null && x.Last >= today && x.First <= soon)
            .Select(x => new { x.AccountId, x.First, x.Last, Open = db.Cases.Count(c => c.OwnerId == x.AccountId && c.State < CaseState.Solved) }).ToListAsync(cancel);
        return new View(
            [
                .. from product in solved.GroupBy(s => s.Product!)
                   let all = product.Sum(s => s.Count)
                   let most = product.MaxBy(s => s.Count)!
                   where all >= Fewest && most.Count >= NearlyAll * all
                   orderby all descending, product.Key
                   select new ByProduct(product.Key, names.GetValueOrDefault(most.SolvedBy!.Value, "?"), most.Count, all),
            ],
            [.. skills.GroupBy(s => s.Skill).Where(g => g.Count() == 1).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new BySkill(g.Key, g.First().Name))],
            [.. away.OrderBy(x => x.First).Select(x => new ByAdviser(names.GetValueOrDefault(x.AccountId, "?"), x.First, x.Last, x.Open))]);
    }
}
