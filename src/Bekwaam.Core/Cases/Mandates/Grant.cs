namespace Bekwaam.Core.Cases.Mandates;

/// <summary>What can be given to a customer to put something right, or to help.</summary>
public enum GrantKind : short
{
    Refund = 1,
    Discount = 2,
    /// <summary>Somebody comes by without a bill.</summary>
    Visit = 3,
    Replacement = 4,
    /// <summary>Flowers, a voucher, an hour more.</summary>
    Extra = 5,
    /// <summary>Leaving a rule of our own aside for once.</summary>
    Exception = 6,
}

/// <summary>Something given to a customer in a case, by whoever may decide it.</summary>
public sealed class Grant
{
    /// <summary>Also of the line in the thread.</summary>
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    public GrantKind Kind { get; init; }

    /// <summary>What it costs; null when nobody can say.</summary>
    public Money? Amount { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}
