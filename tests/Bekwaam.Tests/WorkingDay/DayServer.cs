using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bekwaam.Testing;

namespace Bekwaam.Tests.WorkingDay;

/// <summary>The program itself as a process, that can be killed without warning and started again on the same data.</summary>
internal sealed class DayServer(TestDatabase database, DirectoryInfo folder) : IAsyncDisposable
{
    private Process? process;
    private TaskCompletionSource up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Address { get; } = new($"http://localhost:{FreePort()}/");

    /// <summary>Ends when the program answers, also when it was just killed.</summary>
    public Task UpAsync() => up.Task;

    public async Task StartAsync(CancellationToken cancel)
    {
        string[] place = database.Connection is { } connection ? ["--database", connection, "--data", folder.FullName] : ["--data", database.Folder!.FullName];
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bekwaam.dll"), "serve", "--urls", Address.AbsoluteUri, .. place])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (!await AnswersAsync(client, cancel))
        {
            process.HasExited.ShouldBeFalse("The program did not start.");
            await look.WaitForNextTickAsync(cancel);
        }

        up.TrySetResult();
    }

    public async Task KillAsync(CancellationToken cancel)
    {
        up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process!.Kill();
        await process.WaitForExitAsync(cancel);
        process.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        process?.Kill();
        process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancel)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("sign-in", UriKind.Relative), cancel);
            return response.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
