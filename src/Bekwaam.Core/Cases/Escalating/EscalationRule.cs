using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Cases.Escalating;

/// <summary>What happens with a promise that is late and that nobody does anything about.</summary>
/// <param name="AfterMinutes">So many minutes of opening time late it goes higher up; null never.</param>
/// <param name="To">To whom; null for everybody who leads.</param>
public sealed record EscalationRule(int? AfterMinutes, Guid? To)
{
    public const string Name = "escalation";
    public const int LongestMinutes = 60_000;

    /// <summary>Half a day, to who leads.</summary>
    public static readonly EscalationRule Default = new(4 * 60, null);

    public static async Task<EscalationRule> ReadAsync(AppDb db, CancellationToken cancel) => await SettingsStore.ReadAsync<EscalationRule>(db, Name, cancel) ?? Default;

    public static async Task<Outcome<EscalationRule>> SaveAsync(AppDb db, EscalationRule rule, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.AfterMinutes is < 0 or > LongestMinutes)
            return new Reason("Opening time: from one minute to {0} hours.", LongestMinutes / 60);
        await SettingsStore.WriteAsync(db, Name, rule, now, cancel);
        AuditLog.Record(db, AuditKind.PromisesChanged, by, null, null, now, address);
        await db.SaveChangesAsync(cancel);
        return rule;
    }
}
