namespace Bekwaam.Browser.Tests;

/// <summary>How a person looks at a page.</summary>
public sealed record View(int Width, bool Dark, string Language, bool Scripts = true)
{
    public static readonly View Desk = new(1280, Dark: false, "nl");
    public static readonly View Phone = new(390, Dark: false, "nl");

    public static readonly View English = new(1280, Dark: false, "en");

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}-{Language}";
}
