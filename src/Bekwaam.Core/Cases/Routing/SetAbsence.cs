using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>Says when a colleague is away and who stands in. What is theirs shows at the deputy's on those days; nothing is passed on.</summary>
public static class SetAbsence
{
    private const int LongestDays = 730;

    public sealed record Input(Guid Account, DateOnly First, DateOnly Last, Guid? Deputy);

    public static async Task<Outcome<Absence>> RunAsync(AppDb db, Input input, Guid by, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (input.Last < input.First || input.Last < today)
            return new Reason("The last day lies before the first, or in the past.");
        if (input.Last.DayNumber - input.First.DayNumber > LongestDays)
            return new Reason("At most two years at once.");
        if (input.Deputy == input.Account)
            return new Reason("Nobody stands in for themselves.");
        if (await db.Accounts.CountAsync(a => (a.Id == input.Account || a.Id == input.Deputy) && a.DisabledAt == null, cancel) != (input.Deputy is null ? 1 : 2))
            return new Reason("This colleague no longer works here. Choose another.");
        if (await db.Absences.AnyAsync(a => a.AccountId == input.Account && a.WithdrawnAt == null && a.First <= input.Last && a.Last >= input.First, cancel))
            return new Reason("These days overlap with others on which this colleague is away.");
        if (input.Deputy is { } deputy && await db.Absences.AnyAsync(a => a.AccountId == deputy && a.WithdrawnAt == null && a.First <= input.First && a.Last >= input.Last, cancel))
            return new Reason("Who stands in is away on all of these days. Choose another.");
        var absence = new Absence { Id = Guid.CreateVersion7(now), AccountId = input.Account, First = input.First, Last = input.Last, DeputyId = input.Deputy, SetBy = by, SetAt = now };
        db.Absences.Add(absence);
        await db.SaveChangesAsync(cancel);
        return absence;
    }

    /// <summary>They are there after all; back earlier, the days that were stay as they were.</summary>
    public static async Task<Outcome<Absence>> EndAsync(AppDb db, Guid id, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Absences.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } absence)
            return new Reason("These days are not there any more.");
        if (absence.First < today)
            absence.Last = today.AddDays(-1);
        else
            absence.WithdrawnAt ??= now;
        await db.SaveChangesAsync(cancel);
        return absence;
    }
}
