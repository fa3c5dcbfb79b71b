namespace Bekwaam.Core.Cases.Importing;

/// <summary>Works out from its events when a case was opened, answered and solved, and how often it was opened again.</summary>
internal sealed class JudgeCase(CaseLog log, LogMap map)
{
    private readonly bool[] opens = Of(log, map.Open), answers = Of(log, map.Answer), closes = Of(log, map.Close), reopens = Of(log, map.Reopen);

    // Without a word about it, any work on a solved case opens it again.
    private readonly bool anyReopens = map.Reopen.Count == 0;

    public void Run(LogCase one)
    {
        // Logs often know the second only: of what was done in the same one, closing came last.
        one.Events.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : Closes(a) != Closes(b) ? Closes(a).CompareTo(Closes(b)) : a.Line.CompareTo(b.Line));
        one.Opened = one.Events.Min(e => e.First);
        one.Changed = one.Events[^1].At;
        if (one.Events.FindIndex(e => opens[e.Activity]) is >= 0 and var opened)
            one.Opened = one.Events[opened].First;
        foreach (var done in one.Events)
        {
            if (done.At < one.Opened)
                continue;
            if (answers[done.Activity])
                one.FirstAnswer ??= done.At;
            if (Closes(done))
            {
                one.Solved = done.At;
            }
            else if (one.Solved is not null && (anyReopens || reopens[done.Activity]))
            {
                one.Solved = null;
                one.Reopened++;
            }
        }
    }

    private bool Closes(LogEvent done) => closes[done.Activity] && !done.Unfinished;

    private static bool[] Of(CaseLog log, IReadOnlyList<string> names)
    {
        var chosen = names.ToHashSet(StringComparer.Ordinal);
        return [.. log.Activities.Select(chosen.Contains)];
    }
}
