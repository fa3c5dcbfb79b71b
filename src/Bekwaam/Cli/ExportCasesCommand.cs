using System.CommandLine;
using System.Globalization;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Exporting;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary><c>export cases</c>: cases, or the steps that were taken in them, as a file.</summary>
internal static class ExportCasesCommand
{
    private static readonly Option<CaseExportFormat> Format = new("--format") { Description = "cases (CSV, a row a case), steps (CSV, a row a step) or json.", HelpName = "cases|steps|json", DefaultValueFactory = _ => CaseExportFormat.Cases };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where to write; without it, the console.", HelpName = "FILE" };

    private static readonly Option<bool> Open = new("--open") { Description = "Only what is open." };

    private static readonly Option<CaseKind?> Kind = new("--kind") { Description = "Only cases of this kind.", HelpName = "KIND" };

    private static readonly Option<DateOnly?> From = new("--from") { Description = "Only what came in on this day or later (yyyy-MM-dd, UTC).", HelpName = "DAY" };

    private static readonly Option<DateOnly?> Until = new("--until") { Description = "Only what came in up to and including this day.", HelpName = "DAY" };

    private static readonly Option<bool> Confidential = new("--confidential") { Description = "Also what is confidential." };

    public static Command Create()
    {
        var cases = new Command("cases", "Export cases as CSV or JSON.") { Format, Out, Open, Kind, From, Until, Confidential };
        cases.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return cases;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = WebApp.Build(parsed.Installation(), builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        var (database, clock) = (app.Services.GetRequiredService<IDatabase>(), app.Services.GetRequiredService<TimeProvider>());
        var prepared = await PrepareDatabase.RunAsync(database, clock.GetUtcNow(), cancel);
        if (!prepared.Done)
            return await parsed.RefuseAsync(prepared.Refusal);
        var filter = new CaseFilter
        {
            Scope = parsed.GetValue(Open) ? CaseScope.Open : CaseScope.All,
            Kind = parsed.GetValue(Kind),
            From = Start(parsed.GetValue(From)),
            Before = Start(parsed.GetValue(Until)?.AddDays(1)),
        };
        // Nobody's key: what is confidential is for nobody in particular, and so left out.
        Guid? reader = parsed.GetValue(Confidential) ? null : Guid.Empty;
        await using Stream output = parsed.GetValue(Out) is { } file ? file.Create() : Console.OpenStandardOutput();
        var count = await new ExportCases(database).RunAsync(output, parsed.GetValue(Format), new CaseExportChoice(filter, reader, ReaderLeads: false), cancel);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} cases written."));
        return 0;
    }

    private static DateTimeOffset? Start(DateOnly? day) => day is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
