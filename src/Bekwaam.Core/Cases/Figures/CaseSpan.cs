namespace Bekwaam.Core.Cases.Figures;

/// <summary>A case as the figures of flow see it.</summary>
/// <param name="Opened">When it came.</param>
/// <param name="Solved">When it was solved; null when it was not, as far as was seen.</param>
/// <param name="SeenUntil">Until when it was looked at: the end of the log that it came from, or now.</param>
public readonly record struct CaseSpan(DateTimeOffset Opened, DateTimeOffset? Solved, DateTimeOffset SeenUntil)
{
    /// <summary>As it was known at an earlier time: what was solved later is open then. Only for cases that had come by then.</summary>
    public CaseSpan At(DateTimeOffset time)
    {
        var seen = SeenUntil < time ? SeenUntil : time;
        return new CaseSpan(Opened, Solved <= seen ? Solved : null, seen);
    }

    /// <summary>When it was solved, or last seen.</summary>
    public DateTimeOffset End => Solved ?? (SeenUntil < Opened ? Opened : SeenUntil);
}
