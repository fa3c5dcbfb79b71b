using Bekwaam.Demo;

namespace Bekwaam.Cli;

/// <summary>One line that fills up on a terminal; one line a step elsewhere.</summary>
internal sealed class DemoProgressLine : IProgress<DemoProgress>
{
    private const int Width = 30;

    public void Report(DemoProgress value)
    {
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine($"{value.Done}/{value.Total} {value.Step}");
            return;
        }

        var filled = Width * value.Done / value.Total;
        Console.Write($"\r{new string('█', filled)}{new string('░', Width - filled)} {value.Step,-40}");
        if (value.Done == value.Total)
            Console.WriteLine();
    }
}
