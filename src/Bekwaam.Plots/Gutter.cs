namespace Bekwaam.Plots;

/// <summary>Room beside a plot for labels, as a class of the stylesheet: steps of 16 pixels, at most ten.</summary>
internal static class Gutter
{
    public const int Widest = 160;

    public static string Left(double pixels) => $"plot-left-{Steps(pixels)}";

    public static string Right(double pixels) => $"plot-right-{Steps(pixels)}";

    private static int Steps(double pixels) => pixels <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(pixels / 16), 1, Widest / 16);
}
