namespace Bekwaam.Testing;

/// <summary>A clock that stands still until a test moves it; its timers go off when <see cref="Pass"/> reaches them.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A Tuesday morning, well inside a quarter.</summary>
    public static readonly DateTimeOffset Start = new(2026, 8, 18, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time)
    {
        Now += time;
        Timer[] due;
        lock (gate)
            due = [.. timers.Where(timer => timer.DueAt <= Now)];
        foreach (var timer in due)
            timer.GoOff();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate)
            timers.Add(timer);
        return timer;
    }

    private sealed class Timer(TestClock clock, Action goOff) : ITimer
    {
        private TimeSpan every;

        public DateTimeOffset DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            every = period;
            DueAt = After(dueTime);
            return true;
        }

        public void GoOff()
        {
            DueAt = After(every);
            goOff();
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private DateTimeOffset After(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.Now + time;
    }
}
