using System.Text;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Text;
using CsvHelper;

namespace Bekwaam.Core.Listening.Importing;

internal enum RowFate
{
    Taken,
    /// <summary>Of a code that the map leaves out on purpose.</summary>
    Ignored,
    Refused,
}

/// <summary>Turns a row of cells into a respondent with answers, or says why not.</summary>
internal sealed class RowReader(
    AnswerMap map, ColumnPlan columns, SurveyPlan survey, BreakdownPlan breakdowns, DateFormat? dates, char point, TimeZoneInfo zone, ImportErrors errors)
    : IDisposable
{
    private const int KeyBytes = 200;
    private const long HighestWeight = 10_000 * Tally.One;
    private readonly RespondentKeys keys = new(survey.Secret);
    private readonly Dictionary<string, QuestionPlan> questions = survey.Questions.ToDictionary(q => q.Map.Code, StringComparer.Ordinal);
    private readonly HashSet<string> ignored = map.Ignore.ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Line, long Rows)> unknownCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>[] cutNumbers = [.. map.Breakdowns.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly List<short> chosen = [];
    private byte[] lastDayText = [];
    private DateOnly lastDay;

    /// <summary>Codes that the map does not know, each with its first row and how many rows have it.</summary>
    public IReadOnlyDictionary<string, (long Line, long Rows)> UnknownCodes => unknownCodes;

    /// <summary>Adds the row to the batch, unless the errors say why not.</summary>
    public RowFate Read(CsvReader row, long line, RowBatch batch)
    {
        if (row.FieldCount != columns.Names.Count)
        {
            errors.Add(line, null, default, new Reason("The row has {0} cells, the header {1}.", row.FieldCount, columns.Names.Count));
            return RowFate.Refused;
        }

        QuestionPlan? question = null;
        if (map.Layout is AnswerLayout.Long && FindQuestion(row, line, out question) is not RowFate.Taken and var fate)
            return fate;
        if (!ReadWho(row, line, out var who))
            return RowFate.Refused;
        var first = batch.Answers.Count;
        if (question is not null)
            ReadCell(row, line, columns.Value, question, who.Id, batch);
        else
            for (var place = 0; place < columns.Questions.Length; place++)
                ReadCell(row, line, columns.Questions[place], survey.Questions[place], who.Id, batch);
        batch.Rows.Add(who with { First = first, Count = batch.Answers.Count - first });
        return RowFate.Taken;
    }

    public void Dispose() => keys.Dispose();

    private RowFate FindQuestion(CsvReader row, long line, out QuestionPlan? question)
    {
        var cell = NumberText.Trim(row.GetSpan(columns.Question));
        question = null;
        if (cell.IsEmpty || cell.Length > KeyBytes)
        {
            errors.Add(line, map.QuestionColumn, cell, new Reason("The row names no question."));
            return RowFate.Refused;
        }

        Span<char> letters = stackalloc char[KeyBytes];
        var code = letters[..Encoding.UTF8.GetChars(cell, letters)];
        if (questions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out question))
            return RowFate.Taken;
        if (ignored.GetAlternateLookup<ReadOnlySpan<char>>().Contains(code))
            return RowFate.Ignored;
        var name = code.ToString();
        unknownCodes[name] = unknownCodes.TryGetValue(name, out var seen) ? (seen.Line, seen.Rows + 1) : (line, 1);
        return RowFate.Refused;
    }

    private bool ReadWho(CsvReader row, long line, out TakenRow who)
    {
        who = default;
        var key = NumberText.Trim(row.GetSpan(columns.Respondent));
        if (key.IsEmpty)
            return Refuse(line, map.Respondent, key, new Reason("The row has no respondent."));
        if (key.Length > KeyBytes)
            return Refuse(line, map.Respondent, key, new Reason("The respondent's key is longer than {0} characters.", KeyBytes));
        if (map.Perspective.Fixed is not { } perspective)
        {
            var said = row.GetSpan(columns.Perspective);
            if (!map.Perspective.Values.TryGetValue(NumberText.Text(NumberText.Trim(said)), out perspective))
                return Refuse(line, map.Perspective.Column, said, new Reason("“{0}” is no perspective that the map knows.", QuestionPlan.Shown(said)));
        }

        if (!ReadDay(row, line, out var day) || !ReadWeight(row, line, out var weight) || !ReadCuts(row, line, out var cuts))
            return false;
        who = new TakenRow(keys.IdOf(key), line, perspective, day, weight, cuts, 0, 0);
        return true;
    }

    private bool ReadDay(CsvReader row, long line, out DateOnly? day)
    {
        day = null;
        if (columns.Day < 0)
            return true;
        var cell = row.GetSpan(columns.Day);
        if (!cell.SequenceEqual(lastDayText))
        {
            if (dates is null || !dates.TryRead(cell, zone, out var read))
                return Refuse(line, map.DayColumn, cell, new Reason("“{0}” is no day written as {1}.", QuestionPlan.Shown(cell), dates?.Name ?? ""));
            (lastDayText, lastDay) = (cell.ToArray(), read);
        }

        day = lastDay;
        return true;
    }

    private bool ReadWeight(CsvReader row, long line, out long? weight)
    {
        weight = null;
        if (columns.Weight < 0 || NumberText.Trim(row.GetSpan(columns.Weight)) is not { IsEmpty: false } cell)
            return true;
        if (!NumberText.TryMillionths(cell, point, out var millionths) || millionths <= 0 || millionths > HighestWeight)
            return Refuse(line, map.Weight, cell, new Reason("“{0}” is no weight above 0 and at most 10,000.", QuestionPlan.Shown(cell)));
        weight = millionths;
        return true;
    }

    private bool ReadCuts(CsvReader row, long line, out int[] numbers)
    {
        numbers = columns.Cuts.Length == 0 ? [] : new int[columns.Cuts.Length];
        Span<char> letters = stackalloc char[KeyBytes];
        for (var cut = 0; cut < numbers.Length; cut++)
        {
            var cell = NumberText.Trim(row.GetSpan(columns.Cuts[cut]));
            if (cell.IsEmpty)
                continue;
            if (cell.Length > KeyBytes)
                return Refuse(line, map.Breakdowns[cut].Column, cell, new Reason("The value of a breakdown is longer than {0} characters.", KeyBytes));
            var value = letters[..Encoding.UTF8.GetChars(cell, letters)];
            var cache = cutNumbers[cut].GetAlternateLookup<ReadOnlySpan<char>>();
            if (!cache.TryGetValue(value, out numbers[cut]))
            {
                if (breakdowns.NumberOf(cut, QuestionPlan.Shown(cell)) is not { } number)
                    throw new ImportRefusedException(new Reason("Column “{0}” has more than {1} different values, the last in row {2}; a breakdown has few. Leave it out of the map's breakdowns.",
                        map.Breakdowns[cut].Column, BreakdownPlan.MostValues, line));
                cache[value] = numbers[cut] = number;
            }
        }

        return true;
    }

    private void ReadCell(CsvReader row, long line, int column, QuestionPlan question, Guid id, RowBatch batch)
    {
        var cell = row.GetSpan(column);
        var answer = question.IsMultiple ? question.ReadMany(cell, chosen) : question.Read(cell);
        if (answer.Mistake is not null)
            errors.Add(line, columns.Names[column], cell, answer.Mistake);
        if (!question.IsMultiple || answer.Kind is not AnswerKind.Given)
            batch.Answers.Add(new TakenAnswer(id, question, 0, answer.Kind, answer.Value, answer.Text));
        else
            foreach (var choice in chosen)
                batch.Answers.Add(new TakenAnswer(id, question, choice, AnswerKind.Given, 1, null));
    }

    private bool Refuse(long line, string? column, ReadOnlySpan<byte> value, Reason reason)
    {
        errors.Add(line, column, value, reason);
        return false;
    }
}
