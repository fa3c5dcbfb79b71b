namespace Bekwaam.Statistics.Phases;

/// <summary>The conditions of claim U, each apart; null where nothing is known of it.</summary>
/// <param name="Even">The spread between employees lies below its margin.</param>
/// <param name="Chart">No signal on the unfavourable side; read off, so 0 or 1.</param>
/// <param name="Consultations">Fewer consultations per hundred than the bar.</param>
/// <param name="Transfers">Fewer transfers per hundred than the bar.</param>
/// <param name="Escalations">Fewer escalations per hundred than the bar.</param>
/// <param name="Reopenings">Fewer reopenings per hundred than the bar.</param>
public readonly record struct HabitParts(
    Bounds? Even, Bounds? Chart, Bounds? Consultations, Bounds? Transfers, Bounds? Escalations, Bounds? Reopenings)
{
    /// <summary>Of how many of the six nothing is known.</summary>
    public int Missing =>
        Count(Even) + Count(Chart) + Count(Consultations) + Count(Transfers) + Count(Escalations) + Count(Reopenings);

    private static int Count(Bounds? part) => part is null ? 1 : 0;
}
