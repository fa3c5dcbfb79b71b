using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Says how bad a complaint is, whether somebody can come to harm, whether it is one of several, and who finds out what happened.</summary>
public static class AssessComplaint
{
    /// <param name="Words">With harm: what was done at once.</param>
    /// <param name="Investigator">Not the colleague complained of.</param>
    public sealed record Input(Guid Form, ComplaintSeverity? Severity, bool Safety, bool Repeat, Guid? Investigator, string? Words);

    /// <summary>Details of <see cref="MessageKind.ComplaintAssessed"/>.</summary>
    public sealed record Line(ComplaintSeverity Severity, bool Safety, bool Repeat, Guid Investigator);

    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Severity is not { } severity || !Enum.IsDefined(severity) || input.Investigator is not { } who)
            return new Reason("Say how serious it is, and who finds out what happened.");
        if (input.Safety && string.IsNullOrWhiteSpace(input.Words))
            return new Reason("Somebody can come to harm: say what was done at once.");
        if (input.Words?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        if (!await db.Accounts.AnyAsync(a => a.Id == who && a.DisabledAt == null, cancel))
            return new Reason("This colleague cannot be chosen: the account is closed.");
        return await WorkOnComplaint.RunAsync(db, id, input.Form, (one, complaint) =>
        {
            if (one.AboutId == who)
                return Task.FromResult<Reason?>(new Reason("The colleague a complaint is about does not investigate it. Choose somebody else."));
            (complaint.Severity, complaint.Safety, complaint.Repeat, complaint.InvestigatorId) = (severity, input.Safety, input.Repeat, who);
            complaint.AssessedAt ??= now;
            CaseThread.AddWith(db, one, MessageKind.ComplaintAssessed, by, now, new Line(severity, input.Safety, input.Repeat, who), input.Words, form: input.Form);
            return Task.FromResult<Reason?>(null);
        }, cancel);
    }
}
