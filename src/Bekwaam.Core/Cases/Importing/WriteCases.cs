using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>Details of a step of an imported log.</summary>
/// <param name="By">Who did it, as the log calls them.</param>
/// <param name="Began">When it was begun, when the log says so.</param>
/// <param name="Unfinished">It was planned or begun, and not done.</param>
public sealed record LogStep(string? By, DateTimeOffset? Began, bool Unfinished);

/// <summary>Writes cases with their steps, in bulk.</summary>
internal sealed class WriteCases(IDatabase database, int import, LogMap map, CaseLog log, CaseImportWork work)
{
    private const int SubjectCharacters = 200;
    private readonly Dictionary<LogCase, CaseNumber> numbers = [];
    private readonly Dictionary<string, Guid> colleagues = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives every case its number of the year in which it was opened, and looks up which resources are colleagues.</summary>
    public async Task NumberAsync(LogCase[] cases, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var year in cases.GroupBy(one => TimeZoneInfo.ConvertTime(one.Opened, work.Zone).Year).OrderBy(year => year.Key))
        {
            var serial = await Counter.TakeAsync(db, CaseNumber.CounterOf(year.Key), year.Count(), cancel);
            foreach (var one in year)
                numbers[one] = new CaseNumber(year.Key, serial++);
        }

        foreach (var account in await db.Accounts.AsNoTracking().Select(a => new { a.Id, a.Name, a.Email }).ToListAsync(cancel))
        {
            colleagues[account.Email] = account.Id;
            // Of two with the same name nobody knows which it was.
            colleagues[account.Name] = colleagues.ContainsKey(account.Name) ? Guid.Empty : account.Id;
        }

        await transaction.CommitAsync(cancel);
    }

    public async Task RunAsync(AppDb db, LogCase[] cases, CancellationToken cancel)
    {
        var ids = Array.ConvertAll(cases, one => Guid.CreateVersion7(one.Opened));
        await WriteCasesAsync(db, cases, ids, cancel);
        await WriteStepsAsync(db, cases, ids, cancel);
        await IndexCases.PutAsync(db, cases.Select(one => (numbers[one], one.Subject ?? "", one.Customer, (string?)one.Key)), cancel);
    }

    private async Task WriteCasesAsync(AppDb db, LogCase[] cases, Guid[] ids, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "cases", "id", "number", "kind", "subject", "impact", "caller", "channel", "state", "state_since", "owner_id", "opened_at",
            "first_answer_at", "solved_at", "solved_by", "reopened", "passed_on", "consulted", "escalated", "due_at", "changed_at", "source", "source_key", "lines", "version", "confidential");
        for (var place = 0; place < cases.Length; place++)
        {
            var one = cases[place];
            var owner = Colleague(one.Resource);
            rows.StartRow();
            rows.Write(ids[place]);
            rows.Write(numbers[one].Packed);
            rows.Write((short)CaseKinds.Of(one.Kind, map.Kind));
            rows.Write(Start(one.Subject ?? one.Key));
            rows.Write((short)CaseImpact.Normal);
            rows.Write(one.Customer is null ? null : Start(one.Customer));
            rows.Write((short)map.Channel);
            rows.Write((short)(one.Solved is null ? CaseState.WaitsForUs : CaseState.Solved));
            rows.Write((one.Solved ?? one.Changed).ToUniversalTime());
            rows.Write(owner);
            rows.Write(one.Opened.ToUniversalTime());
            rows.Write(one.FirstAnswer?.ToUniversalTime());
            rows.Write(one.Solved?.ToUniversalTime());
            rows.Write(one.Solved is null ? null : Closer(one) ?? owner);
            rows.Write((short)Math.Min(one.Reopened, short.MaxValue));
            rows.Write((short)0);
            rows.Write((short)0);
            rows.Write((short)0);
            rows.Write(Case.NothingDue);
            rows.Write(one.Changed.ToUniversalTime());
            rows.Write((int?)import);
            rows.Write(one.Key);
            rows.Write(one.Events.Count);
            rows.Write(0);
            rows.Write(false);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteStepsAsync(AppDb db, LogCase[] cases, Guid[] ids, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "case_messages", "id", "case_id", "line", "at", "kind", "by", "text", "details");
        for (var place = 0; place < cases.Length; place++)
        {
            var line = 0;
            foreach (var step in cases[place].Events)
            {
                var said = new LogStep(step.Resource < 0 ? null : log.Resources[step.Resource], step.Began, step.Unfinished);
                rows.StartRow();
                rows.Write(Guid.CreateVersion7(step.At));
                rows.Write(ids[place]);
                rows.Write(++line);
                rows.Write(step.At.ToUniversalTime());
                rows.Write((short)MessageKind.Step);
                rows.Write(Colleague(step.Resource));
                rows.Write(log.Activities[step.Activity].Replace("\0", "", StringComparison.Ordinal));
                rows.Write(said is { By: null, Began: null, Unfinished: false } ? null : StoredJson.Write(said).Replace("\\u0000", "", StringComparison.Ordinal));
            }
        }

        await rows.CompleteAsync(cancel);
    }

    private Guid? Closer(LogCase one)
    {
        var at = one.Events.FindLastIndex(e => e.At == one.Solved && map.Close.Contains(log.Activities[e.Activity]));
        return at < 0 ? null : Colleague(one.Events[at].Resource);
    }

    private Guid? Colleague(int resource) =>
        resource >= 0 && colleagues.TryGetValue(log.Resources[resource], out var id) && id != Guid.Empty ? id : null;

    private static string Start(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > SubjectCharacters ? line[..(SubjectCharacters - 1)] + "…" : line;
    }
}
