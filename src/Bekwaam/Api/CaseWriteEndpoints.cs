using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Exporting;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Api;

/// <summary>What such a request needs.</summary>
internal sealed record CaseWork(AppDb Db, CaseFinder Finder, Once Once, TimeProvider Clock, IStringLocalizer Text)
{
    public DateTimeOffset Now { get; } = Clock.GetUtcNow();
}

/// <summary>Recording contacts and working on cases, by the same use cases as the pages.</summary>
internal static class CaseWriteEndpoints
{
    public static async Task<IResult> RecordAsync(HttpContext context, [AsParameters] CaseWork work)
    {
        var cancel = context.RequestAborted;
        var body = await ApiBody.ReadAsync<ContactWrite>(context);
        if (body.Problem is { } problem)
            return problem;
        var write = body.Value;
        return await work.Once.RunAsync(
            context,
            body.Bytes,
            async () =>
            {
                var relation = write.Relation is { } named ? await CaseReadEndpoints.RelationAsync(work.Db, named, cancel) : null;
                var person = write.Person is { } who ? await CaseReadEndpoints.RelationAsync(work.Db, who, cancel) : null;
                if (write.Relation is not null && relation is null)
                    return (null, ApiAnswers.Invalid("relation", "There is no such relation."));
                if (write.Person is not null && person is null)
                    return (null, ApiAnswers.Invalid("person", "There is no such person."));
                CaseNumber? about = CaseNumber.TryParse(write.About, out var number) ? number : null;
                if (write.About is not null && about is null)
                    return (null, ApiAnswers.Invalid("about", "A case has a number as 2026-12."));
                var input = new RecordMoment.Input(
                    RandomKey.New(), relation, person, write.Caller, write.Channel, write.Inward, write.At, write.Words, write.Feeling, write.AskedTwice, about, write.Kind, write.Subject, write.Impact,
                    write.Product, write.Outcome, write.Done, write.Promise is { } promised ? PromiseOf(promised) : null, write.Help is { } help ? HelpOf(help) : null, write.Branch, write.Minutes);
                var outcome = await RecordMoment.RunAsync(work.Db, input, context.User.AccountId()!.Value, work.Now, cancel);
                return outcome.Done ? (outcome.Value.Id, null) : (null, ApiAnswers.Refused(outcome.Refusal, work.Text));
            },
            id => ShowAsync(context, work, id));
    }

    public static Task<IResult> AnswerAsync(HttpContext context, string key, [AsParameters] CaseWork work) =>
        DoAsync<AnswerWrite>(context, key, "/answers", work, async (one, write, by) =>
        {
            // No version is the case's: what counts is whether anything was said behind the line that was seen.
            var outcome = await AnswerCustomer.RunAsync(work.Db, one.Id, new AnswerCustomer.Input(RandomKey.New(), -1, write.Seen, write.Text, write.Channel, write.Then), by, work.Now, context.RequestAborted);
            if (!outcome.Done)
                return ApiAnswers.Refused(outcome.Refusal, work.Text);
            if (outcome.Value.Kept is not null)
                return null;
            var lines = await ReadCaseRecords.LinesAsync(work.Db, [one.Id], write.Seen, null, context.RequestAborted);
            return Problems.Of(
                StatusCodes.Status412PreconditionFailed, "changed-meanwhile", "Something was said since: nothing was kept. “meanwhile” says what; send it again with the last line as “seen”.",
                more: new Dictionary<string, object?> { ["meanwhile"] = System.Text.Json.JsonSerializer.SerializeToElement(lines[one.Id], ApiJson.Options) });
        });

    public static Task<IResult> NoteAsync(HttpContext context, string key, [AsParameters] CaseWork work) =>
        DoAsync<CaseNoteWrite>(context, key, "/notes", work, (one, write, by) => Told(work, AddCaseNote.RunAsync(
            work.Db, one.Id, write.Alternative ? MessageKind.Alternative : MessageKind.Note, write.Text, RandomKey.New(), write.RemindOn, by, work.Now, context.RequestAborted)));

    public static Task<IResult> PromiseAsync(HttpContext context, string key, [AsParameters] CaseWork work) =>
        DoAsync<PromiseWrite>(context, key, "/promises", work, (one, write, by) => Told(work, MakePromise.RunAsync(work.Db, one.Id, PromiseOf(write), by, work.Now, context.RequestAborted)));

    public static Task<IResult> SettleAsync(HttpContext context, string key, Guid id, [AsParameters] CaseWork work) =>
        DoAsync<SettleWrite>(context, key, $"/promises/{id}/settle", work, async (one, write, by) => await work.Db.Promises.AnyAsync(p => p.Id == id && p.CaseId == one.Id, context.RequestAborted)
            ? await Told(work, SettlePromise.RunAsync(work.Db, id, write.Kept, write.Text, by, work.Now, context.RequestAborted))
            : Problems.Of(StatusCodes.Status404NotFound, "not-found", "There is no such promise."));

