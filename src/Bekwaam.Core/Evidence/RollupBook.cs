using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Evidence;

/// <summary>
/// Rollups of one survey being gathered in memory, to be added to what the database holds. What is taken out is negative;
/// the order in which things come does not matter.
/// </summary>
public sealed class RollupBook
{
    private readonly Dictionary<QuestionKey, Tally> questions = [];
    private readonly Dictionary<FacetKey, Moments> facets = [];
    private readonly (QuestionScale Scale, int Slot)[] frames;

    /// <param name="surveyId">Whose rollups.</param>
    /// <param name="asked">Its questions: what their answers mean.</param>
    public RollupBook(Guid surveyId, IReadOnlyCollection<Question> asked)
    {
        SurveyId = surveyId;
        frames = new (QuestionScale, int)[asked.Select(q => q.Number + 1).DefaultIfEmpty().Max()];
        Array.Fill(frames, (default, -1));
        foreach (var question in asked)
            frames[question.Number] = (question.Scale, FacetSlots.Of(question.Scale, question.Role, question.Facet));
    }

    public Guid SurveyId { get; }

    internal IReadOnlyDictionary<QuestionKey, Tally> Questions => questions;

    internal IReadOnlyDictionary<FacetKey, Moments> Facets => facets;

    internal readonly record struct QuestionKey(Perspective Perspective, short Question, int BreakdownValue, DateOnly Day);

    internal readonly record struct FacetKey(Perspective Perspective, QuestionRole Role, Facet Facet, int BreakdownValue, DateOnly Day);

    /// <summary>Who answered, as far as rollups care.</summary>
    /// <param name="Perspective">Whose view it is.</param>
    /// <param name="Day">On which day.</param>
    /// <param name="Weight">In millionths, or null for one.</param>
    /// <param name="BreakdownValues">Numbers, without the 0 of everybody.</param>
    public readonly record struct Who(Perspective Perspective, DateOnly Day, long? Weight, int[] BreakdownValues)
    {
        public static Who Of(Response response, int[] breakdownValues) => new(response.Perspective, response.Day, response.Weight, breakdownValues);
    }

    /// <summary>All that one respondent said.</summary>
    public void Add(in Who who, IEnumerable<Answer> answers) => Change(who, answers, remove: false);

    /// <summary>Takes out all that one respondent said, as it was added.</summary>
    public void Remove(in Who who, IEnumerable<Answer> answers) => Change(who, answers, remove: true);

    /// <summary>The place of this question's answers among a respondent's sums, or −1.</summary>
    internal int SlotOf(short question) => frames[question].Slot;

    internal int StepsOf(short question, short value) => Rescale.ToSteps(frames[question].Scale, value);

    internal void Count(in Who who, short question, AnswerKind kind, short choice, short? value, bool remove)
    {
        Count(who, question, 0, kind, choice, value, remove);
        foreach (var breakdownValue in who.BreakdownValues)
            Count(who, question, breakdownValue, kind, choice, value, remove);
    }

    /// <summary>Counts answers without making scores of them; of a multiple choice question also, once, that it was answered.</summary>
    internal void CountAll(in Who who, IEnumerable<Answer> answers, bool remove = false)
    {
        var multiple = (short)-1;
        foreach (var answer in answers.OrderBy(a => a.Question))
        {
            Count(who, answer.Question, answer.Kind, answer.Choice, answer.Value, remove);
            if (answer.Choice == 0 || answer.Question == multiple)
                continue;
            multiple = answer.Question;
            Count(who, multiple, AnswerKind.Given, 0, 0, remove);
        }
    }

    internal void Score(in Who who, int slot, long steps, int count, bool remove)
    {
        if (count == 0)
            return;
        var moments = Moments.Of(Rescale.ToScore(steps, count), who.Weight);
        Score(who, slot, 0, moments, remove);
        foreach (var breakdownValue in who.BreakdownValues)
            Score(who, slot, breakdownValue, moments, remove);
    }

    internal void Add(QuestionDay day) =>
        TallyOf(new QuestionKey(day.Perspective, day.Question, day.BreakdownValue, day.Day)).AddPacked(day.Tally);

    internal void Add(FacetDay day)
    {
        var key = new FacetKey(day.Perspective, day.Role, day.Facet, day.BreakdownValue, day.Day);
        facets[key] = facets.GetValueOrDefault(key) + Moments.Unpack(day.Moments);
    }

    private void Change(in Who who, IEnumerable<Answer> answers, bool remove)
    {
        Span<long> steps = stackalloc long[FacetSlots.Count];
        Span<int> counts = stackalloc int[FacetSlots.Count];
        steps.Clear();
        counts.Clear();
        foreach (var answer in answers)
        {
            if (answer.Kind is not AnswerKind.Given || frames[answer.Question].Slot is not (var slot and >= 0))
                continue;
            steps[slot] += StepsOf(answer.Question, answer.Value!.Value);
            counts[slot]++;
        }

        CountAll(who, answers, remove);
        for (var slot = 0; slot < FacetSlots.Count; slot++)
            Score(who, slot, steps[slot], counts[slot], remove);
    }

    private void Count(in Who who, short question, int breakdownValue, AnswerKind kind, short choice, short? value, bool remove)
    {
        var tally = TallyOf(new QuestionKey(who.Perspective, question, breakdownValue, who.Day));
        // A choice is counted under its number; open text, of which there is nothing to count but that it was given, under 0.
        var counted = choice > 0 ? choice : value ?? 0;
        if (kind is AnswerKind.Given && remove)
            tally.Remove(counted, who.Weight);
        else if (kind is AnswerKind.Given)
            tally.Add(counted, who.Weight);
        else if (remove)
            tally.RemoveLeft(kind, who.Weight);
        else
            tally.AddLeft(kind, who.Weight);
    }

    private void Score(in Who who, int slot, int breakdownValue, Moments moments, bool remove)
    {
        var (role, facet) = FacetSlots.At(slot);
        var key = new FacetKey(who.Perspective, role, facet, breakdownValue, who.Day);
        var there = facets.GetValueOrDefault(key);
        facets[key] = remove ? there - moments : there + moments;
    }

    private Tally TallyOf(QuestionKey key)
    {
        if (!questions.TryGetValue(key, out var tally))
            questions[key] = tally = new Tally();
        return tally;
    }
}
