using System.CommandLine;
using Bekwaam.Core;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Cli;

/// <summary>
/// On pages whoever has seen this quarter's results can no longer estimate them. A console does not know who reads it, so
/// it cannot keep that rule: it says so, beside the results, while there is anybody for whom it matters.
/// </summary>
internal static class WarnOfResults
{
    /// <param name="parsed">The command.</param>
    /// <param name="db">Its database.</param>
    /// <param name="shown">What was shown.</param>
    /// <param name="cancel">Stops the command.</param>
    public static async Task RunAsync(ParseResult parsed, AppDb db, Period shown, CancellationToken cancel)
    {
        var today = await OrganisationDay.OfAsync(db, new Clock(TimeProvider.System).GetUtcNow(), cancel);
        if (!shown.Holds(today) || await OpenEstimates.CountAsync(db, Period.Of(today), cancel) is not (> 0 and var open))
            return;
        await parsed.InvocationConfiguration.Error.WriteLineAsync(
            $"These are results of the running quarter, and {open} of your people have not made their own estimate of it yet. The program cannot see who reads a "
            + "console: an estimate by somebody who has read this knows the answer and proves nothing. Let them estimate first, or not this quarter.");
    }
}
