using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal.Figures;

/// <summary>A step at the customers' own door. Each way through has a beginning and an end, so that what lies between is where people give up.</summary>
public enum DoorStep : short
{
    /// <summary>A link was mailed to somebody whom we know.</summary>
    LinkMailed = 1,
    /// <summary>It was used.</summary>
    CameIn = 2,
    /// <summary>Something was asked without an account, and a link mailed.</summary>
    QuestionMailed = 3,
    /// <summary>It was used, and the question is a case.</summary>
    QuestionSent = 4,
}

/// <summary>How often a step was taken on a day: figures, of nobody in particular.</summary>
public sealed class DoorDay
{
    public DateOnly Day { get; init; }

    public DoorStep Step { get; init; }

    public int Count { get; set; }

    /// <summary>One more, in the caller's transaction when there is one.</summary>
    internal static async Task CountAsync(AppDb db, DoorStep step, DateTimeOffset now, CancellationToken cancel)
    {
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        if (await db.DoorDays.Where(d => d.Day == today && d.Step == step).ExecuteUpdateAsync(set => set.SetProperty(d => d.Count, d => d.Count + 1), cancel) == 0)
            db.DoorDays.Add(new DoorDay { Day = today, Step = step, Count = 1 });
    }
}

/// <summary>That somebody came in, so that it can be told whether they needed us all the same shortly after.</summary>
public sealed class DoorVisit
{
    public Guid Id { get; init; }

    public Guid RelationId { get; set; }

    public DateTimeOffset At { get; init; }
}
