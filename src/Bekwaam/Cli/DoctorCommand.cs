using System.CommandLine;
using Bekwaam.Cli.Doctor;
using Bekwaam.Core;

namespace Bekwaam.Cli;

/// <summary><c>doctor</c>: looks at the installation and says what is wrong and how to mend it. Changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Look at the installation, say what is wrong and how to mend it.");
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var wrong = 0;
        await foreach (var finding in LookAsync(parsed, cancel))
        {
            await parsed.LineAsync($"{(finding.Well ? "OK   " : "WRONG")}  {finding.What}: {finding.Said}");
            if (finding.Mend is not null)
                await parsed.LineAsync($"       {finding.Mend}");
            wrong += finding.Well ? 0 : 1;
        }

        await parsed.LineAsync(wrong == 0 ? "Nothing is wrong." : $"{wrong} to mend.");
        return wrong == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<Finding> LookAsync(
        ParseResult parsed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var installation = parsed.Installation();
        var folder = LookAtPlace.Folder(installation.DataFolder);
        yield return folder;
        if (folder.Well)
        {
            yield return LookAtPlace.Disk(installation.DataFolder);
            await using var database = installation.OpenDatabase();
            foreach (var finding in await new LookAtDatabase(database, installation, new Clock(TimeProvider.System).GetUtcNow()).RunAsync(cancel))
                yield return finding;
        }

        yield return LookAtMachine.Languages();
        foreach (var url in parsed.GetRequiredValue(CommonOptions.Urls).Split(';'))
            yield return await LookAtPlace.AddressAsync(url, cancel);
    }
}
