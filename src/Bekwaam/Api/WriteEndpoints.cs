using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Api;

/// <summary>Making and changing relations, by the same use cases as the pages.</summary>
internal static class WriteEndpoints
{
    public static async Task<IResult> MakeAsync(HttpContext context, AppDb db, RelationFinder finder, Once once, TimeProvider clock, IStringLocalizer text)
    {
        var cancel = context.RequestAborted;
        var body = await ApiBody.ReadAsync<RelationWrite>(context);
        if (body.Problem is { } problem)
            return problem;
        var write = body.Value with { Card = body.Value.Card with { PhotoHash = null } };
        return await once.RunAsync(
            context,
            body.Bytes,
            async () =>
            {
                if (await CheckAsync(db, write, cancel) is { } wrong)
                    return (null, wrong);
                var input = new SaveRelation.Input(null, 0, write.Card, write.Adviser, write.Branch, write.Kinds ?? []);
                var outcome = await SaveRelation.RunAsync(db, input, context.User.AccountId(), clock.GetUtcNow(), await finder.TodayAsync(cancel), cancel);
                return outcome.Done && outcome.Value.Saved is { } saved ? (saved.Id, null) : (null, Refused(outcome, text));
            },
            async id =>
            {
                var (made, elsewhere) = await finder.FindAsync(context, id.ToString());
                if (made is null)
                    return elsewhere!;
                context.Response.Headers.ETag = RelationFinder.ETag(made.Version);
                return ApiJson.Created(context, $"{RelationsApi.Root}/relations/{id}", await finder.ShapeAsync(made, cancel));
            });
    }

