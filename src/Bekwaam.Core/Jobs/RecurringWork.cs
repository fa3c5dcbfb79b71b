namespace Bekwaam.Core.Jobs;

/// <summary>What comes back by itself.</summary>
/// <param name="Kind">The handler's kind; the job has no payload to speak of.</param>
/// <param name="Every">From one time to the next.</param>
public sealed record Recurring(string Kind, TimeSpan Every);

/// <summary>All of it. Add a line here and a handler with that kind.</summary>
public static class RecurringWork
{
    public const string CleanJobs = "jobs.clean";
    public const string OptimiseDatabase = "database.optimise";
    public const string ScanDuplicates = "relations.duplicates";
    public const string ClearInvitations = "accounts.clear-invitations";
    public const string RefreshSegments = "relations.segments";
    public const string CountRegister = "relations.count";
    public const string CountCaseEffort = "cases.effort";
    public const string EscalateCases = "cases.escalate";
    public const string ClearDeserveNotes = "cases.clear-notes";
    public const string ClearDeliveries = "webhooks.clear";
    public const string ClearMail = "mail.clear";
    public const string ClearPortal = "portal.clear";
    public const string ClearGaps = "knowledge.clear-gaps";

    public static IReadOnlyList<Recurring> All { get; } =
    [
        new(CleanJobs, TimeSpan.FromHours(6)),
        new(OptimiseDatabase, TimeSpan.FromDays(1)),
        new(ClearInvitations, TimeSpan.FromDays(1)),
        new(ScanDuplicates, TimeSpan.FromDays(7)),
        new(RefreshSegments, TimeSpan.FromHours(1)),
        new(CountRegister, TimeSpan.FromHours(12)),
        new(CountCaseEffort, TimeSpan.FromHours(1)),
        new(EscalateCases, TimeSpan.FromMinutes(5)),
        new(ClearDeserveNotes, TimeSpan.FromDays(1)),
        new(ClearDeliveries, TimeSpan.FromDays(1)),
        new(ClearMail, TimeSpan.FromDays(1)),
        new(ClearPortal, TimeSpan.FromDays(1)),
        new(ClearGaps, TimeSpan.FromDays(1)),
    ];
}
