using System.ComponentModel;
using System.Diagnostics;
using Bekwaam.Core.Cases.Attaching;

namespace Bekwaam.Hosting;

/// <summary>
/// Hands each file to a program of the installation's own choice on its standard input: nought says that it is clean, one that
/// something harmful is in it; anything else, or no answer in time, says nothing. <c>clamdscan --no-summary -</c> is such a one.
/// </summary>
/// <param name="command">The program and what it is given, with blanks between.</param>
internal sealed class ScanCommand(string command) : IFileScan
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly string[] parts = command.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public async Task<FileVerdict> LookAsync(Stream content, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(Longest);
        try
        {
            var start = new ProcessStartInfo(parts[0], parts[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            try
            {
                var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(time.Token), process.StandardError.ReadToEndAsync(time.Token));
                await GiveAsync(process, content, time.Token);
                await said;
                await process.WaitForExitAsync(time.Token);
                return process.ExitCode switch { 0 => FileVerdict.Clean, 1 => FileVerdict.Harmful, _ => FileVerdict.Unknown };
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            return FileVerdict.Unknown;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return FileVerdict.Unknown;
        }
    }

    private static async Task GiveAsync(Process process, Stream content, CancellationToken cancel)
    {
        try
        {
            await content.CopyToAsync(process.StandardInput.BaseStream, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It knew enough before the end; what it found, its exit code says.
        }
    }
}
