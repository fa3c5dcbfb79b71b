using System.CommandLine;
using System.Data.Common;
using Bekwaam.Core;

namespace Bekwaam.Cli;

/// <summary>What commands tell the person at the console: done 0, refused or failed 1, wrong usage 2.</summary>
internal static class Say
{
    public static Task LineAsync(this ParseResult parsed, string text) => parsed.InvocationConfiguration.Output.WriteLineAsync(text);

    public static Task<int> RefuseAsync(this ParseResult parsed, Reason reason) => parsed.RefuseAsync(reason.ToString());

    public static async Task<int> RefuseAsync(this ParseResult parsed, string why)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(why);
        return 1;
    }

    /// <summary>Runs a command; what the machine refuses is told in a sentence, not as a stack trace.</summary>
    public static async Task<int> PlainlyAsync(this ParseResult parsed, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (DbException error)
        {
            return await parsed.RefuseAsync("The database did not answer as it should: " + error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await parsed.RefuseAsync(error.Message);
        }
        catch (OperationCanceledException)
        {
            return await parsed.RefuseAsync("Stopped. Nothing was left half done.");
        }
    }
}
