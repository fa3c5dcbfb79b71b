namespace Bekwaam.Statistics.Agreement;

/// <summary>How far items of one scale measure the same.</summary>
public static class CronbachAlpha
{
    /// <summary>From the answers to each item.</summary>
    /// <param name="answers">Respondents (rows) by items (columns), at least two of each, none missing.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// k/(k − 1)·(1 − Σ variance of items/variance of sums) with Feldt's interval; n the respondents. It may be negative.
    /// Null when all respondents have the same sum.
    /// </returns>
    /// <remarks>
    /// The interval claims what it says when answers are about normal. Source: Cronbach (1951), Psychometrika 16; Feldt
    /// (1965), Psychometrika 30.
    /// </remarks>
    /// <exception cref="ArgumentException">Fewer than two respondents or items.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer that is no finite number, or confidence outside 0–1.</exception>
    // By algebra alpha is ICC(3,k) of the same table, and Feldt's interval that one's.
    public static AgreementEstimate? Of(double[,] answers, double confidence = .95) =>
        IntraclassCorrelation.Of(answers, IccForm.FixedAverage, confidence);
}
