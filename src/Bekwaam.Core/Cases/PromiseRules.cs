using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Cases;

/// <summary>What we promise without being asked, per kind and channel, in opening time.</summary>
/// <param name="Rules">The most particular one that fits holds: kind and channel, then kind, then channel, then neither.</param>
/// <param name="ReopenDays">So many days after it was solved a case is opened again when the customer comes back; later it becomes a new one.</param>
public sealed record PromiseRules(IReadOnlyList<PromiseRules.Rule> Rules, int ReopenDays)
{
    public const string Name = "promises";
    public const int LongestMinutes = 60_000;
    public const int LongestReopenDays = 365;

    /// <summary>What holds until somebody sets something else.</summary>
    public static readonly PromiseRules Default = new(
        [
            new(CaseKind.Question, null, 8 * 60, 24 * 60),
            new(CaseKind.Complaint, null, 8 * 60, 80 * 60),
            new(CaseKind.Defect, null, 4 * 60, 40 * 60),
            new(CaseKind.Request, null, 8 * 60, 40 * 60),
            new(CaseKind.Compliment, null, null, null),
        ],
        ReopenDays: 14);

    /// <param name="Kind">Null for all.</param>
    /// <param name="Channel">Null for all.</param>
    /// <param name="FirstAnswer">Minutes of opening time until a person has answered; null promises nothing.</param>
    /// <param name="Solution">Minutes of opening time until it is solved; null promises nothing.</param>
    public sealed record Rule(CaseKind? Kind, ChannelKind? Channel, int? FirstAnswer, int? Solution);

    /// <summary>The rule for such a case: half the time when it does much harm, a quarter when somebody can come to harm.</summary>
    public Rule Of(CaseKind kind, ChannelKind channel, CaseImpact impact)
    {
        var rule = Rules.Where(r => (r.Kind is null || r.Kind == kind) && (r.Channel is null || r.Channel == channel))
            .OrderByDescending(r => (r.Kind is null ? 0 : 2) + (r.Channel is null ? 0 : 1)).FirstOrDefault() ?? new Rule(kind, channel, null, null);
        var share = impact switch { CaseImpact.Safety => 4, CaseImpact.High => 2, _ => 1 };
        return rule with { FirstAnswer = rule.FirstAnswer / share, Solution = rule.Solution / share };
    }

    public static async Task<PromiseRules> ReadAsync(AppDb db, CancellationToken cancel) => await SettingsStore.ReadAsync<PromiseRules>(db, Name, cancel) ?? Default;
}