    public static async Task<IResult> ReplaceAsync(HttpContext context, string key, AppDb db, RelationFinder finder, TimeProvider clock, IStringLocalizer text)
    {
        var (relation, elsewhere) = await finder.FindAsync(context, key);
        if (relation is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<RelationWrite>(context);
        return body.Problem ?? await SaveAsync(context, relation, body.Value, db, finder, clock, text);
    }

    public static async Task<IResult> ChangeAsync(HttpContext context, string key, AppDb db, RelationFinder finder, TimeProvider clock, IStringLocalizer text)
    {
        var (relation, elsewhere) = await finder.FindAsync(context, key);
        if (relation is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<JsonObject>(context, ApiJson.MergePatch);
        if (body.Problem is { } problem)
            return problem;
        var before = JsonSerializer.SerializeToNode(new RelationWrite(relation.Card, relation.AdviserId, relation.LocationId), ApiJson.Options);
        var (after, wrong) = ApiBody.Parse<RelationWrite>(JsonSerializer.SerializeToUtf8Bytes(ApiBody.Merge(before, body.Value)));
        return wrong ?? await SaveAsync(context, relation, after!, db, finder, clock, text);
    }

    public static async Task<IResult> KindsAsync(HttpContext context, string key, AppDb db, RelationFinder finder, TimeProvider clock, IStringLocalizer text)
    {
        var cancel = context.RequestAborted;
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/kinds");
        if (relation is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<KindsWrite>(context);
        if ((body.Problem ?? ApiAnswers.Precondition(context, relation.Version)) is { } problem)
            return problem;
        var today = await finder.TodayAsync(cancel);
        var outcome = await ChangeKinds.RunAsync(db, relation.Id, body.Value.Kinds, body.Value.From ?? today, context.User.AccountId(), clock.GetUtcNow(), today, cancel);
        return outcome.Done ? await ShowAsync(context, outcome.Value, finder) : ApiAnswers.Refused(outcome.Refusal, text);
    }

    public static async Task<IResult> AddPersonAsync(HttpContext context, string key, AppDb db, RelationFinder finder, Once once, TimeProvider clock, IStringLocalizer text)
    {
        var cancel = context.RequestAborted;
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/people");
        if (relation is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<PersonWrite>(context);
        if (body.Problem is { } problem)
            return problem;
        return await once.RunAsync(
            context,
            body.Bytes,
            async () =>
            {
                var outcome = await SaveContactPerson.RunAsync(
                    db, Contact(null, 0, relation.Id, body.Value), context.User.AccountId(), clock.GetUtcNow(), await finder.TodayAsync(cancel), cancel);
                return outcome.Done ? (outcome.Value.Id, null) : (null, ApiAnswers.Refused(outcome.Refusal, text));
            },
            async id => ApiJson.Created(context, $"{RelationsApi.Root}/relations/{relation.Id}/people/{id}", (await ReadEndpoints.PersonsAsync(db, c => c.Id == id, cancel)).SingleOrDefault()));
    }

    public static async Task<IResult> ChangePersonAsync(HttpContext context, string key, Guid id, AppDb db, RelationFinder finder, TimeProvider clock, IStringLocalizer text)
    {
        var cancel = context.RequestAborted;
        var (relation, elsewhere) = await finder.FindAsync(context, key, $"/people/{id}");
        if (relation is null)
            return elsewhere!;
        if (await db.ContactPersons.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.RelationId == relation.Id, cancel) is not { } contact)
            return Problems.Of(StatusCodes.Status404NotFound, "not-found", "There is no such contact person.");
        var body = await ApiBody.ReadAsync<PersonWrite>(context);
        if ((body.Problem ?? ApiAnswers.Precondition(context, contact.Version)) is { } problem)
            return problem;
        var outcome = await SaveContactPerson.RunAsync(
            db, Contact(id, contact.Version, relation.Id, body.Value), context.User.AccountId(), clock.GetUtcNow(), await finder.TodayAsync(cancel), cancel);
        return outcome.Done ? ApiJson.Ok((await ReadEndpoints.PersonsAsync(db, c => c.Id == id, cancel)).Single()) : ApiAnswers.Refused(outcome.Refusal, text);
    }

    public static async Task<IResult> AddPermissionAsync(HttpContext context, string key, AppDb db, RelationFinder finder, Once once, TimeProvider clock, IStringLocalizer text)
    {
        var cancel = context.RequestAborted;
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/permissions");
        if (relation is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<PermissionWrite>(context);
        if (body.Problem is { } problem)
            return problem;
        return await once.RunAsync(
            context,
            body.Bytes,
            async () =>
            {
                var (said, now) = (body.Value, clock.GetUtcNow());
                var at = Clock.Truncate(said.At ?? now);
                var outcome = await RecordPermission.RunAsync(
                    db, new RecordPermission.Input(relation.Id, said.Purpose, said.Channel, said.Given, said.Source, said.Wording, at), context.User.AccountId(), now, cancel);
                return outcome.Done ? (outcome.Value.Id, null) : (null, ApiAnswers.Refused(outcome.Refusal, text));
            },
            async id => ApiJson.Created(context, $"{RelationsApi.Root}/relations/{relation.Id}/permissions", await db.RelationPermissions
                .Where(p => p.Id == id).Select(p => new PermissionShape(p.Id, p.Purpose, p.Channel, p.Given, p.Source, p.Wording, p.At)).SingleOrDefaultAsync(cancel)));
    }

    public static async Task<IResult> AddNoteAsync(HttpContext context, string key, AppDb db, RelationFinder finder, Once once, TimeProvider clock, IStringLocalizer text)
    {
        var cancel = context.RequestAborted;
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/notes");
        if (relation is null)
            return elsewhere!;
        var body = await ApiBody.ReadAsync<NoteWrite>(context);
        if (body.Problem is { } problem)
            return problem;
        return await once.RunAsync(
            context,
            body.Bytes,
            async () =>
            {
                var outcome = await AddNote.RunAsync(db, relation.Id, body.Value.Text, context.User.AccountId(), clock.GetUtcNow(), cancel);
                return outcome.Done ? (outcome.Value.Id, null) : (null, ApiAnswers.Refused(outcome.Refusal, text));
            },
            async id => ApiJson.Created(context, $"{RelationsApi.Root}/relations/{relation.Id}/events",
                await db.RelationEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is { } note ? ReadEndpoints.Shape(note, context.User.Identity?.Name) : null));
    }

    private static SaveContactPerson.Input Contact(Guid? id, int version, Guid relation, PersonWrite write) => new(
        id, version, relation, write.Person, write.Function, write.Department, (write.Roles ?? []).Aggregate(ContactRoles.None, (all, role) => all | role), write.From, write.Until);

    private static async Task<IResult> SaveAsync(
        HttpContext context, Relation relation, RelationWrite write, AppDb db, RelationFinder finder, TimeProvider clock, IStringLocalizer text)
    {
        var cancel = context.RequestAborted;
        if (write.Kinds is not null)
            return ApiAnswers.Invalid(new Dictionary<string, string[]> { ["kinds"] = ["Kinds have a history: change them at the relation's own /kinds."] });
        if ((ApiAnswers.Precondition(context, relation.Version) ?? await CheckAsync(db, write, cancel)) is { } problem)
            return problem;
        // A photo is a file that was brought in, never one that is named.
        var card = write.Card with { PhotoHash = relation.Card.PhotoHash };
        var input = new SaveRelation.Input(relation.Id, relation.Version, card, write.Adviser, write.Branch, []);
        var outcome = await SaveRelation.RunAsync(db, input, context.User.AccountId(), clock.GetUtcNow(), await finder.TodayAsync(cancel), cancel);
        return outcome.Done && outcome.Value.Saved is { } saved ? await ShowAsync(context, saved, finder) : Refused(outcome, text);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Relation relation, RelationFinder finder)
    {
        context.Response.Headers.ETag = RelationFinder.ETag(relation.Version);
        return ApiJson.Ok(await finder.ShapeAsync(relation, context.RequestAborted));
    }

    private static async Task<IResult?> CheckAsync(AppDb db, RelationWrite write, CancellationToken cancel)
    {
        var errors = new Dictionary<string, string[]>();
        if (write.Adviser is { } adviser && !await db.Accounts.AnyAsync(a => a.Id == adviser, cancel))
            errors["adviser"] = ["There is no such colleague."];
        if (write.Branch is { } branch && !await db.Locations.AnyAsync(l => l.Id == branch, cancel))
            errors["branch"] = ["There is no such branch."];
        var known = await db.CustomFields.AsNoTracking().ToDictionaryAsync(f => f.Key, cancel);
        foreach (var (key, value) in write.Card.Custom)
        {
            if (!known.TryGetValue(key, out var field))
                errors["card.custom." + key] = ["There is no such field."];
            else if (OwnFields.ReadValue(field, value, System.Globalization.CultureInfo.InvariantCulture) is { Done: false } outcome)
                errors["card.custom." + key] = [outcome.Refusal!.ToString()];
        }

        return errors.Count == 0 ? null : ApiAnswers.Invalid(errors);
    }

    private static IResult Refused(Outcome<SaveRelation.Result> outcome, IStringLocalizer text)
    {
        if (!outcome.Done)
            return ApiAnswers.Refused(outcome.Refusal, text);
        return outcome.Value.Conflict is null
            ? ApiAnswers.Invalid(outcome.Value.Faults.GroupBy(fault => "card." + fault.Field).ToDictionary(faults => faults.Key, faults => faults.Select(fault => text.Localize(fault.Why)).ToArray()))
            : Problems.Of(StatusCodes.Status412PreconditionFailed, "changed-meanwhile", "Somebody else was first: read it again.");
    }
}
