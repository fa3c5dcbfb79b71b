using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Settings.Hours;
using Bekwaam.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Customers;

/// <summary>What stands around every page for customers: where one can go, and how to reach a person.</summary>
internal sealed class CustomerFrame(IDatabase database, TimeProvider clock)
{
    /// <summary>Every page asks; a change is seen within so long.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    private sealed record Known(CustomerDoor? Door, BusinessClock Clock, OutOfHours? Closed, IReadOnlyList<string> OnDuty, bool HasAnswers, DateTimeOffset Until);

    private volatile Known? known;

    /// <param name="Text">English, the key of the words.</param>
    public sealed record Place(string Text, string Href);

    /// <param name="Places">Only what exists.</param>
    /// <param name="Door">Null as long as it is closed.</param>
    /// <param name="OnDuty">Who is on duty today; for customers who are signed in.</param>
    /// <param name="Closed">What holds outside opening hours; null when one is open, or when nothing was said of it.</param>
    public sealed record View(IReadOnlyList<Place> Places, CustomerDoor? Door, BusinessClock Clock, bool IsOpen, OutOfHours? Closed, IReadOnlyList<string> OnDuty);

    public async ValueTask<View> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (known is not { } frame || now >= frame.Until)
        {
            await using var db = database.Open();
            var door = await CustomerDoor.ReadAsync(db, cancel);
            known = frame = new Known(door is { Open: true } ? door : null, (await ReadHours.RunAsync(db, null, cancel)).Clock, await OutOfHours.ReadAsync(db, null, cancel), await OnDutyAsync(db, now, cancel),
                await db.Articles.AnyAsync(a => a.State == ArticleState.Published && a.Audience == ArticleAudience.Customers, cancel), now + Remembered);
        }

        var open = frame.Clock.IsOpen(now);
        var places = new List<Place>();
        if (frame.HasAnswers)
            places.Add(new(Key("Answers"), "/help"));
        if (frame.Door is not null)
            places.AddRange([new(Key("Ask something"), "/ask"), new(Key("My questions"), "/portal"), new(Key("Your details"), "/portal/me")]);
        return new View(places, frame.Door, frame.Clock, open, open ? null : frame.Closed, frame.OnDuty);
    }

    /// <summary>Whether the page at hand is in this place, and in no nearer one.</summary>
    public static bool Holds(View frame, Place place, PathString path) =>
        frame.Places.Where(p => path.StartsWithSegments(p.Href, StringComparison.OrdinalIgnoreCase)).MaxBy(p => p.Href.Length) == place;

    private static async Task<IReadOnlyList<string>> OnDutyAsync(AppDb db, DateTimeOffset now, CancellationToken cancel) =>
        [.. (await ReadPresence.RunAsync(db, await OrganisationDay.OfAsync(db, now, cancel), cancel)).OnDuty.Select(duty => duty.Colleague).Distinct(StringComparer.Ordinal)];

    /// <summary>It was changed here; other nodes notice within seconds.</summary>
    public void Forget() => known = null;

    /// <summary>Until when one can call, or from when again.</summary>
    public static string Hours(View frame, LocalTime time, IStringLocalizer L) =>
        frame.IsOpen
            ? frame.Clock.NextClosing(time.Now) is { Done: true, Value: var closes } ? L["We are there now, until {0}.", time.Say(closes)] : L["We are there now."]
            : frame.Clock.NextOpening(time.Now) is { Done: true, Value: var opens } ? L["We are there again {0}.", time.Say(opens)] : L["We are not there now."];
}
