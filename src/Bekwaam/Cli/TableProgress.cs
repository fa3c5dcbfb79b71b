using Bekwaam.Core.Data.Backups;

namespace Bekwaam.Cli;

/// <summary>Which table is in, on a terminal only.</summary>
internal sealed class TableProgress : IProgress<BackupTable>
{
    private const int Width = 60;

    public static TableProgress? OnTerminal() => Console.IsOutputRedirected ? null : new TableProgress();

    public void Report(BackupTable value) => Console.Write($"\r{value.Rows,14:N0}  {value.Name,-Width}");

    public static void End()
    {
        if (!Console.IsOutputRedirected)
            Console.Write($"\r{"",Width + 16}\r");
    }
}
