using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Exporting;

public enum CaseExportFormat
{
    /// <summary>CSV, a row a case.</summary>
    Cases,
    /// <summary>CSV, a row a step: an event log.</summary>
    Steps,
    /// <summary>Everything, with what was said.</summary>
    Json,
}

/// <summary>Which cases: all of these must hold.</summary>
/// <param name="Filter">What a list is narrowed by.</param>
/// <param name="Reader">Who gets the file: it holds what that colleague may see; null for everything.</param>
/// <param name="ReaderLeads">That colleague leads.</param>
public sealed record CaseExportChoice(CaseFilter Filter, Guid? Reader, bool ReaderLeads);

/// <summary>
/// Writes cases to a file that other programs, and Bekwaam's own import, read. However many there are, a few hundred are in
/// memory. What was merged stands in the case that took it up.
/// </summary>
public sealed class ExportCases(IDatabase database)
{
    private const int AtOnce = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A file of its own, never inside a page: letters may stay letters.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] CaseColumns =
    [
        "number", "kind", "subject", "opened", "first answer", "solved", "state", "impact", "customer", "customer number", "owner", "branch", "product", "channel", "due",
        "reopened", "passed on", "colleagues asked", "escalated", "tags",
    ];

    private static readonly string[] StepColumns = ["case", "activity", "timestamp", "resource", "channel", "kind", "customer number"];

    public static string MediaType(CaseExportFormat format) => format is CaseExportFormat.Json ? "application/json" : "text/csv; charset=utf-8";

    public static string Extension(CaseExportFormat format) => format is CaseExportFormat.Json ? "json" : "csv";

    /// <returns>How many cases were written.</returns>
    public async Task<long> RunAsync(Stream output, CaseExportFormat format, CaseExportChoice choice, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(choice);
        // Excel takes a file for UTF-8 only by this mark.
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format is not CaseExportFormat.Json), 64 * 1024, leaveOpen: true);
        string[] fields = [];
        if (format is CaseExportFormat.Cases)
        {
            await using var db = database.Open();
            fields = await db.CaseFields.OrderBy(f => f.Position).ThenBy(f => f.Key).Select(f => f.Key).ToArrayAsync(cancel);
        }

        await text.WriteAsync((format switch { CaseExportFormat.Cases => SafeCsv.Line([.. CaseColumns, .. fields]), CaseExportFormat.Steps => SafeCsv.Line(StepColumns), _ => "[" }).AsMemory(), cancel);
        var count = 0L;
        await foreach (var (record, lines) in ReadAsync(choice, withLines: format is not CaseExportFormat.Cases, cancel))
        {
            var part = format switch
            {
                CaseExportFormat.Cases => Row(record, fields),
                CaseExportFormat.Steps => Steps(record, lines),
                _ => (count == 0 ? "\n" : ",\n") + JsonSerializer.Serialize(new { Case = record, Thread = lines }, Json),
            };
            await text.WriteAsync(part.AsMemory(), cancel);
            count++;
        }

        if (format is CaseExportFormat.Json)
            await text.WriteAsync("\n]\n".AsMemory(), cancel);
        return count;
    }

    /// <summary>In the order in which they came in.</summary>
    private async IAsyncEnumerable<(CaseRecord Record, IReadOnlyList<CaseLine> Lines)> ReadAsync(
        CaseExportChoice choice, bool withLines, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        Case? last = null;
        while (true)
        {
            await using var db = database.Open();
            (db.Reader, db.ReaderLeads) = (choice.Reader, choice.ReaderLeads);
            var cases = choice.Filter.Of(db).AsNoTracking();
            if (last is { OpenedAt: var at, Id: var id })
                cases = cases.Where(c => c.OpenedAt > at || (c.OpenedAt == at && c.Id > id));
            var page = await cases.OrderBy(c => c.OpenedAt).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(cancel);
            if (page.Count == 0)
                yield break;
            last = page[^1];
            var records = await ReadCaseRecords.OfAsync(db, page, cancel);
            var lines = withLines ? await ReadCaseRecords.LinesAsync(db, page.ConvertAll(c => c.Id), 0, null, cancel) : null;
            foreach (var record in records)
                yield return (record, lines is null ? [] : [.. lines[record.Id]]);
        }
    }

    private static string Row(CaseRecord one, string[] fields) => SafeCsv.Line([
        one.Number, Word(one.Kind), one.Subject, Time(one.OpenedAt), Time(one.FirstAnswerAt), Time(one.SolvedAt), Word(one.State), Word(one.Impact), one.Customer?.Name ?? one.Caller, Number(one.Customer?.Number),
        one.Owner?.Name, one.Branch?.Name, one.Product, Word(one.Channel), Time(one.DueAt), Number(one.Reopened), Number(one.PassedOn), Number(one.Consulted), Number(one.Escalated), string.Join(", ", one.Tags),
        .. fields.Select(key => one.Fields.GetValueOrDefault(key)),
    ]);

    /// <summary>What happened, without the words in which it was said: enough to see how work flows.</summary>
    private static string Steps(CaseRecord one, IReadOnlyList<CaseLine> lines)
    {
        var steps = new StringBuilder(SafeCsv.Line(one.Number, "opened", Time(one.OpenedAt), null, Word(one.Channel), Word(one.Kind), Number(one.Customer?.Number)));
        foreach (var line in lines)
        {
            // A step of an imported log is called as it was there.
            var activity = line is { Kind: MessageKind.Step, Text: { Length: > 0 } name } ? name : Word(line.Kind);
            steps.Append(SafeCsv.Line(one.Number, activity, Time(line.At), line.By, line.Channel is { } channel ? Word(channel) : null, Word(one.Kind), Number(one.Customer?.Number)));
        }

        return steps.ToString();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
