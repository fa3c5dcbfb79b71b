using System.CommandLine;
using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Exporting;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary><c>export relations</c>: the register, or a part of it, as a file.</summary>
internal static class ExportRelationsCommand
{
    private static readonly Option<ExportFormat> Format = new("--format") { Description = "vcard (4.0), csv or json.", HelpName = "vcard|csv|json", DefaultValueFactory = _ => ExportFormat.VCard };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where to write; without it, the console.", HelpName = "FILE" };

    private static readonly Option<RelationKind[]> Kind = new("--kind") { Description = "Only relations of this kind.", HelpName = "KIND", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };

    private static readonly Option<string[]> Tag = new("--tag") { Description = "Only relations with this tag.", HelpName = "TAG", DefaultValueFactory = _ => [] };

    private static readonly Option<int[]> Number = new("--number") { Description = "Only these relations.", HelpName = "NUMBER", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };

    public static Command Create()
    {
        var relations = new Command("relations", "Export relations as vCard, CSV or JSON.") { Format, Out, Kind, Tag, Number };
        relations.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return relations;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = WebApp.Build(parsed.Installation(), builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        var (database, clock) = (app.Services.GetRequiredService<IDatabase>(), app.Services.GetRequiredService<TimeProvider>());
        var prepared = await PrepareDatabase.RunAsync(database, clock.GetUtcNow(), cancel);
        if (!prepared.Done)
            return await parsed.RefuseAsync(prepared.Refusal);
        await using var db = database.Open();
        var zone = (await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
        var numbers = parsed.GetValue(Number) is { Length: > 0 } some ? some : null;
        var choice = new ExportChoice(numbers, new RelationFilter { Kinds = parsed.GetValue(Kind) ?? [], Tags = parsed.GetValue(Tag) ?? [] });
        await using Stream output = parsed.GetValue(Out) is { } file ? file.Create() : Console.OpenStandardOutput();
        var count = await new ExportRelations(database).RunAsync(output, parsed.GetValue(Format), choice, today, cancel);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} relations written."));
        return 0;
    }
}
