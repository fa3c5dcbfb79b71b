using System.CommandLine;
using System.Globalization;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data.Schema;

namespace Bekwaam.Cli;

/// <summary><c>reindex</c>: makes anew what cases are found by. Others go on working meanwhile.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex", "Make anew what cases are found by. Searching keeps itself; this is for when it is in doubt.");
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = parsed.Installation().OpenDatabase();
        if ((await SchemaState.OfAsync(database, cancel)).NotReady is { } refusal)
            return await parsed.RefuseAsync(refusal);
        var done = await IndexCases.RebuildAsync(database, cancel);
        await parsed.LineAsync(string.Create(CultureInfo.InvariantCulture, $"{done} cases can be found."));
        return 0;
    }
}
