namespace Bekwaam.Statistics.Units;

/// <summary>How the variance between true effects is estimated.</summary>
public enum TauMethod
{
    /// <summary>Restricted maximum likelihood: the default.</summary>
    Reml,

    /// <summary>DerSimonian and Laird's method of moments.</summary>
    DerSimonianLaird,
}
