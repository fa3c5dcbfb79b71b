namespace Bekwaam.Core.Webhooks;

/// <summary>What programs can be told of, by names that do not change.</summary>
public static class WebhookEvents
{
    /// <summary>Sent when a person asks for it, to see whether notices arrive.</summary>
    public const string Trial = "trial";

    public const string CaseOpened = "case.opened";
    public const string CaseHeard = "case.message_received";
    public const string CaseAnswered = "case.answered";
    public const string CaseAssigned = "case.assigned";
    public const string CasePassedOn = "case.passed_on";
    public const string CaseAsked = "case.colleague_asked";
    public const string CasePromised = "case.promised";
    public const string CasePromiseKept = "case.promise_kept";
    public const string CasePromiseWithdrawn = "case.promise_withdrawn";
    public const string CaseEscalated = "case.escalated";
    public const string CaseChanged = "case.changed";
    public const string CaseSolved = "case.solved";
    public const string CaseReopened = "case.reopened";
    public const string CaseRated = "case.rated";
    public const string CaseMerged = "case.merged";
    public const string CaseComplaint = "case.complaint_step";

    /// <summary>Those that one can choose.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CaseOpened, CaseHeard, CaseAnswered, CaseAssigned, CasePassedOn, CaseAsked, CasePromised, CasePromiseKept, CasePromiseWithdrawn,
        CaseEscalated, CaseChanged, CaseSolved, CaseReopened, CaseRated, CaseMerged, CaseComplaint,
    ];
}
