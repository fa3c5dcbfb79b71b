using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Decides a complaint, with reasons and what the customer gets. The customer does not know it yet.</summary>
public static class DecideComplaint
{
    public sealed record Input(Guid Form, ComplaintVerdict? Verdict, ComplaintRemedy Remedy, Money? Cost, string? Reasons);

    /// <summary>Details of <see cref="MessageKind.ComplaintDecided"/>.</summary>
    public sealed record Line(ComplaintVerdict Verdict, ComplaintRemedy Remedy, long? Cents);

    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Verdict is not { } verdict || !Enum.IsDefined(verdict) || !Enum.IsDefined(input.Remedy) || string.IsNullOrWhiteSpace(input.Reasons))
            return new Reason("Say what is decided, and why.");
        if (input.Reasons.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        return await WorkOnComplaint.RunAsync(db, id, input.Form, (one, complaint) =>
        {
            (complaint.Verdict, complaint.Remedy, complaint.Cost) = (verdict, input.Remedy, input.Cost);
            complaint.DecidedAt ??= now;
            CaseThread.AddWith(db, one, MessageKind.ComplaintDecided, by, now, new Line(verdict, input.Remedy, input.Cost?.Cents), input.Reasons, form: input.Form);
            return Task.FromResult<Reason?>(null);
        }, cancel);
    }
}
