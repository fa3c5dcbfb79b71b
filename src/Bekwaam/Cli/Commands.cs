using System.CommandLine;

namespace Bekwaam.Cli;

/// <summary>The verbs of the program; without a verb it serves.</summary>
internal static class Commands
{
    /// <param name="args">From the command line.</param>
    /// <param name="output">Where the commands write; null for the console.</param>
    /// <param name="error">Where refusals go; null for the console.</param>
    /// <param name="input">What is typed; null for the console.</param>
    /// <returns>0 done, 1 refused or failed, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, TextReader? input = null)
    {
        var root = new RootCommand("Bekwaam: serve customers well, and see from the evidence how well.")
        {
            CommonOptions.Data,
            CommonOptions.Database,
            CommonOptions.Urls,
        };
        root.Add(ServeCommand.Create());
        root.Add(DemoCommand.Create());
        root.Add(AssessCommand.Create());
        root.Add(ResultsCommand.Create());
        root.Add(FlowCommand.Create());
        root.Add(MigrateCommand.Create());
        root.Add(BackupCommand.Create());
        root.Add(RestoreCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(DoctorCommand.Create());
        root.Add(ReindexCommand.Create());
        root.Add(ImportAnswersCommand.Create());
        root.Add(new Command("export", "Write out relations or cases.") { ExportRelationsCommand.Create(), ExportCasesCommand.Create() });
        root.Add(PasswordCommand.Create(input));
        root.SetAction(ServeCommand.RunAsync);
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output ?? Console.Out, Error = error ?? Console.Error });
        return parsed.Errors.Count > 0 ? 2 : code;
    }
}
