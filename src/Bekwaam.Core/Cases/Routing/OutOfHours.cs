using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>What callers get outside opening hours: where the line is forwarded to, and what they hear.</summary>
/// <param name="ForwardTo">E.164; null when it is not forwarded.</param>
/// <param name="Message">What is said, in full.</param>
/// <param name="Emergency">When one is called out of bed.</param>
public sealed record OutOfHours(string? ForwardTo, string? Message, string? Emergency)
{
    public const int Longest = 2000;

    private const string Name = "out-of-hours";

    public static async Task<OutOfHours?> ReadAsync(AppDb db, Guid? location, CancellationToken cancel) =>
        await SettingsStore.ReadAsync<OutOfHours>(db, NameOf(location), cancel) ?? (location is null ? null : await SettingsStore.ReadAsync<OutOfHours>(db, Name, cancel));

    public static async Task<Outcome<OutOfHours>> SaveAsync(AppDb db, Guid? location, OutOfHours plan, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var number = string.IsNullOrWhiteSpace(plan.ForwardTo) ? null : Phones.Read(plan.ForwardTo).E164;
        if (!string.IsNullOrWhiteSpace(plan.ForwardTo) && number is null)
            return new Reason("This is no telephone number: {0}.", plan.ForwardTo);
        if (plan.Message?.Length > Longest || plan.Emergency?.Length > Longest)
            return new Reason("Longer than {0} characters.", Longest);
        var kept = new OutOfHours(number, Text(plan.Message), Text(plan.Emergency));
        await SettingsStore.WriteAsync(db, NameOf(location), kept, now, cancel);
        AuditLog.Record(db, AuditKind.HoursChanged, by, null, null, now, address);
        await db.SaveChangesAsync(cancel);
        return kept;
    }

    private static string NameOf(Guid? location) => location is { } id ? $"{Name}.{id:N}" : Name;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : CaseThread.Clean(text);
}
