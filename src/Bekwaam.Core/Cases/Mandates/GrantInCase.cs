using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Mandates;

/// <summary>Gives a customer something, as far as whoever decides may. Beyond that it is refused, and who may is asked instead.</summary>
public static class GrantInCase
{
    /// <param name="Form">Sent twice, it is given once.</param>
    /// <param name="Amount">What it costs; must be said where there is a limit.</param>
    /// <param name="Text">What exactly, and why.</param>
    public sealed record Input(Guid Form, GrantKind Kind, Money? Amount, string? Text);

    /// <summary>Either it is given, or these colleagues may.</summary>
    public sealed record Result(Grant? Given, Room? Room, IReadOnlyList<Accounts.Account> WhoMay);

    public static async Task<Outcome<Result>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (WorkOnCase.Check(input.Text) is { } wrong)
            return wrong;
        if (!Enum.IsDefined(input.Kind))
            return new Reason("Choose what is given.");
        return await WorkOnCase.RunAsync<Result>(db, id, async one =>
        {
            if (await db.CaseMessages.Where(m => m.FormKey == input.Form && m.CaseId == one.Id).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(cancel) is { } kept)
                return new Result(await db.Grants.AsNoTracking().SingleAsync(g => g.Id == kept, cancel), null, []);
            if (!one.IsOpen)
                return WorkOnCase.IsSolved;
            var book = await MandateBook.ReadAsync(db, now, cancel);
            var room = book.RoomOf(by, input.Kind);
            if (room is not null && input.Amount is null && room.Most is not null)
                return new Reason("Say what it costs: you may decide up to an amount.");
            if (room is null || !room.Allows(input.Amount))
                return new Result(null, room, book.WhoMay(input.Kind, input.Amount, by));
            var line = CaseThread.AddWith(db, one, MessageKind.Granted, by, now, new CaseThread.Given(input.Kind, input.Amount?.Cents), input.Text, form: input.Form);
            var grant = new Grant { Id = line.Id, CaseId = one.Id, Kind = input.Kind, Amount = input.Amount, By = by, At = now };
            db.Grants.Add(grant);
            return new Result(grant, room, []);
        }, cancel);
    }
}
