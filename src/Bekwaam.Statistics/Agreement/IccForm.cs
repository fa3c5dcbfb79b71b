namespace Bekwaam.Statistics.Agreement;

/// <summary>Which of Shrout and Fleiss' six intraclass correlations.</summary>
public enum IccForm
{
    /// <summary>ICC(1,1): each subject has other raters; one rating.</summary>
    OneWaySingle,

    /// <summary>ICC(2,1): the same raters, a sample of all; one rating, absolute agreement.</summary>
    RandomSingle,

    /// <summary>ICC(3,1): the same raters, and only these; one rating, consistency.</summary>
    FixedSingle,

    /// <summary>ICC(1,k): as ICC(1,1), of the mean of the k ratings.</summary>
    OneWayAverage,

    /// <summary>ICC(2,k): as ICC(2,1), of the mean.</summary>
    RandomAverage,

    /// <summary>ICC(3,k): as ICC(3,1), of the mean; the same as Cronbach's alpha.</summary>
    FixedAverage,
}
