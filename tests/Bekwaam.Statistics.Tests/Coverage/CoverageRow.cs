namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>How often the intervals of one method hold the truth, in one setting.</summary>
/// <param name="Method">Which method.</param>
/// <param name="Setting">Of what, from how many.</param>
/// <param name="How">"exact" by adding up all outcomes, or how many times it was drawn.</param>
/// <param name="Claim">What the mean coverage over the setting is to be.</param>
/// <param name="Everywhere">What the coverage is to be at every point of the setting; 0 when nothing is claimed.</param>
/// <param name="Measure">The coverage at each point.</param>
internal sealed record CoverageRow(
    string Method, string Setting, string How, (double From, double To) Claim, double Everywhere, Func<IEnumerable<double>> Measure);
