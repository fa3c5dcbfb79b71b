namespace Bekwaam.Core.Relations.Matching;

/// <summary>How far two cards agree on something.</summary>
public enum Agreement : short
{
    Differs = 0,
    /// <summary>Could be the same, could as well be another's: a shared initial, a short form.</summary>
    Loose = 1,
    /// <summary>The same but for a slip.</summary>
    Near = 2,
    Same = 3,
}

/// <param name="Field">What was compared.</param>
/// <param name="Agreement">How far it agrees.</param>
/// <param name="Same">log₂ of how much likelier this is of one and the same than of two strangers.</param>
/// <param name="Kin">log₂ of how much likelier this is of two who belong together – a household, a chain, one building – than of two strangers.</param>
public readonly record struct FieldEvidence(MatchField Field, Agreement Agreement, double Same, double Kin);

/// <summary>
/// Everything that two cards say about being one. Three explanations compete: they are the same, they belong together
/// (relatives at one address, branches of one chain), or they have nothing to do with each other.
/// </summary>
public sealed class MatchEvidence
{
    private readonly List<FieldEvidence> fields = new(16);

    public IReadOnlyList<FieldEvidence> Fields => fields;

    public double Same { get; private set; }

    public double Kin { get; private set; }

    /// <summary>Something that names who it is differs, and only the rest speaks for a slip in it: counts only when nobody else fits.</summary>
    public bool Doubtful { get; set; }

    public void Add(MatchField field, Agreement agreement, double same, double kin)
    {
        fields.Add(new FieldEvidence(field, agreement, same, kin));
        Same += same;
        Kin += kin;
    }

    public void Clear()
    {
        fields.Clear();
        (Same, Kin, Doubtful) = (0, 0, false);
    }

    public Agreement? Of(MatchField field)
    {
        foreach (var evidence in fields)
        {
            if (evidence.Field == field)
                return evidence.Agreement;
        }

        return null;
    }
}
