namespace Bekwaam.Core.Cases.Importing;

/// <summary>Which column is what: by its name, and where no name says so by what it holds.</summary>
internal static class GuessLogColumns
{
    public static LogColumns Run(IReadOnlyList<string> names, LogProfile[] profiles, out LogLayout layout)
    {
        var taken = new HashSet<int>();
        int Take(IEnumerable<string> called, bool isTime)
        {
            var place = LogNames.Find(names, called, place => !taken.Contains(place) && profiles[place].IsTime == isTime);
            if (place >= 0)
                taken.Add(place);
            return place;
        }

        string? Name(int place) => place < 0 ? null : names[place];

        var @case = Take(LogNames.Case, isTime: false);
        layout = IsCases(names, profiles, @case) ? LogLayout.Cases : LogLayout.Events;
        if (layout is LogLayout.Cases)
        {
            var (answer, solved, opened) = (Take(LogNames.FirstAnswer, true), Take(LogNames.Solved, true), Take(LogNames.Opened, true));
            return new LogColumns
            {
                Case = Name(@case < 0 ? Unlike(profiles, taken) : @case),
                Opened = Name(opened < 0 ? FirstTime(profiles, taken) : opened),
                FirstAnswer = Name(answer),
                Solved = Name(solved),
                Resource = Name(Take(LogNames.Resource, false)),
                Subject = Name(Take(LogNames.Subject, false)),
                Kind = Name(Take(LogNames.Kind, false)),
                Customer = Name(Take(LogNames.Customer, false)),
            };
        }

        var activity = Take(LogNames.Activity, false);
        var start = Take(LogNames.Start, true);
        var time = Take(LogNames.Time, true);
        if (time < 0 && FirstTime(profiles, taken) is >= 0 and var first)
            taken.Add(time = first);
        if (time < 0)
            (time, start) = (start, -1);
        var (lifecycle, resource) = (Take(LogNames.Lifecycle, false), Take(LogNames.Resource, false));
        var (subject, kind, customer) = (Take(LogNames.Subject, false), Take(LogNames.Kind, false), Take(LogNames.Customer, false));
        if (activity < 0 && Few(profiles, taken) is >= 0 and var few)
            taken.Add(activity = few);
        return new LogColumns
        {
            Case = Name(@case < 0 ? Unlike(profiles, taken) : @case),
            Activity = Name(activity),
            Time = Name(time),
            Start = Name(start),
            Lifecycle = Name(lifecycle),
            Resource = Name(resource),
            Subject = Name(subject),
            Kind = Name(kind),
            Customer = Name(customer),
        };
    }

    /// <summary>A row a case has a time at which it was opened and one at which it was solved, and names each case about once.</summary>
    private static bool IsCases(IReadOnlyList<string> names, LogProfile[] profiles, int @case)
    {
        bool Has(IEnumerable<string> called) => LogNames.Find(names, called, place => profiles[place].IsTime) >= 0;
        var once = @case >= 0 ? profiles[@case].PerValue < 1.5 : Array.Exists(profiles, p => !p.IsTime && p.PerValue is > 0 and < 1.05);
        return once && Has(LogNames.Opened) && Has(LogNames.Solved);
    }

    private static int FirstTime(LogProfile[] profiles, HashSet<int> taken) => Array.FindIndex(profiles, 0, p => p.IsTime && !taken.Contains(Array.IndexOf(profiles, p)));

    /// <summary>The column with the most different values that is no time: what cases are called.</summary>
    private static int Unlike(LogProfile[] profiles, HashSet<int> taken) =>
        Enumerable.Range(0, profiles.Length).Where(p => !taken.Contains(p) && !profiles[p].IsTime && profiles[p].Different > 0).OrderByDescending(p => profiles[p].Different).FirstOrDefault(-1);

    /// <summary>The first column of which values come back often: what was done.</summary>
    private static int Few(LogProfile[] profiles, HashSet<int> taken) =>
        Enumerable.Range(0, profiles.Length).Where(p => !taken.Contains(p) && !profiles[p].IsTime && profiles[p].Different > 1).OrderByDescending(p => profiles[p].PerValue > 5).ThenBy(p => p).FirstOrDefault(-1);
}
