using System.CommandLine;

namespace Bekwaam.Cli;

/// <summary>The verbs of the program; without a verb it serves.</summary>
internal static class Commands
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Bekwaam: serve customers well, and see from the evidence how well.")
        {
            CommonOptions.Data,
            CommonOptions.Database,
            CommonOptions.Urls,
        };
        root.Add(ServeCommand.Create());
        root.Add(DemoCommand.Create());
        root.SetAction(ServeCommand.RunAsync);
        return root.Parse(args).InvokeAsync();
    }
}
