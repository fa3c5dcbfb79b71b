using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Schema;

namespace Bekwaam.Hosting;

/// <summary>
/// <c>/health</c>: 200 when the database answers and has this program's schema, else 503. Says nothing more, to anybody.
/// Looks again after some seconds only, so that asking often costs nothing.
/// </summary>
internal sealed class Health(IDatabase database, TimeProvider clock, ILogger<Health> log)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);
    private sealed record Finding(bool Well, DateTimeOffset Until);
    private volatile Finding? last;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/health", [HttpMethods.Get, HttpMethods.Head], async (Health health, CancellationToken cancel) =>
                await health.IsWellAsync(cancel) ? Results.Text("ok") : Results.Text("unavailable", statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithMetadata(new OpenBeforeSetUpAttribute())
            .AllowAnonymous();

    private async Task<bool> IsWellAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (last is { } found && now < found.Until)
            return found.Well;
        var well = await LookAsync(cancel);
        last = new Finding(well, now + Remembered);
        return well;
    }

    private async Task<bool> LookAsync(CancellationToken cancel)
    {
        try
        {
            return (await SchemaState.OfAsync(database, cancel)).NotReady is null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The database does not answer.");
            return false;
        }
    }
}
