using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Competence;

/// <summary>Says what is good enough in a year. A bar that is moved while its year runs needs a reason, and stays visible.</summary>
public static class SetBar
{
    public const int LongestWhy = 500;

    public static readonly Reason YearOver = new Reason("That year is over: its bars stay as they were.");
    public static readonly Reason NotAnOutcome = new Reason("A bar for an outcome lies between 0 and 100.");
    public static readonly Reason NotARate = new Reason("A bar per hundred cases lies between 0 and 1000.");
    public static readonly Reason WhyMoved = new Reason("Say why the bar is moved: it is shown beside it.");
    public static readonly Reason WhyTooLong = new Reason("The reason is longer than {0} characters.", LongestWhy);

    public sealed record Input(int Year, Facet Facet, BarKind Kind, decimal Value, string? Why);

    /// <returns>The bar in force after it; setting the same value again changes nothing.</returns>
    public static async Task<Outcome<BarInForce>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        if (input.Year < today.Year)
            return YearOver;
        if (input.Kind is BarKind.Outcome ? input.Value is < 0 or > 100 : input.Value is < 0 or > 1000)
            return input.Kind is BarKind.Outcome ? NotAnOutcome : NotARate;
        var why = string.IsNullOrWhiteSpace(input.Why) ? null : input.Why.Trim();
        if (why?.Length > LongestWhy)
            return WhyTooLong;

        var inForce = (await Bars.OfAsync(db, input.Year, cancel))[input.Facet, input.Kind];
        if (inForce.Moves.Count > 0 && inForce.Value == input.Value)
            return inForce;
        if (inForce.Moves.Count > 0 && input.Year == today.Year && why is null)
            return WhyMoved;

        var bar = new Bar
        {
            Id = Guid.CreateVersion7(now),
            Year = (short)input.Year,
            Facet = input.Facet,
            Kind = input.Kind,
            Value = input.Value,
            SetAt = now,
            SetBy = by,
            Why = why,
        };
        db.Bars.Add(bar);
        await db.SaveChangesAsync(cancel);
        return (await Bars.OfAsync(db, input.Year, cancel))[input.Facet, input.Kind];
    }
}
