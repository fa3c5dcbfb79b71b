using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Cases;

/// <summary>Sets what is promised without being asked; cases that are open keep what they were promised.</summary>
public static class SavePromiseRules
{
    public static async Task<Outcome<PromiseRules>> RunAsync(AppDb db, PromiseRules rules, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.ReopenDays is < 0 or > PromiseRules.LongestReopenDays)
            return new Reason("Days: a whole number from 0 to {0}.", PromiseRules.LongestReopenDays);
        if (rules.Rules.Any(r => r.FirstAnswer is < 1 or > PromiseRules.LongestMinutes || r.Solution is < 1 or > PromiseRules.LongestMinutes))
            return new Reason("Opening time: from one minute to {0} hours.", PromiseRules.LongestMinutes / 60);
        if (rules.Rules.GroupBy(r => (r.Kind, r.Channel)).Any(same => same.Count() > 1))
            return new Reason("There are two rules for the same kind and channel.");
        await SettingsStore.WriteAsync(db, PromiseRules.Name, rules, now, cancel);
        AuditLog.Record(db, AuditKind.PromisesChanged, by, null, null, now, address);
        await db.SaveChangesAsync(cancel);
        return rules;
    }
}
