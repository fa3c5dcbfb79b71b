using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>What a batch comes to: the rows for the database.</summary>
internal sealed class JudgedBatch
{
    public List<Response> Responses { get; } = [];

    public List<ResponseBreakdown> Breakdowns { get; } = [];

    public List<TakenAnswer> Answers { get; } = [];

    public List<ImportChange> Changes { get; } = [];
}

/// <summary>
/// Judges rows against what is known of their respondents, in the file and from earlier files, and keeps the books: what
/// is taken over, what counts, what the rollups become.
/// </summary>
internal sealed class Judgement(int import, AnswerMap map, SurveyPlan survey, BreakdownPlan breakdowns, RollupBook book, ImportErrors errors)
{
    private readonly Dictionary<Guid, int> seen = [];
    private readonly List<RollupBook.Who> people = [];
    private readonly RespondentSums sums = new([.. survey.Survey.Questions, .. survey.Added]);
    private readonly bool wide = map.Layout is AnswerLayout.Wide;

    public long RowsRefused { get; private set; }

    public int Respondents => seen.Count;

    public int RespondentsKnown { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public bool Weighted { get; private set; }

    /// <summary>New days and weights of respondents who were there before: written when the import is whole.</summary>
    public List<(Guid Id, DateOnly Day, bool DayAssumed, long? Weight)> Enriched { get; } = [];

    public JudgedBatch Judge(RowBatch batch, IReadOnlyDictionary<Guid, KnownRespondent> known)
    {
        var judged = new JudgedBatch();
        foreach (var row in batch.Rows)
            if (!Judge(row, batch, known, judged))
                RowsRefused++;
        return judged;
    }

    /// <summary>At the end of the file: in the long layout scores are known only now.</summary>
    public void Finish()
    {
        if (!wide)
            for (var place = 0; place < people.Count; place++)
                sums.Score(place, book, people[place]);
    }

    public bool HasSeen(Guid id) => seen.ContainsKey(id);

    private bool Judge(in TakenRow row, RowBatch batch, IReadOnlyDictionary<Guid, KnownRespondent> known, JudgedBatch judged)
    {
        if (seen.TryGetValue(row.Id, out var place))
        {
            if (wide)
                return Refuse(row, map.Respondent, new Reason("This respondent stands in the file before; a row a respondent."));
            if (!Agrees(row, people[place]))
                return false;
        }
        else
        {
            if (Start(row, batch, known.GetValueOrDefault(row.Id), judged) is not { } started)
                return false;
            place = started;
        }

        var taken = Take(row, place, batch, judged);
        if (wide)
            sums.Score(place, book, people[place]);
        return taken;
    }

    /// <summary>A respondent's first row in this file.</summary>
    private int? Start(in TakenRow row, RowBatch batch, KnownRespondent? known, JudgedBatch judged)
    {
        RollupBook.Who who;
        if (known is null)
        {
            if ((row.Day ?? map.Day) is not { } day)
            {
                Refuse(row, map.Respondent, new Reason("This respondent is not known from an earlier file, and the map gives no day."));
                return null;
            }

            who = new RollupBook.Who(row.Perspective, day, row.Weight, row.Cuts.Length == 0 ? [] : [.. row.Cuts.Where(cut => cut > 0)]);
            judged.Responses.Add(new Response
            {
                Id = row.Id,
                SurveyId = survey.Survey.Id,
                Perspective = row.Perspective,
                Day = day,
                DayAssumed = row.Day is null,
                Weight = row.Weight,
                Source = import,
            });
            AddCuts(row.Id, who.BreakdownValues, judged);
        }
        else
        {
            if (known.Response.Perspective != row.Perspective)
            {
                Refuse(row, map.Perspective.Column, new Reason("This respondent is known with another perspective."));
                return null;
            }

            if (!AnyNew(row, batch, known))
            {
                Refuse(row, map.Respondent, new Reason("This respondent's answers were imported before."));
                return null;
            }

            who = Enrich(row, known, judged);
        }

        var place = wide ? 0 : people.Count;
        seen.Add(row.Id, place);
        if (people.Count == place)
            people.Add(who);
        else
            people[place] = who;
        sums.Start(place);
        if (known is not null)
            TakeBack(known, who, place);
        FirstDay = FirstDay is { } first && first < who.Day ? first : who.Day;
        LastDay = LastDay is { } last && last > who.Day ? last : who.Day;
        Weighted |= who.Weight is not null;
        return place;
    }

    private static bool AnyNew(in TakenRow row, RowBatch batch, KnownRespondent known)
    {
        foreach (var answer in batch.Answers.GetRange(row.First, row.Count))
            if (!known.Answered(answer.Question.Number))
                return true;
        return false;
    }

    /// <summary>Fills in what was not known; what is known already stands, and a difference is said.</summary>
    private RollupBook.Who Enrich(in TakenRow row, KnownRespondent known, JudgedBatch judged)
    {
        RespondentsKnown++;
        var response = known.Response;
        var day = response.DayAssumed && row.Day is { } said ? said : response.Day;
        if (row.Day is { } other && other != day)
            errors.Add(row.Line, map.DayColumn, default, new Reason("This respondent's day is known as {0}; that stands.", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        var weight = response.Weight ?? row.Weight;
        if (row.Weight is { } heavy && heavy != weight)
            errors.Add(row.Line, map.Weight, default, new Reason("This respondent's weight is known as another; that stands."));
        var enriched = day != response.Day || (response.DayAssumed && row.Day is not null) || weight != response.Weight;
        judged.Changes.Add(new ImportChange
        {
            Import = import,
            ResponseId = response.Id,
            Day = response.Day,
            DayAssumed = response.DayAssumed,
            Weight = response.Weight,
            Enriched = enriched,
        });
        if (enriched)
            Enriched.Add((response.Id, day, response.DayAssumed && row.Day is null, weight));
        var cuts = known.BreakdownValues.ToList();
        var has = cuts.Select(breakdowns.CutOf).ToHashSet();
        for (var cut = 0; cut < row.Cuts.Length; cut++)
        {
            if (row.Cuts[cut] == 0 || cuts.Contains(row.Cuts[cut]))
                continue;
            if (has.Contains(cut))
            {
                errors.Add(row.Line, map.Breakdowns[cut].Column, default, new Reason("This respondent is known with another value of “{0}”; that stands.", map.Breakdowns[cut].Name));
                continue;
            }

            cuts.Add(row.Cuts[cut]);
            AddCuts(response.Id, [row.Cuts[cut]], judged);
        }

        return new RollupBook.Who(response.Perspective, day, weight, [.. cuts]);
    }

    /// <summary>Takes the earlier answers out of the rollups as they stood, and in again as they stand now.</summary>
    private void TakeBack(KnownRespondent known, in RollupBook.Who who, int place)
    {
        book.Remove(RollupBook.Who.Of(known.Response, known.BreakdownValues), known.Answers);
        book.CountAll(who, known.Answers);
        foreach (var answer in known.Answers)
        {
            sums.SetAnswered(place, answer.Question);
            if (answer.Kind is AnswerKind.Given && answer.Value is { } value)
                sums.Add(place, book, answer.Question, value);
        }
    }

    private bool Take(in TakenRow row, int place, RowBatch batch, JudgedBatch judged)
    {
        var who = people[place];
        var (current, refused) = ((short)0, (short)0);
        for (var next = row.First; next < row.First + row.Count; next++)
        {
            var answer = batch.Answers[next];
            var question = answer.Question.Number;
            if (question == refused)
                continue;
            if (question != current)
            {
                if (sums.IsAnswered(place, question))
                {
                    refused = question;
                    errors.Add(row.Line, answer.Question.Map.Code, default, new Reason("This respondent answered “{0}” before; the first answer stands.", answer.Question.Map.Code));
                    continue;
                }

                current = question;
                sums.SetAnswered(place, question);
                answer.Question.Counts[(int)answer.Kind]++;
                if (answer.Choice > 0)
                    book.Count(who, question, AnswerKind.Given, 0, 0, remove: false);
            }

            book.Count(who, question, answer.Kind, answer.Choice, answer.Value, remove: false);
            if (answer.Kind is AnswerKind.Given && answer.Value is { } value)
                sums.Add(place, book, question, value);
            judged.Answers.Add(answer);
        }

        return current != 0;
    }

    /// <summary>A later row of the same respondent in the long layout.</summary>
    private bool Agrees(in TakenRow row, in RollupBook.Who who)
    {
        if (row.Perspective != who.Perspective)
            return Refuse(row, map.Perspective.Column, new Reason("This respondent is known with another perspective."));
        if (row.Day is { } day && day != who.Day)
            errors.Add(row.Line, map.DayColumn, default, new Reason("This respondent's day is known as {0}; that stands.", who.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        if (row.Weight is { } weight && weight != who.Weight)
            errors.Add(row.Line, map.Weight, default, new Reason("This respondent's weight is known as another; that stands."));
        for (var cut = 0; cut < row.Cuts.Length; cut++)
            if (row.Cuts[cut] > 0 && !who.BreakdownValues.Contains(row.Cuts[cut]))
                errors.Add(row.Line, map.Breakdowns[cut].Column, default, new Reason("This respondent is known with another value of “{0}”; that stands.", map.Breakdowns[cut].Name));
        return true;
    }

    private void AddCuts(Guid id, int[] values, JudgedBatch judged)
    {
        foreach (var value in values)
            judged.Breakdowns.Add(new ResponseBreakdown { ResponseId = id, BreakdownValue = value, Source = import });
    }

    private bool Refuse(in TakenRow row, string? column, Reason reason)
    {
        errors.Add(row.Line, column, default, reason);
        return false;
    }
}
