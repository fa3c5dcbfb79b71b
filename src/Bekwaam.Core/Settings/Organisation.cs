namespace Bekwaam.Core.Settings;

/// <summary>Whose installation this is. One row, made at first start; absent means that nobody has set up yet.</summary>
/// <param name="Name">As customers know it.</param>
/// <param name="Language">"nl" or "en": for what is written without a reader at hand.</param>
/// <param name="TimeZone">IANA name; decides which day a moment belongs to.</param>
public sealed record Organisation(string Name, string Language, string TimeZone)
{
    public const string DefaultTimeZone = "Europe/Amsterdam";
}
