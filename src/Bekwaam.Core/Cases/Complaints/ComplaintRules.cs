using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Settings.Hours;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>How soon a complaint is acknowledged and decided, and where a customer goes who does not agree.</summary>
/// <param name="AcknowledgeDays">Working days.</param>
/// <param name="DecideDays">Calendar days from when it came in.</param>
/// <param name="ExtendDays">So many days later at most, once; 0 is never.</param>
/// <param name="Body">The body outside; null when there is none.</param>
/// <param name="Address">Where it is, or its site.</param>
public sealed record ComplaintRules(int AcknowledgeDays, int DecideDays, int ExtendDays, string? Body, string? Address)
{
    public const string Name = "complaints";
    public const int LongestDays = 366;
    public const int LongestText = 200;

    /// <summary>Two working days, six weeks, and four more.</summary>
    public static readonly ComplaintRules Default = new(2, 42, 28, null, null);

    public static async Task<ComplaintRules> ReadAsync(AppDb db, CancellationToken cancel) => await SettingsStore.ReadAsync<ComplaintRules>(db, Name, cancel) ?? Default;

    public static async Task<Outcome<ComplaintRules>> SaveAsync(AppDb db, ComplaintRules rules, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.AcknowledgeDays is < 1 or > LongestDays || rules.DecideDays is < 1 or > LongestDays || rules.ExtendDays is < 0 or > LongestDays)
            return new Reason("Days: a whole number from {0} to {1}.", 1, LongestDays);
        if (rules.Body?.Length > LongestText || rules.Address?.Length > LongestText)
            return new Reason("Longer than {0} characters.", LongestText);
        rules = rules with { Body = Clean(rules.Body), Address = Clean(rules.Address) };
        await SettingsStore.WriteAsync(db, Name, rules, now, cancel);
        AuditLog.Record(db, AuditKind.ComplaintRulesChanged, by, null, null, now, address);
        await db.SaveChangesAsync(cancel);
        return rules;
    }

    /// <summary>The end of the last day: so many days after the day itself, all of them or those on which one is open.</summary>
    public static DateTimeOffset EndOf(BusinessClock clock, DateTimeOffset from, int days, bool working)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, clock.Zone).DateTime);
        var last = day.AddDays(days);
        if (working)
        {
            // Hours that hardly ever come would make a promise of years: past a year every day counts.
            for (var (left, end) = (days, day.AddDays(LongestDays)); left > 0; last = day)
            {
                day = day.AddDays(1);
                left -= day > end || clock.Hours.On(day).Count > 0 ? 1 : 0;
            }
        }

        var local = last.ToDateTime(new TimeOnly(23, 59));
        return new DateTimeOffset(local, clock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings(" ");
}
