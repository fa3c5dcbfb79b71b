namespace Bekwaam.Statistics.Readability;

/// <summary>The language in which a text is written.</summary>
public enum TextLanguage
{
    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>English.</summary>
    English,
}
