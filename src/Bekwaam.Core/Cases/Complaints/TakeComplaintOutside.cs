using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Keeps that a customer took a complaint to a body outside: which, under what reference, and what came of it.</summary>
public static class TakeComplaintOutside
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid form, string? words, Guid by, DateTimeOffset now, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(words) || words.Length > CaseThread.LongestText
            ? new Reason("Say to which body they went, under what reference, and what came of it as far as you know.")
            : await WorkOnComplaint.RunAsync(db, id, form, (one, complaint) =>
            {
                complaint.OutsideAt ??= now;
                CaseThread.Add(db, one, MessageKind.ComplaintOutside, by, now, words, form: form);
                return Task.FromResult<Reason?>(null);
            }, cancel);
}
