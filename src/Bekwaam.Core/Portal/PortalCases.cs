using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>The one place that says which cases a customer may see. Whatever the portal shows or changes is asked for here.</summary>
public static class PortalCases
{
    public const int PageSize = 20;

    /// <summary>More that is open at once is nobody's list to read.</summary>
    private const int MostOpen = 100;

    public sealed record Row(Guid Id, CaseNumber Number, CaseKind Kind, string Subject, CaseState State, DateTimeOffset StateSince, DateTimeOffset DueAt, DateTimeOffset OpenedAt);

    /// <param name="Open">What is not solved, the newest first.</param>
    /// <param name="Solved">A page of what is.</param>
    /// <param name="Older">To go on from; null on the last page.</param>
    public sealed record Page(IReadOnlyList<Row> Open, IReadOnlyList<Row> Solved, CaseNumber? Older);

    /// <summary>
    /// What people came with themselves, wherever; what came from a firm's own address; all of a firm for whom that was given.
    /// Of what is confidential a firm sees nothing: it is between us and who told it. A case that was taken up in another is seen there.
    /// </summary>
    internal static IQueryable<Case> Theirs(AppDb db, PortalVisitor visitor)
    {
        var (mail, persons, organisations, companies) = (visitor.Mail, visitor.Persons.ToList(), visitor.Organisations.ToList(), visitor.Companies.ToList());
        // Who among colleagues may read a case says nothing of whose it is.
        var cases = db.Cases.IgnoreQueryFilters().AsNoTracking();
        // Each by an index of its own: as one condition with "or" in it, all cases there are would be walked.
        var keys = db.CaseAskers.Where(a => a.Mail == mail).Select(a => a.CaseId);
        if (persons.Count > 0)
        {
            keys = keys.Concat(cases.Where(c => c.RelationId != null && EF.Parameter(persons).Contains(c.RelationId.Value)).Select(c => c.Id))
                .Concat(cases.Where(c => c.PersonId != null && EF.Parameter(persons).Contains(c.PersonId.Value)).Select(c => c.Id));
        }

        if (organisations.Count > 0)
            keys = keys.Concat(cases.Where(c => !c.Confidential && c.PersonId == null && c.RelationId != null && EF.Parameter(organisations).Contains(c.RelationId.Value)).Select(c => c.Id));
        if (companies.Count > 0)
            keys = keys.Concat(cases.Where(c => !c.Confidential && c.RelationId != null && EF.Parameter(companies).Contains(c.RelationId.Value)).Select(c => c.Id));
        return cases.Where(c => keys.Contains(c.Id));
    }

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="visitor">Whose.</param>
    /// <param name="before">Solved ones that were opened before this one.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Page> ListAsync(AppDb db, PortalVisitor visitor, CaseNumber? before, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(visitor);
        var theirs = Theirs(db, visitor).Where(c => c.MergedInto == null);
        var open = before is not null ? [] : await Rows(theirs.Where(c => c.State != CaseState.Solved).OrderByDescending(c => c.Number).Take(MostOpen)).ToListAsync(cancel);
        var solved = theirs.Where(c => c.State == CaseState.Solved);
        if (before is { } last)
            solved = solved.Where(c => c.Number < last);
        var page = await Rows(solved.OrderByDescending(c => c.Number).Take(PageSize + 1)).ToListAsync(cancel);
        return new Page(open, [.. page.Take(PageSize)], page.Count > PageSize ? page[PageSize - 1].Number : null);
    }

    /// <returns>Null when there is none, or none of theirs: the two cannot be told apart.</returns>
    public static async Task<Case?> FindAsync(AppDb db, PortalVisitor visitor, CaseNumber number, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(visitor);
        if (await Theirs(db, visitor).SingleOrDefaultAsync(c => c.Number == number, cancel) is not { } found)
            return null;
        if (found.MergedInto is null)
            return found;
        // It went on in another of the same customer; a firm's confidential one stays closed to who may not see that.
        return await MergeCases.FollowAsync(db, found.Id, cancel) is { } survivor
            && ((!survivor.Confidential && survivor.RelationId == found.RelationId && survivor.PersonId == found.PersonId) || await Theirs(db, visitor).AnyAsync(c => c.Id == survivor.Id, cancel))
            ? survivor : null;
    }

    private static IQueryable<Row> Rows(IQueryable<Case> cases) =>
        cases.Select(c => new Row(c.Id, c.Number, c.Kind, c.Subject, c.State, c.StateSince, c.DueAt, c.OpenedAt));
}
