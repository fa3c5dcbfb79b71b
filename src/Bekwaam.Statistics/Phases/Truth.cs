namespace Bekwaam.Statistics.Phases;

/// <summary>Whether something holds in one draw. In this order "and" is the least, "or" the greatest (Kleene, 1952).</summary>
internal enum Truth : byte
{
    False = 0,
    Unknown = 1,
    True = 2,
}

internal static class Truths
{
    public static Truth And(Truth a, Truth b) => a < b ? a : b;

    public static Truth Not(Truth a) => (Truth)(2 - (int)a);

    /// <summary>True when it must hold, false when it cannot, otherwise unknown.</summary>
    public static Truth Of(bool certain, bool possible) =>
        certain ? Truth.True : possible ? Truth.Unknown : Truth.False;
}
