namespace Bekwaam.Core.Privacy;

/// <summary>By which way personal data was looked at.</summary>
public enum LookWay : short
{
    Page = 1,
    List = 2,
    DataFile = 3,
    Export = 4,
    Api = 5,
    AddressBook = 6,
}

/// <summary>Somebody looked at one relation: one row a colleague, way and hour, so that the trail stays readable.</summary>
public sealed class RelationLook
{
    public Guid RelationId { get; init; }

    /// <summary>The hour in which it was.</summary>
    public DateTimeOffset Hour { get; init; }

    public Guid AccountId { get; init; }

    public LookWay Way { get; init; }

    /// <summary>The first time in that hour.</summary>
    public DateTimeOffset At { get; init; }

    public string? RemoteAddress { get; init; }
}

/// <summary>Many relations were read at once, by an export, a program or a phone: one row a day with its extent.</summary>
public sealed class RelationReadDay
{
    public DateOnly Day { get; init; }

    public Guid AccountId { get; init; }

    public LookWay Way { get; init; }

    /// <summary>Which list, book or selection.</summary>
    public required string What { get; init; }

    /// <summary>How many cards went out, over the day.</summary>
    public long Cards { get; init; }

    public DateTimeOffset At { get; init; }

    public string? RemoteAddress { get; init; }
}
