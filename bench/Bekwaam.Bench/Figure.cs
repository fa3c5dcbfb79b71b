namespace Bekwaam.Bench;

/// <summary>One measured thing.</summary>
/// <param name="Name">What was measured, stable: it is the key in the JSON.</param>
/// <param name="Value">The median of the runs, or the one run's value.</param>
/// <param name="Unit">s, MB, req/s, ms, kB, answers/s.</param>
/// <param name="Budget">What it may be at most (or at least, for rates), as text; null where there is none.</param>
/// <param name="Note">Spread, volume or what it stands beside.</param>
internal sealed record Figure(string Name, double Value, string Unit, string? Budget = null, string? Note = null);
