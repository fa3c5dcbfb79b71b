using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Files;
using Bekwaam.Core.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>
/// Reads a file of answers by its map: as a dry run, which writes nothing but its report, or in earnest. Both go the same
/// way, so that they cannot differ. Rows go in by short transactions under the import's number and count for nothing until
/// the last one, which writes rollups, definitions and the state; a run that was broken off is removed and begun again.
/// </summary>
public sealed class RunImport(IDatabase database, FileStore files)
{
    /// <summary>The dry run of an import in state <see cref="ImportState.Checking"/>.</summary>
    public Task CheckAsync(int number, ImportWork work, CancellationToken cancel) => RunAsync(number, ImportState.Checking, work, cancel);

    /// <summary>The import itself, in state <see cref="ImportState.Running"/>.</summary>
    public Task RunAsync(int number, ImportWork work, CancellationToken cancel) => RunAsync(number, ImportState.Running, work, cancel);

    private async Task RunAsync(int number, ImportState state, ImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        // A job may come twice: what is in another state by now is done.
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number && i.State == state, cancel) is not { } import)
            return;
        var write = state is ImportState.Running;
        var remove = new RemoveImportRows(database, work);
        await remove.RemoveErrorsAsync(number, cancel);
        if (write)
            await remove.RunAsync(number, cancel);
        var reading = ReadAnswerMap.Run(import.Map ?? "");
        if (reading.Map is not { } map)
        {
            await new FinishImport(database, work).FailAsync(number, reading.Mistakes[0], null, cancel);
            return;
        }

        var run = new Run(database, files, work, import, map, write);
        try
        {
            try
            {
                if (await run.ReadAsync(cancel) is { } refusal)
                    await FailAsync(run, refusal, cancel);
            }
            finally
            {
                await run.SettleAsync();
            }
        }
        catch (ImportRefusedException refused)
        {
            await FailAsync(run, refused.Reason, cancel);
        }
        catch (CsvFormatException error)
        {
            await FailAsync(run, new Reason("Row {0} is longer than {1} MB. Is it really a CSV file?", Math.Max(1, error.LineNumber), CsvLimits.RowBytes / 1024 / 1024), cancel);
        }
    }

    private async Task FailAsync(Run run, Reason reason, CancellationToken cancel)
    {
        var remove = new RemoveImportRows(database, run.Work);
        if (run.Write)
        {
            await remove.RunAsync(run.Import.Number, cancel);
            await remove.RemoveDefinitionsAsync(run.Map, run.Import.Number, cancel);
        }

        await new FinishImport(database, run.Work).FailAsync(run.Import.Number, reason, run.Report, cancel);
    }

    /// <summary>One reading of one file.</summary>
    private sealed class Run(IDatabase database, FileStore files, ImportWork work, Import import, AnswerMap map, bool write)
    {
        private readonly ImportErrors errors = new(import.Number);

        // One batch is written while the next is read: reading takes about as long as writing.
        private Task writing = Task.CompletedTask;

        /// <summary>Waits for the batch that is being written, however it ends: nothing may be removed while it is.</summary>
        public Task SettleAsync() => writing.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        public ImportWork Work => work;

        public Import Import => import;

        public AnswerMap Map => map;

        public bool Write => write;

        public ImportReport? Report { get; private set; }

        /// <returns>Why the file is refused, or null when it is taken.</returns>
        public async Task<Reason?> ReadAsync(CancellationToken cancel)
        {
            await using var file = await files.OpenAsync(import.FileHash, cancel)
                ?? throw new InvalidOperationException($"The file of import {import.Number} is not kept any more.");
            var inspected = await InspectCsv.RunAsync(file, map.Encoding, map.Delimiter, map.Decimal, cancel);
            if (!inspected.Done)
                return inspected.Refusal;
            var found = inspected.Value;
            var columns = ColumnPlan.Make(map, [.. found.Names], found.HeaderLooksLikeData);
            if (!columns.Done)
                return columns.Refusal;
            var dates = DatesOf(found);
            if (!dates.Done)
                return dates.Refusal;
            await using var db = database.Open();
            var survey = await SurveyPlan.MakeAsync(db, map, work.Now, cancel);
            if (!survey.Done)
                return survey.Refusal;
            var breakdowns = await BreakdownPlan.MakeAsync(db, map, work.Now, cancel);
            if (write)
                await survey.Value.SaveAsync(db, work.Now, cancel);
            var book = new RollupBook(survey.Value.Survey.Id, [.. survey.Value.Survey.Questions, .. survey.Value.Added]);
            var judgement = new Judgement(import.Number, map, survey.Value, breakdowns, book, errors);
            using var reader = new RowReader(map, columns.Value, survey.Value, breakdowns, dates.Value.Format, found.Format.Decimal, work.Zone, errors);
            file.Position = 0;
            var (rows, refused) = await ReadRowsAsync(file, found.Format, reader, judgement, survey.Value, cancel);
            judgement.Finish();
            Report = ReportOf(found.Format, dates.Value.Format, columns.Value, reader, judgement, survey.Value, rows, refused);
            if (Refuse(Report) is { } refusal)
                return refusal;
            await new FinishImport(database, work).CompleteAsync(import.Number, Report, write ? new FinishImport.Whole(survey.Value, breakdowns, judgement, book) : null, cancel);
            return null;
        }

        private async Task<(long Rows, long Refused)> ReadRowsAsync(
            Stream file, CsvFormat format, RowReader reader, Judgement judgement, SurveyPlan survey, CancellationToken cancel)
        {
            var batch = new RowBatch();
            var (rows, refused) = (0L, 0L);
            await using var csv = CsvRows.Open(file, format);
            while (await csv.ReadAsync(cancel))
            {
                rows++;
                var line = csv.Reader.LineNumber;
                if (csv.Malformed is CsvMalformedReason.UnterminatedQuote)
                    throw new ImportRefusedException(CsvHeader.NeverClosed(line));
                if (csv.Malformed is CsvMalformedReason.TextAfterClosingQuote)
                {
                    errors.Add(line, null, csv.Reader.RawRecord, new Reason("The quotation marks in this row do not match."));
                    refused++;
                }
                else if (reader.Read(csv.Reader, line, batch) is RowFate.Refused)
                {
                    refused++;
                }

                if (batch.IsFull)
                    await FlushAsync(batch, judgement, survey, file.Position, cancel);
            }

            foreach (var (code, seen) in reader.UnknownCodes.OrderBy(c => c.Value.Line))
                errors.Add(seen.Line, map.QuestionColumn, System.Text.Encoding.UTF8.GetBytes(code),
                    new Reason("The map does not know the code “{0}”, which {1} {1:plural:row has|rows have}.", code, seen.Rows), seen.Rows);
            await FlushAsync(batch, judgement, survey, file.Length, cancel);
            await writing;
            return (rows, refused + judgement.RowsRefused);
        }

        private async Task FlushAsync(RowBatch batch, Judgement judgement, SurveyPlan survey, long bytesDone, CancellationToken cancel)
        {
            Dictionary<Guid, KnownRespondent> known = [];
            if (survey.HasResponses)
            {
                await using var db = database.Open();
                known = await KnownRespondents.FindAsync(db, [.. batch.Rows.Select(r => r.Id).Where(id => !judgement.HasSeen(id)).Distinct()], import.Number, cancel);
            }

            var judged = judgement.Judge(batch, known);
            var mistakes = errors.TakePending();
            await writing;
            writing = Task.Run(() => new WriteBatch(database, work, import.Number).RunAsync(write ? judged : null, mistakes, bytesDone, cancel), cancel);
            batch.Clear();
        }

        /// <summary>A day that can be read in two ways is asked, never guessed.</summary>
        private Outcome<(DateFormat? Format, bool Found)> DatesOf(CsvFindings found)
        {
            if (map.Date is not null || map.DayColumn is null || found.Sample.Count == 0)
                return (map.Date, false);
            var fits = found.Columns.Single(c => c.Name == map.DayColumn).Dates;
            if (fits.Count == 1)
                return (fits[0], true);
            return fits.Count == 0
                ? new Reason("The days in column “{0}” are written in no way that is known. Say in the map how: day.format.", map.DayColumn)
                : new Reason("The days in column “{0}” can be read in more than one way: {1}. Say in the map which: day.format.", map.DayColumn, string.Join(", ", fits.Select(f => f.Name)));
        }

        private Reason? Refuse(ImportReport report)
        {
            if (report.Rows == 0)
                return new Reason("The file has a header and no rows.");
            if (report.Respondents == 0)
                return new Reason("None of the {0} rows can be imported; the reasons are listed.", report.Rows);
            return report.RowsRefused * 2 > report.Rows && !map.AcceptPartial
                ? new Reason("More than half of the rows cannot be imported: {0} of {1}; the reasons are listed. If that is right, say so in the map: \"accept\": \"partial\".", report.RowsRefused, report.Rows)
                : null;
        }

        private ImportReport ReportOf(
            CsvFormat format, DateFormat? date, ColumnPlan columns, RowReader reader, Judgement judgement, SurveyPlan survey, long rows, long refused)
        {
            long Count(AnswerKind kind) => survey.Questions.Sum(q => q.Counts[(int)kind]);
            return new ImportReport
            {
                Rows = rows,
                RowsRefused = refused,
                Respondents = judgement.Respondents,
                RespondentsKnown = judgement.RespondentsKnown,
                Given = Count(AnswerKind.Given),
                Blank = Count(AnswerKind.Blank),
                DontKnow = Count(AnswerKind.DontKnow),
                NotApplicable = Count(AnswerKind.NotApplicable),
                Refused = Count(AnswerKind.Refused),
                FirstDay = judgement.FirstDay,
                LastDay = judgement.LastDay,
                Weighted = judgement.Weighted,
                Encoding = format.Encoding.Name,
                Delimiter = format.Delimiter.ToString(CultureInfo.InvariantCulture),
                Decimal = format.Decimal.ToString(CultureInfo.InvariantCulture),
                Date = date?.Name,
                Questions = [.. survey.Questions.Select(q => new QuestionFinding(q.Map.Code, q.Map.Text, q.Counts[0], q.Counts[1], q.Counts[2], q.Counts[3], q.Counts[4]))],
                UnmappedColumns = columns.Unmapped,
                UnknownCodes = [.. reader.UnknownCodes.OrderBy(c => c.Value.Line).Select(c => new CodeCount(c.Key, c.Value.Rows))],
                Errors = errors.Counts,
                ErrorCount = errors.Total,
            };
        }
    }
}
