using System.Diagnostics;
using System.Globalization;

namespace Bekwaam.Bench;

/// <summary>Runs the program as its users do, as a process of its own, and watches its memory.</summary>
internal static class Processes
{
    /// <summary>The program's assembly, built beside this one.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Bekwaam.dll");

    public static Process Start(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        // Read and drop what it prints, so that a full pipe never stops it; errors stay visible.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) =>
        {
            if (line.Data is not null)
                Console.Error.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs to the end; gives the seconds and the highest resident memory in megabytes.</summary>
    public static async Task<(double Seconds, double PeakMegabytes)> RunAsync(CancellationToken cancel, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(Program, arguments);
        double peak = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakMegabytes(process.Id));
            await timer.WaitForNextTickAsync(cancel);
        }

        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"bekwaam {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        return (watch.Elapsed.TotalSeconds, peak);
    }

    /// <summary>Resident memory now, in megabytes.</summary>
    public static double ResidentMegabytes(int id) => Status(id, "VmRSS:");

    private static double PeakMegabytes(int id) => Status(id, "VmHWM:");

    private static double Status(int id, string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It ended between two looks.
            return 0;
        }
    }
}
