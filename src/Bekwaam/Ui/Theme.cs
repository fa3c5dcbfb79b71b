using Bekwaam.Texts;

namespace Bekwaam.Ui;

/// <summary>Light or dark: as the device says, unless this browser was told otherwise. It goes with the screen, not with the account.</summary>
internal static class Theme
{
    public const string Automatic = "auto";

    /// <summary>Cookie that carries the choice; without it the device decides.</summary>
    public const string Cookie = "bekwaam.theme";

    private const string Light = "light";
    private const string Dark = "dark";

    public static IReadOnlyList<string> All { get; } = [Automatic, Light, Dark];

    /// <summary>What this browser was told, or null when the device decides.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie] switch
    {
        Light => Light,
        Dark => Dark,
        _ => null,
    };

    /// <summary>The English words for a choice, the key of their translation.</summary>
    public static string Words(string theme) => theme switch
    {
        Light => TextKey.Key("Light"),
        Dark => TextKey.Key("Dark"),
        _ => TextKey.Key("Auto"),
    };
}
