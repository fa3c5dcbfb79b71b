using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Data;
using Bekwaam.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>
/// Leaves notices of what happens in cases for the programs that want them, in the transaction in which it happens: nobody
/// who changes a case needs to think of it. What an import brings in happened elsewhere, and what is confidential stays here.
/// </summary>
internal static class TellPrograms
{
    /// <summary>Whether this unit of work does something in a case.</summary>
    public static bool IsTouched(AppDb db) =>
        db.ChangeTracker.Entries<CaseMessage>().Any(entry => entry.State is EntityState.Added) || db.ChangeTracker.Entries<Case>().Any(entry => entry.State is EntityState.Added);

    /// <summary>Puts the notices into the unit of work, just before it is saved.</summary>
    public static async Task AddAsync(AppDb db, CancellationToken cancel)
    {
        var webhooks = await db.AtHand.WebhooksAsync(db, cancel);
        if (webhooks.Count == 0)
            return;
        var held = db.ChangeTracker.Entries<HeldAnswer>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => (DateTimeOffset?)entry.Entity.Until).Max();
        var (begun, called) = (new List<WebhookOutbox.Notice>(), new HashSet<Guid>());
        foreach (var one in db.ChangeTracker.Entries<Case>().Where(entry => entry is { State: EntityState.Added, Entity.Source: null }).Select(entry => entry.Entity))
            begun.Add(Of(one, WebhookEvents.CaseOpened, null, one.OpenedAt));
        foreach (var line in db.ChangeTracker.Entries<CaseMessage>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity).OrderBy(m => m.Line).ToList())
            if (EventOf(line.Kind) is { } name && await db.Cases.FindAsync([line.CaseId], cancel) is { } one)
                begun.Add(Of(one, name, line, line.At));
        foreach (var notice in begun.Where(notice => notice.Data["confidential"] is null))
        {
            foreach (var webhook in webhooks.Where(webhook => webhook.Wants(notice.Event)))
            {
                WebhookOutbox.Add(db, webhook, notice, notice.At, held);
                if (called.Add(webhook.Id))
                    WebhookOutbox.Call(db, webhook.Id, notice.At, held);
            }
        }
    }

    /// <summary>What was taken back as if it had not been is not told.</summary>
    public static Task TakeBackAsync(AppDb db, IReadOnlyList<Guid> lines, CancellationToken cancel) =>
        db.WebhookDeliveries.Where(d => d.State == DeliveryState.Waiting && d.Source != null && EF.Parameter(lines).Contains(d.Source.Value)).ExecuteDeleteAsync(cancel);

    private static WebhookOutbox.Notice Of(Case one, string name, CaseMessage? line, DateTimeOffset at)
    {
        var data = new JsonObject
        {
            ["case"] = one.Number.ToString(),
            ["kind"] = Word(one.Kind),
            ["state"] = Word(one.State),
            ["impact"] = Word(one.Impact),
            ["channel"] = Word(line?.Channel ?? one.Channel),
            ["owner"] = one.OwnerId?.ToString(),
            ["branch"] = one.LocationId?.ToString(),
            ["relation"] = one.RelationId?.ToString(),
            ["dueAt"] = one.DueAt == Case.NothingDue ? null : one.DueAt.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
        };
        if (line is not null)
            (data["line"], data["what"], data["by"]) = (line.Line, Word(line.Kind), line.By?.ToString());
        if (one.Confidential)
            data["confidential"] = true;
        return new WebhookOutbox.Notice(name, one.Number.ToString(), line?.Id, at, line?.Line ?? 0, data);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <returns>Null for what is among colleagues.</returns>
    private static string? EventOf(MessageKind kind) => kind switch
    {
        MessageKind.FromCustomer => WebhookEvents.CaseHeard,
        MessageKind.ToCustomer => WebhookEvents.CaseAnswered,
        MessageKind.Asked => WebhookEvents.CaseAsked,
        MessageKind.PassedOn => WebhookEvents.CasePassedOn,
        MessageKind.Assigned => WebhookEvents.CaseAssigned,
        MessageKind.Promised => WebhookEvents.CasePromised,
        MessageKind.PromiseKept => WebhookEvents.CasePromiseKept,
        MessageKind.PromiseWithdrawn => WebhookEvents.CasePromiseWithdrawn,
        MessageKind.Solved => WebhookEvents.CaseSolved,
        MessageKind.Reopened => WebhookEvents.CaseReopened,
        MessageKind.Waits or MessageKind.Changed => WebhookEvents.CaseChanged,
        MessageKind.Rated => WebhookEvents.CaseRated,
        MessageKind.Escalated => WebhookEvents.CaseEscalated,
        MessageKind.Merged or MessageKind.Unmerged => WebhookEvents.CaseMerged,
        >= MessageKind.ComplaintAcknowledged and <= MessageKind.ComplaintExtended => WebhookEvents.CaseComplaint,
        _ => null,
    };
}
