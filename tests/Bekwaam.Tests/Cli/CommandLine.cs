using Bekwaam.Cli;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Cli;

/// <summary>What a command answered.</summary>
internal sealed record Said(int Code, string Output, string Error);

/// <summary>An installation in a folder of its own, spoken to as at a console.</summary>
internal sealed class CommandLine : IAsyncDisposable
{
    private readonly TestDatabase database;

    private CommandLine(TestDatabase database, DirectoryInfo folder)
    {
        this.database = database;
        Folder = folder;
    }

    public DirectoryInfo Folder { get; }

    public TestDatabase Database => database;

    /// <summary>An installation whose database is there and empty, or not even migrated.</summary>
    public static async Task<CommandLine> OpenAsync(Engine engine, bool migrated = true)
    {
        var database = migrated ? await TestDatabase.CreateAsync(engine) : await TestDatabase.CreateEmptyAsync(engine);
        return new CommandLine(database, database.Folder ?? Directory.CreateTempSubdirectory("bekwaam-test-"));
    }

    public Task<Said> RunAsync(params string[] args) => TypeAsync("", args);

    /// <summary>With something on standard input.</summary>
    public async Task<Said> TypeAsync(string input, params string[] args)
    {
        using var typed = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] place = database.Connection is { } connection ? ["--data", Folder.FullName, "--database", connection] : ["--data", Folder.FullName];
        var code = await Commands.RunAsync([.. args, .. place], output, error, typed);
        return new Said(code, output.ToString(), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Folder.Refresh();
        if (Folder.Exists)
            Folder.Delete(recursive: true);
    }
}
