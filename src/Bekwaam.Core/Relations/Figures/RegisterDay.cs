namespace Bekwaam.Core.Relations.Figures;

/// <summary>How complete and how fresh the register was on a day, for one kind of relations.</summary>
public sealed class RegisterDay
{
    /// <summary>The value of <see cref="Kind"/> for all active relations.</summary>
    public const short Everybody = 0;

    public DateOnly Day { get; init; }

    /// <summary>A <see cref="RelationKind"/>, or <see cref="Everybody"/>.</summary>
    public short Kind { get; init; }

    public int Relations { get; set; }

    /// <summary>How many things we want to know of them all together.</summary>
    public long Asked { get; set; }

    /// <summary>How many of those we know.</summary>
    public long Known { get; set; }

    /// <summary>Of how many nothing is missing.</summary>
    public int Complete { get; set; }

    /// <summary>Of how many somebody made sure in the past year that the card is right.</summary>
    public int Confirmed { get; set; }

    /// <summary>Of how many each thing is missing, as JSON: <c>{"mail": 12}</c>.</summary>
    public required string Missing { get; set; }
}
