using Bekwaam.Core.Cases;

namespace Bekwaam.Cases.Live;

/// <summary>
/// Who looks at which case, on this node and in memory: it is gone with the page, and nothing is lost when it is. What changed in
/// a case each page asks the database, so that it does not matter on which node somebody works.
/// </summary>
internal sealed class CaseWatch(TimeProvider clock)
{
    /// <summary>Pages that are open at once for one colleague; what is more stays still.</summary>
    public const int MostOfOne = 8;

    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(8);

    private readonly Lock gate = new();
    private readonly List<Watcher> watchers = [];

    /// <returns>Null when this colleague has too many open.</returns>
    public Watcher? Enter(Guid account, string name, CaseNumber? number)
    {
        lock (gate)
        {
            if (watchers.Count(w => w.Account == account) >= MostOfOne)
                return null;
            var watcher = new Watcher(account, name, number);
            watchers.Add(watcher);
            if (number is not null)
                Wake(w => w.Number == number && w != watcher);
            return watcher;
        }
    }

    public void Leave(Watcher watcher)
    {
        lock (gate)
        {
            watchers.Remove(watcher);
            if (watcher.Number is { } number)
                Wake(w => w.Number == number);
        }
    }

    public void Types(Guid account, CaseNumber number)
    {
        lock (gate)
        {
            foreach (var watcher in watchers.Where(w => w.Account == account && w.Number == number))
                watcher.TypesUntil = clock.GetUtcNow() + Typing;
            Wake(w => w.Number == number && w.Account != account);
        }
    }

    /// <summary>Something happened in this case: whoever has it open, or a list, looks at once instead of in a moment.</summary>
    public void Changed(CaseNumber number)
    {
        lock (gate)
            Wake(w => w.Number is null || w.Number == number);
    }

    /// <summary>Who signs out is no longer told anything.</summary>
    public void Close(Guid account)
    {
        lock (gate)
        {
            foreach (var watcher in watchers.Where(w => w.Account == account))
                watcher.Close();
        }
    }

    /// <summary>The other colleagues at the same case, each once.</summary>
    public IReadOnlyList<(string Name, bool Types)> Others(Watcher watcher)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            return [.. watchers.Where(w => w.Number == watcher.Number && w.Account != watcher.Account).GroupBy(w => w.Account)
                .Select(of => (of.First().Name, of.Any(w => w.TypesUntil > now))).OrderBy(of => of.Name, StringComparer.CurrentCulture)];
        }
    }

    private void Wake(Func<Watcher, bool> which)
    {
        foreach (var watcher in watchers.Where(which))
            watcher.Wake();
    }
}
