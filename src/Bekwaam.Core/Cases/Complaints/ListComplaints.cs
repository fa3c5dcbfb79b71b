using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>A complaint as a line: for the list of what is open, and for the report of a period.</summary>
public sealed record ComplaintRow
{
    public Guid Id { get; init; }

    public CaseNumber Number { get; init; }

    public string Subject { get; init; } = "";

    public string? Product { get; init; }

    public bool Confidential { get; init; }

    public string? Owner { get; init; }

    /// <summary>The column that lists are ordered by: before when it is to be decided.</summary>
    public DateTimeOffset DecideBy { get; init; }

    public Complaint Complaint { get; init; } = null!;

    /// <summary>What is to be done next.</summary>
    public ComplaintStep Next => Complaint switch
    {
        { SettledAt: not null } => ComplaintStep.Close,
        { AcknowledgedAt: null } => ComplaintStep.Acknowledge,
        { AssessedAt: null } => ComplaintStep.Assess,
        { InvestigatedAt: null } => ComplaintStep.Investigate,
        { DecidedAt: null } => ComplaintStep.Decide,
        { ToldAt: null } => ComplaintStep.Tell,
        _ => ComplaintStep.Close,
    };

    /// <summary>Before when that is; null where nothing is promised.</summary>
    public DateTimeOffset? NextBy => Next is ComplaintStep.Close ? null : Next is ComplaintStep.Acknowledge ? Complaint.AcknowledgeBy : DecideBy;

    internal static IQueryable<ComplaintRow> Of(AppDb db, IQueryable<Complaint> complaints) =>
        from complaint in complaints
        join one in db.Cases on complaint.CaseId equals one.Id
        where one.MergedInto == null && one.Kind == CaseKind.Complaint
        select new ComplaintRow
        {
            Id = one.Id,
            Number = one.Number,
            Subject = one.Subject,
            Product = one.Product,
            Confidential = one.Confidential,
            Owner = db.Accounts.Where(a => a.Id == one.OwnerId).Select(a => a.Name).FirstOrDefault(),
            DecideBy = complaint.DecideBy,
            Complaint = complaint,
        };
}

/// <summary>Complaints by when they have to be decided, and those of a period for a report.</summary>
public static class ListComplaints
{
    public const int PageSize = 50;

    private static readonly Keyset<ComplaintRow, DateTimeOffset, Guid> ByDecision = new(row => row.DecideBy, row => row.Id);

    /// <summary>Those that are not decided and told, nor settled.</summary>
    public static Task<Outcome<KeysetPage<ComplaintRow>>> OpenAsync(AppDb db, string? cursor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ByDecision.PageAsync(ComplaintRow.Of(db, db.Complaints.Where(c => c.ToldAt == null && c.SettledAt == null)).AsNoTracking(), cursor, PageSize, cancel);
    }

    /// <summary>Received in a period, in that order.</summary>
    public static IAsyncEnumerable<ComplaintRow> Received(AppDb db, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ComplaintRow.Of(db, db.Complaints.Where(c => c.ReceivedAt >= from && c.ReceivedAt < until)).AsNoTracking().OrderBy(row => row.Complaint.ReceivedAt).ThenBy(row => row.Id).AsAsyncEnumerable();
    }
}
