using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>One case as its customer reads it: what they said, what we said and promised; nothing that colleagues wrote for each other.</summary>
public static class ReadPortalCase
{
    private static readonly MessageKind[] ForCustomers =
    [
        MessageKind.FromCustomer, MessageKind.ToCustomer, MessageKind.Promised, MessageKind.PromiseKept, MessageKind.PromiseWithdrawn, MessageKind.Solved, MessageKind.Reopened,
        MessageKind.WorksForCustomer, MessageKind.WithdrawnByCustomer,
    ];

    /// <param name="Text">Only what the customer said, or was told.</param>
    /// <param name="By">The colleague who answered or promised.</param>
    public sealed record Line(Guid Id, DateTimeOffset At, MessageKind Kind, string? By, string? Text, CaseThread.Promised? Promise, IReadOnlyList<CaseFile> Files);

    /// <param name="State">As the customer may know it: an answer that can still be taken back has not been given yet.</param>
    /// <param name="SolvedAt">Likewise.</param>
    /// <param name="DueAt">The earliest time that we promised and have not kept, or <see cref="Case.NothingDue"/>.</param>
    /// <param name="Helper">The colleague whose turn it is.</param>
    public sealed record View(Case Case, CaseState State, DateTimeOffset StateSince, DateTimeOffset? SolvedAt, DateTimeOffset DueAt, string? Helper, IReadOnlyList<Line> Lines)
    {
        public bool IsOpen => State is not CaseState.Solved;
    }

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="one">That it is theirs, was asked of <see cref="PortalCases"/>.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<View> RunAsync(AppDb db, Case one, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(one);
        var held = await db.HeldAnswers.AsNoTracking().Where(h => h.CaseId == one.Id && h.Until > now && h.Version == one.Version).Select(h => h.Before).SingleOrDefaultAsync(cancel) is { } json
            ? StoredJson.Read<BeforeAnswer>(json) : null;
        var last = held?.Lines ?? one.Lines;
        var kinds = ForCustomers.ToList();
        var messages = await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == one.Id && m.Line <= last && EF.Parameter(kinds).Contains(m.Kind)).OrderBy(m => m.At).ThenBy(m => m.Line).ToListAsync(cancel);
        var files = (await CaseFiles.OfAsync(db, one.Id, null, cancel)).ToLookup(f => f.MessageId);
        var names = (await db.AtHand.NamesAsync(db, cancel)).All;
        var state = held?.State ?? one.State;
        return new View(
            one, state, held?.StateSince ?? one.StateSince, held is null ? one.SolvedAt : held.SolvedAt, one.DueAt, one.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null,
            messages.ConvertAll(m => new Line(
                m.Id, m.At, m.Kind, m.By is { } by ? names.GetValueOrDefault(by) : null, IsTheirs(m.Kind) ? m.Text : null,
                m.Kind is MessageKind.Promised or MessageKind.PromiseKept or MessageKind.PromiseWithdrawn && m.Details is { } details ? StoredJson.Read<CaseThread.Promised>(details) : null,
                IsSaid(m.Kind) ? [.. files[m.Id]] : [])));
    }

    /// <summary>A file that stands in what the customer may read; null for any other.</summary>
    public static async Task<CaseFile?> FileAsync(AppDb db, Case one, Guid id, DateTimeOffset now, CancellationToken cancel) =>
        (await RunAsync(db, one, now, cancel)).Lines.SelectMany(line => line.Files).FirstOrDefault(file => file.Id == id);

    /// <summary>How we called it solved or why it was opened again, colleagues wrote for each other.</summary>
    private static bool IsTheirs(MessageKind kind) => IsSaid(kind) || kind is MessageKind.Promised or MessageKind.WorksForCustomer or MessageKind.WithdrawnByCustomer;

    private static bool IsSaid(MessageKind kind) => kind is MessageKind.FromCustomer or MessageKind.ToCustomer;
}
