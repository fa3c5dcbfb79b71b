namespace Bekwaam.Statistics.Weights;

/// <summary>A known division of the whole, such as customers by region.</summary>
/// <param name="Categories">Per respondent the category, from 0.</param>
/// <param name="Targets">Per category its share or number in the whole, 0 or more; only their ratios count.</param>
public sealed record Margin(IReadOnlyList<int> Categories, IReadOnlyList<double> Targets)
{
    internal void Check(int respondents, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Categories.Count, respondents, name);
        foreach (var target in Targets)
            Guard.NotNegative(target, name);
        if (!(Targets.Sum() > 0) || !double.IsFinite(Targets.Sum()))
            throw new ArgumentOutOfRangeException(name, "A margin must have a target above 0.");
        foreach (var category in Categories)
        {
            if (category < 0 || category >= Targets.Count)
                throw new ArgumentOutOfRangeException(name, category, "Must be one of the categories that have a target.");
        }
    }
}

/// <summary>A category that no weights can bring to its target.</summary>
/// <param name="Margin">Which margin, from 0.</param>
/// <param name="Category">Which category of it, from 0.</param>
/// <param name="Target">Its share in the whole.</param>
/// <param name="Reached">The share that the weights give it.</param>
public readonly record struct MissedTarget(int Margin, int Category, double Target, double Reached);
