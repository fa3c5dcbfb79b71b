using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Keeps what was found out: what happened, who was heard, and what it came from.</summary>
public static class InvestigateComplaint
{
    public const int LongestCause = 100;

    /// <param name="Cause">In a few words, for figures.</param>
    public sealed record Input(Guid Form, string? Findings, string? Cause);

    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (WorkOnCase.Check(input.Findings) is { } wrong)
            return wrong;
        if (input.Cause?.Length > LongestCause)
            return new Reason("Longer than {0} characters.", LongestCause);
        return await WorkOnComplaint.RunAsync(db, id, input.Form, (one, complaint) =>
        {
            complaint.InvestigatedAt ??= now;
            complaint.Cause = string.IsNullOrWhiteSpace(input.Cause) ? null : CaseThread.Clean(input.Cause).ReplaceLineEndings(" ");
            CaseThread.Add(db, one, MessageKind.ComplaintInvestigated, by, now, input.Findings, form: input.Form);
            return Task.FromResult<Reason?>(null);
        }, cancel);
    }
}
