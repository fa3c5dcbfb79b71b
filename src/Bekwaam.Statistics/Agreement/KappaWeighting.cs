namespace Bekwaam.Statistics.Agreement;

/// <summary>How much of an agreement two neighbouring categories are.</summary>
public enum KappaWeighting
{
    /// <summary>Only the same category is agreement: Cohen's kappa.</summary>
    None,

    /// <summary>1 − |i − j|/(k − 1).</summary>
    Linear,

    /// <summary>1 − (i − j)²/(k − 1)².</summary>
    Quadratic,
}
