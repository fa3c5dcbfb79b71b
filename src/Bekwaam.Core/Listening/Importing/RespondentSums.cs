using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>
/// Per respondent which questions are answered and what the answers to each facet come to, in as few bytes as they need:
/// in a file with a row per answer nobody's score is known before its end.
/// </summary>
internal sealed class RespondentSums
{
    private readonly int words;
    private readonly int[] compact = new int[FacetSlots.Count];
    private readonly int[] slots;
    private ulong[] answered = [];
    private int[] steps = [];
    private ushort[] counts = [];

    /// <param name="asked">All questions of the survey, also those of earlier files.</param>
    public RespondentSums(IReadOnlyCollection<Question> asked)
    {
        words = asked.Max(q => q.Number) / 64 + 1;
        slots = [.. asked.Select(q => FacetSlots.Of(q.Scale, q.Role, q.Facet)).Where(s => s >= 0).Distinct().Order()];
        for (var place = 0; place < slots.Length; place++)
            compact[slots[place]] = place;
    }

    /// <summary>Makes an empty place for a respondent.</summary>
    public void Start(int respondent)
    {
        while ((respondent + 1) * words > answered.Length || (respondent + 1) * slots.Length > steps.Length)
        {
            Array.Resize(ref answered, Math.Max(64, respondent * 2) * words);
            Array.Resize(ref steps, Math.Max(64, respondent * 2) * slots.Length);
            Array.Resize(ref counts, steps.Length);
        }

        answered.AsSpan(respondent * words, words).Clear();
        steps.AsSpan(respondent * slots.Length, slots.Length).Clear();
        counts.AsSpan(respondent * slots.Length, slots.Length).Clear();
    }

    public bool IsAnswered(int respondent, short question) =>
        (answered[respondent * words + question / 64] & (1UL << (question % 64))) != 0;

    public void SetAnswered(int respondent, short question) =>
        answered[respondent * words + question / 64] |= 1UL << (question % 64);

    public void Add(int respondent, RollupBook book, short question, short value)
    {
        if (book.SlotOf(question) is not (var slot and >= 0))
            return;
        var place = respondent * slots.Length + compact[slot];
        steps[place] += book.StepsOf(question, value);
        counts[place]++;
    }

    /// <summary>Writes the respondent's scores into the book.</summary>
    public void Score(int respondent, RollupBook book, in RollupBook.Who who)
    {
        for (var place = 0; place < slots.Length; place++)
            book.Score(who, slots[place], steps[respondent * slots.Length + place], counts[respondent * slots.Length + place], remove: false);
    }
}
