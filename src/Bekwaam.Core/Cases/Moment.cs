using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Cases;

/// <summary>How it felt to the customer, as far as one can see or hear.</summary>
public enum Feeling : short
{
    Bad = -1,
    Neutral = 0,
    Good = 1,
}

/// <summary>What was done about it there and then.</summary>
public enum MomentOutcome : short
{
    SolvedAtOnce = 1,
    Promise = 2,
    Case = 3,
    Consultation = 4,
    Transfer = 5,
}

/// <summary>One contact with a customer (<i>contactmoment</i>). The words stand in the thread of its case, under the same key.</summary>
public sealed class Moment
{
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    /// <summary>Who of the relation it was, when it was somebody who acts for them.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>When it was.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    public Guid By { get; init; }

    public ChannelKind Channel { get; init; }

    /// <summary>They came to us; otherwise we went to them.</summary>
    public bool Inward { get; init; }

    /// <summary>Null when it was not said: never counted.</summary>
    public Feeling? Feeling { get; init; }

    public MomentOutcome Outcome { get; init; }

    public Guid? LocationId { get; init; }

    /// <summary>How long it took.</summary>
    public short? Minutes { get; init; }

    /// <summary>The customer had told this before, to somebody else of us.</summary>
    public bool AskedTwice { get; init; }

    /// <summary>Of the form it was typed in: sent twice, it is kept once.</summary>
    public Guid? FormKey { get; init; }
}
