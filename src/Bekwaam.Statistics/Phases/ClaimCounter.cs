namespace Bekwaam.Statistics.Phases;

/// <summary>Counts draws by what is certain and what is possible in them.</summary>
internal struct ClaimCounter(int draws)
{
    private int competenceCertain, competencePossible, awarenessCertain, awarenessPossible;
    private int automaticCertain, automaticPossible, unknowingCertain, unknowingPossible;
    private int unawareCertain, unawarePossible, orientedCertain, orientedPossible;
    private int consciousCertain, consciousPossible, competentCertain, competentPossible;

    public readonly Bounds Competence => new(competenceCertain, competencePossible, draws);

    public readonly Bounds Awareness => new(awarenessCertain, awarenessPossible, draws);

    public readonly Bounds Automaticity => new(automaticCertain, automaticPossible, draws);

    /// <summary>C ∧ ¬A: good without knowing it.</summary>
    public readonly Bounds Unknowing => new(unknowingCertain, unknowingPossible, draws);

    public readonly PhaseBounds Phases => new(
        new Bounds(unawareCertain, unawarePossible, draws),
        new Bounds(orientedCertain, orientedPossible, draws),
        new Bounds(consciousCertain, consciousPossible, draws),
        new Bounds(competentCertain, competentPossible, draws));

    /// <summary>Adds a number of draws in which the three claims come out like this.</summary>
    public void Add(Truth c, Truth a, Truth u, int times = 1)
    {
        Add(c, times, ref competenceCertain, ref competencePossible);
        Add(a, times, ref awarenessCertain, ref awarenessPossible);
        Add(u, times, ref automaticCertain, ref automaticPossible);
        Add(Truths.And(c, Truths.Not(a)), times, ref unknowingCertain, ref unknowingPossible);
        Add(Truths.And(Truths.Not(c), Truths.Not(a)), times, ref unawareCertain, ref unawarePossible);
        Add(Truths.And(Truths.Not(c), a), times, ref orientedCertain, ref orientedPossible);
        Add(Truths.And(c, Truths.Not(u)), times, ref consciousCertain, ref consciousPossible);
        Add(Truths.And(c, u), times, ref competentCertain, ref competentPossible);
    }

    private static void Add(Truth truth, int times, ref int certain, ref int possible)
    {
        if (truth is Truth.True)
            certain += times;
        if (truth is not Truth.False)
            possible += times;
    }
}
