using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Closes a complaint with what the customer thinks of how it ended.</summary>
public static class CloseComplaint
{
    /// <summary>Details of <see cref="MessageKind.ComplaintClosed"/>.</summary>
    public sealed record Line(ComplainantView View);

    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid form, ComplainantView? view, string? words, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (view is not { } thought || !Enum.IsDefined(thought))
            return new Reason("Say what the customer thinks of it, or that they did not answer.");
        if (words?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        return await WorkOnComplaint.RunAsync(db, id, form, async (one, complaint) =>
        {
            if (!complaint.IsDecided)
                return WorkOnComplaint.NotDecided;
            complaint.View = thought;
            complaint.ClosedAt ??= now;
            CaseThread.AddWith(db, one, MessageKind.ComplaintClosed, by, now, new Line(thought), words, form: form);
            return one.IsOpen ? await SolveCase.ApplyAsync(db, one, by, now, cancel) : null;
        }, cancel);
    }
}
