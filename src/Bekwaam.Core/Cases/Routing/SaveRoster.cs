using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>Says who is on duty in a week, and in as many weeks after it as one likes.</summary>
public static class SaveRoster
{
    public const int MostWeeks = 26;

    /// <param name="Monday">The week's first day.</param>
    /// <param name="Cells">Day of the week from 0, branch (<see cref="Guid.Empty"/> for all) → who; null for nobody.</param>
    /// <param name="Weeks">How many weeks, this one included.</param>
    public sealed record Input(DateOnly Monday, IReadOnlyDictionary<(int Day, Guid Location), Guid?> Cells, int Weeks);

    public static async Task<Outcome<int>> RunAsync(AppDb db, Input input, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Monday.DayOfWeek is not DayOfWeek.Monday || input.Weeks is < 1 or > MostWeeks || input.Cells.Keys.Any(cell => cell.Day is < 0 or > 6))
            return new Reason("Choose a week, and at most {0} weeks.", MostWeeks);
        var who = input.Cells.Values.OfType<Guid>().Distinct().ToList();
        if (await db.Accounts.CountAsync(a => who.Contains(a.Id) && a.DisabledAt == null, cancel) != who.Count)
            return new Reason("This colleague no longer works here. Choose another.");
        var end = input.Monday.AddDays(7 * input.Weeks);
        var there = await db.Duties.Where(d => d.Day >= input.Monday && d.Day < end).ToListAsync(cancel);
        for (var week = 0; week < input.Weeks; week++)
        {
            foreach (var ((day, location), account) in input.Cells)
                Put(db, there, input.Monday.AddDays(7 * week + day), location, account);
        }

        await db.SaveChangesAsync(cancel);
        return input.Weeks;
    }

    private static void Put(AppDb db, List<Duty> there, DateOnly day, Guid location, Guid? account)
    {
        var duty = there.Find(d => d.Day == day && d.LocationId == location);
        if (account is not { } colleague)
        {
            if (duty is not null)
                db.Duties.Remove(duty);
        }
        else if (duty is not null)
        {
            duty.AccountId = colleague;
        }
        else
        {
            db.Duties.Add(new Duty { Day = day, LocationId = location, AccountId = colleague });
        }
    }
}
