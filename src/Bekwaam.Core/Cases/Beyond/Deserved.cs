namespace Bekwaam.Core.Cases.Beyond;

/// <summary>What a colleague decided to do for a customer here. A person decides; nothing is added up.</summary>
public enum Deserved : short
{
    JustHelp = 1,
    SomethingExtra = 2,
    MuchExtra = 3,
    KeepItShort = 4,
}

/// <summary>The questions that help to decide; each may be left open.</summary>
public enum DeserveQuestion : short
{
    WeNeedThem = 1,
    TheyNeedUs = 2,
    WeLikeThem = 3,
    TimeAndEnergy = 4,
    SuitsNow = 5,
    TheirFeeling = 6,
}

/// <summary>An answer to one question, a note to self: only whoever wrote it sees it, and it goes after thirty days.</summary>
public sealed class DeserveNote
{
    public Guid CaseId { get; init; }

    /// <summary>Who wrote it.</summary>
    public Guid By { get; init; }

    public DeserveQuestion Question { get; init; }

    /// <summary>1 little, 2 somewhat, 3 much.</summary>
    public short Answer { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>Time that a colleague gave beyond duty; why stands in the thread, under the same key.</summary>
public sealed class BeyondDuty
{
    /// <summary>Also of the line in the thread.</summary>
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }

    public Deserved Decision { get; init; }

    /// <summary>0 for what was within duty.</summary>
    public int Minutes { get; init; }
}
