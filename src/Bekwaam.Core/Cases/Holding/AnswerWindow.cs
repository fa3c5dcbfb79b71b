using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Cases.Holding;

/// <summary>How long an answer can be taken back by who wrote it.</summary>
/// <param name="Seconds">0 for not at all.</param>
public sealed record AnswerWindow(int Seconds)
{
    public const string Name = "answer-window";
    public const int Longest = 120;

    /// <summary>As long as it takes to see what one forgot.</summary>
    public static readonly AnswerWindow Default = new(20);

    public static async Task<AnswerWindow> ReadAsync(AppDb db, CancellationToken cancel) => await SettingsStore.ReadAsync<AnswerWindow>(db, Name, cancel) ?? Default;

    public static async Task<Outcome<AnswerWindow>> SaveAsync(AppDb db, int seconds, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (seconds is < 0 or > Longest)
            return new Reason("A whole number of seconds, from 0 to {0}.", Longest);
        var window = new AnswerWindow(seconds);
        await SettingsStore.WriteAsync(db, Name, window, now, cancel);
        await db.SaveChangesAsync(cancel);
        return window;
    }
}
