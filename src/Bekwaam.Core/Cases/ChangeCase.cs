using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases;

/// <summary>Puts right what kind of case it is, what it is called, how much harm it does and what it is about; and what it waits for.</summary>
public static class ChangeCase
{
    /// <param name="Version">Of the case when the form was opened.</param>
    /// <param name="Fields">Of the administrator's; null leaves them as they are.</param>
    public sealed record Input(int Version, CaseKind Kind, string? Subject, CaseImpact Impact, string? Product, CaseFieldValues.Filled? Fields = null);

    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(input.Subject))
            return new Reason("Say in a few words what it is about.");
        var subject = CaseThread.Clean(input.Subject).ReplaceLineEndings(" ");
        if (subject.Length > OpenCase.LongestSubject || input.Product?.Length > OpenCase.LongestSubject)
            return new Reason("Longer than {0} characters.", OpenCase.LongestSubject);
        if (!Enum.IsDefined(input.Kind) || !Enum.IsDefined(input.Impact))
            return new Reason("Choose a kind and how much it matters.");
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            IReadOnlyList<string> filled = [];
            if (input.Fields is { } fields)
            {
                var done = await CaseFieldValues.ApplyAsync(db, one, fields, cancel);
                if (!done.Done)
                    return done.Refusal;
                filled = done.Value;
            }

            var before = new CaseThread.Before(
                one.Kind == input.Kind ? null : one.Kind, one.Subject == subject ? null : one.Subject, one.Impact == input.Impact ? null : one.Impact, filled.Count == 0 ? null : filled);
            if (before is not { Kind: null, Subject: null, Impact: null, Fields: null })
                CaseThread.AddWith(db, one, MessageKind.Changed, by, now, before);
            one.Kind = input.Kind;
            one.Subject = subject;
            one.Impact = input.Impact;
            one.Product = string.IsNullOrWhiteSpace(input.Product) ? null : CaseThread.Clean(input.Product);
            await FollowKindAsync(db, one, by, now, cancel);
            return one;
        }, cancel);
    }

    /// <summary>What turns out to be a complaint gets its dossier; what turns out to be none is promised nothing as one.</summary>
    private static async Task FollowKindAsync(AppDb db, Case one, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (one.Kind is CaseKind.Complaint && one is { IsOpen: true, Source: null })
        {
            await BeginComplaint.ApplyAsync(db, one, cancel);
        }
        else if (one.Kind is not CaseKind.Complaint)
        {
            await SettlePromise.WithdrawByRuleAsync(db, one, PromiseKind.Acknowledgement, by, now, cancel);
            await SettlePromise.WithdrawByRuleAsync(db, one, PromiseKind.Decision, by, now, cancel);
        }

        await WorkOnCase.SettleDueAsync(db, one, cancel);
    }
}

/// <summary>Says what an open case waits for now; shown in the thread, and nothing that was promised is moved by it.</summary>
public static class LetCaseWait
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, CaseState waitsFor, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (waitsFor is not (CaseState.WaitsForUs or CaseState.WaitsForCustomer or CaseState.WaitsForOthers))
            return new Reason("Choose what the case waits for after this.");
        return await WorkOnCase.RunAsync<Case>(db, id, one =>
        {
            if (!one.IsOpen)
                return Task.FromResult<Outcome<Case>>(WorkOnCase.IsSolved);
            if (one.State != waitsFor)
            {
                CaseThread.AddWith(db, one, MessageKind.Waits, by, now, new CaseThread.Waiting(waitsFor));
                WorkOnCase.Turn(one, waitsFor, now);
            }

            return Task.FromResult<Outcome<Case>>(one);
        }, cancel);
    }
}
