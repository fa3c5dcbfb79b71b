using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Mandates;

/// <summary>
/// Says what a role or a colleague may decide without asking. An owner decides; who leads passes on no more than they have
/// themselves, and nothing to themselves.
/// </summary>
public static class SetMandate
{
    public const int LongestWhy = 500;

    /// <param name="Role">Whose; or</param>
    /// <param name="Account">a colleague's.</param>
    /// <param name="Each">Null for whatever it costs.</param>
    /// <param name="PerMonth">Null for no such limit.</param>
    public sealed record Input(Role? Role, Guid? Account, GrantKind Kind, Money? Each, Money? PerMonth, string? Why);

    public static async Task<Outcome<Mandate>> RunAsync(AppDb db, Input input, Guid by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        var why = string.IsNullOrWhiteSpace(input.Why) ? null : input.Why.Trim();
        if (why?.Length > LongestWhy)
            return new Reason("Longer than {0} characters.", LongestWhy);
        if (input.Role is null == input.Account is null || !Enum.IsDefined(input.Kind) || input.Role is { } role && !Enum.IsDefined(role))
            return new Reason("Choose whose mandate it is, and for what.");
        if (input.PerMonth is { } month && input.Each is { } each && month < each)
            return new Reason("A month allows less than one time does: raise the month, or lower the other.");
        var book = await MandateBook.ReadAsync(db, now, cancel);
        if (input.Account is { } colleague && book.Colleagues.All(a => a.Id != colleague))
            return new Reason("This colleague cannot be chosen: the account is closed.");
        if (MayNot(book, input, by) is { } refused)
            return refused;

        await using var own = await db.Database.BeginTransactionAsync(cancel);
        var held = await HeldAsync(db, input.Role, input.Account, input.Kind, cancel);
        if (held is not null && held.Each == input.Each && held.PerMonth == input.PerMonth)
            return held;
        if (held is not null)
            (held.EndedAt, held.EndedBy) = (now, by);
        var mandate = new Mandate
        {
            Id = Guid.CreateVersion7(now),
            Role = input.Role,
            AccountId = input.Account,
            Kind = input.Kind,
            Each = input.Each,
            PerMonth = input.PerMonth,
            Since = now,
            SetBy = by,
            Why = why,
        };
        // One at a time: the database holds that there is one at most, and ends come before beginnings.
        await db.SaveChangesAsync(cancel);
        db.Mandates.Add(mandate);
        Record(db, AuditKind.MandateSet, book, mandate, by, now, address);
        await db.SaveChangesAsync(cancel);
        await own.CommitAsync(cancel);
        return mandate;
    }

    /// <summary>Takes it back; what was decided under it stays as it is.</summary>
    public static async Task<Outcome<Mandate>> EndAsync(AppDb db, Guid id, Guid by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Mandates.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } mandate)
            return new Reason("There is no such mandate.");
        if (mandate.EndedAt is not null)
            return mandate;
        (mandate.EndedAt, mandate.EndedBy) = (now, by);
        Record(db, AuditKind.MandateEnded, await MandateBook.ReadAsync(db, now, cancel), mandate, by, now, address);
        await db.SaveChangesAsync(cancel);
        return mandate;
    }

    private static void Record(AppDb db, string kind, MandateBook book, Mandate mandate, Guid by, DateTimeOffset now, string? address) =>
        AuditLog.Record(
            db, kind, by, book.Colleagues.FirstOrDefault(a => a.Id == mandate.AccountId)?.Name ?? mandate.Role?.ToString(),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = mandate.Kind.ToString(), ["upTo"] = mandate.Each?.ToString() ?? "-" }, now, address);

    private static Reason? MayNot(MandateBook book, Input input, Guid by)
    {
        var me = book.Colleagues.FirstOrDefault(a => a.Id == by);
        if (me is null)
            return new Reason("Only who leads decides what others may decide.");
        if (me.Roles.Exists(r => r.Role is Role.Owner))
            return null;
        if (!me.Roles.Exists(r => r.Role is Role.Manager))
            return new Reason("Only who leads decides what others may decide.");
        if (input.Account == by || input.Role is { } role && me.Roles.Exists(r => r.Role == role))
            return new Reason("Your own mandate is decided by an owner.");
        var room = book.RoomOf(by, input.Kind);
        return room is null || (room.Each is { } most && (input.Each is not { } each || each > most))
            ? new Reason("You pass on no more than you may decide yourself. Ask an owner.") : null;
    }

    private static Task<Mandate?> HeldAsync(AppDb db, Role? role, Guid? account, GrantKind kind, CancellationToken cancel) =>
        db.Mandates.SingleOrDefaultAsync(m => m.EndedAt == null && m.Kind == kind && m.Role == role && m.AccountId == account, cancel);
}
