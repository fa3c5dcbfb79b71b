using System.CommandLine;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary>Options every verb understands, also as environment variables.</summary>
internal static class CommonOptions
{
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder for the data (environment: BEKWAAM_DATA).",
        Recursive = true,
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("BEKWAAM_DATA") ?? "./data"),
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "PostgreSQL connection string instead of one SQLite file (environment: BEKWAAM_DATABASE).",
        Recursive = true,
        HelpName = "CONNECTION",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEKWAAM_DATABASE"),
    };

    public static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to serve on, separated by semicolons (environment: BEKWAAM_URLS).",
        Recursive = true,
        HelpName = "URLS",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEKWAAM_URLS") ?? Hosting.Installation.DefaultUrls,
    };

    public static Installation Installation(this ParseResult parsed)
    {
        var connection = parsed.GetValue(Database);
        return new Installation(parsed.GetRequiredValue(Data), string.IsNullOrWhiteSpace(connection) ? null : connection);
    }

    /// <summary>A misspelt option is told as such, instead of becoming a file with that name.</summary>
    public static Argument<T> NotAnOption<T>(this Argument<T> argument)
    {
        argument.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => token.Value.StartsWith('-')))
                given.AddError($"{given.Tokens[0].Value} is no option of this command.");
        });
        return argument;
    }
}