    public static Task<IResult> AskAsync(HttpContext context, string key, [AsParameters] CaseWork work) =>
        DoAsync<HelpWrite>(context, key, "/questions", work, (one, write, by) => Told(work, AskColleague.RunAsync(work.Db, one.Id, HelpOf(write), by, work.Now, context.RequestAborted)));

    public static Task<IResult> PassOnAsync(HttpContext context, string key, [AsParameters] CaseWork work) =>
        DoAsync<HelpWrite>(context, key, "/pass-on", work, (one, write, by) => Told(work, PassOn.RunAsync(work.Db, one.Id, HelpOf(write), by, work.Now, context.RequestAborted)));

    public static Task<IResult> SolveAsync(HttpContext context, string key, [AsParameters] CaseWork work) =>
        DoAsync<TurnWrite>(context, key, "/solve", work, (one, write, by) => Told(work, SolveCase.RunAsync(work.Db, one.Id, write.Text, by, work.Now, context.RequestAborted)));

    public static Task<IResult> ReopenAsync(HttpContext context, string key, [AsParameters] CaseWork work) =>
        DoAsync<TurnWrite>(context, key, "/reopen", work, (one, write, by) => Told(work, ReopenCase.RunAsync(work.Db, one.Id, write.Text, by, work.Now, context.RequestAborted)));

    public static async Task<IResult> ChangeAsync(HttpContext context, string key, [AsParameters] CaseWork work)
    {
        var cancel = context.RequestAborted;
        var (one, elsewhere) = await work.Finder.FindAsync(context, key);
        if (one is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<CaseChange>(context, ApiJson.MergePatch);
        if ((body.Problem ?? ApiAnswers.Precondition(context, one.Version)) is { } problem)
            return problem;
        var (write, by) = (body.Value, context.User.AccountId()!.Value);
        if (write.State is CaseState.Solved)
            return ApiAnswers.Invalid("state", "A case is solved at its own /solve.");
        // All of it or nothing.
        await using var transaction = await work.Db.Database.BeginTransactionAsync(cancel);
        var fields = write.Fields is { } filled ? new CaseFieldValues.Filled(filled, System.Globalization.CultureInfo.InvariantCulture) : null;
        var input = new ChangeCase.Input(one.Version, write.Kind ?? one.Kind, write.Subject ?? one.Subject, write.Impact ?? one.Impact, write.Product ?? one.Product, fields);
        var refusal = await Told(work, ChangeCase.RunAsync(work.Db, one.Id, input, by, work.Now, cancel))
            ?? (write.Tags is { } tags ? await Told(work, TagCase.RunAsync(work.Db, one.Id, string.Join(',', tags), cancel)) : null)
            ?? (write.State is { } state && state != one.State ? await Told(work, LetCaseWait.RunAsync(work.Db, one.Id, state, by, work.Now, cancel)) : null);
        if (refusal is not null)
            return refusal;
        await transaction.CommitAsync(cancel);
        return await ShowAsync(context, work, one.Id, StatusCodes.Status200OK);
    }

    /// <summary>Does something in one case, once, and shows the case as it is after it.</summary>
    /// <param name="act">Null when it is done; otherwise why not.</param>
    private static async Task<IResult> DoAsync<T>(HttpContext context, string key, string rest, CaseWork work, Func<Case, T, Guid, Task<IResult?>> act)
        where T : class
    {
        var (one, elsewhere) = await work.Finder.FindAsync(context, key, rest);
        if (one is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<T>(context);
        return body.Problem ?? await work.Once.RunAsync(
            context,
            body.Bytes,
            async () => await act(one, body.Value, context.User.AccountId()!.Value) is { } refusal ? (null, refusal) : (one.Id, null),
            id => ShowAsync(context, work, id));
    }

    private static async Task<IResult?> Told<T>(CaseWork work, Task<Outcome<T>> doing)
    {
        var outcome = await doing;
        return outcome.Done ? null : ApiAnswers.Refused(outcome.Refusal, work.Text);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, CaseWork work, Guid id, int status = StatusCodes.Status201Created)
    {
        work.Db.ChangeTracker.Clear();
        var (one, elsewhere) = await work.Finder.FindAsync(context, id.ToString());
        if (one is null)
            return elsewhere!;
        context.Response.Headers.ETag = RelationFinder.ETag(one.Version);
        var record = await work.Finder.RecordAsync(one, context.RequestAborted);
        return status is StatusCodes.Status200OK ? ApiJson.Ok(record) : ApiJson.Created(context, $"{RelationsApi.Root}/cases/{record.Number}", record);
    }

    private static MakePromise.Input PromiseOf(PromiseWrite write) => new(write.Kind, write.Text, write.DueAt.ToUniversalTime(), null);

    private static HelpNeeded HelpOf(HelpWrite write) => new(write.Colleague, write.Branch, write.Reason, write.Text);
}
