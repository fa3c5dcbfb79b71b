using System.Globalization;
using System.Text.Json;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Numbers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>Reading relations and what hangs on them.</summary>
internal static class ReadEndpoints
{
    private const int UsualPage = 50;
    private const int LargestPage = 200;

    public static readonly IReadOnlySet<string> ListParameters = new HashSet<string>(StringComparer.Ordinal) { "q", "type", "kind", "segment", "adviser", "branch", "tag", "incomplete", "silent", "phone", "mail", "after", "limit" };

    public static async Task<IResult> ListAsync(HttpContext context, IDatabase database, AppDb db, RelationFinder finder, TimeProvider clock, CancellationToken cancel)
    {
        var query = context.Request.Query;
        var pairs = query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")).Where(pair => pair.Value.Length > 0).ToList();
        if (pairs.Find(pair => !ListParameters.Contains(pair.Key) && !pair.Key.StartsWith("field.", StringComparison.Ordinal)) is { Key: { } unknown })
            return BadParameter(unknown, "There is no such filter.");
        var filter = RelationFilter.FromPairs(pairs.Where(pair => pair.Key is not ("after" or "limit" or "phone" or "mail")));
        // A filter that cannot be read must not silently widen the list.
        if (pairs.Find(pair => pair.Key is not ("after" or "limit" or "phone" or "mail") && !filter.ToPairs().Any(read => read.Key == pair.Key)) is { Key: { } unread })
            return BadParameter(unread, "This value cannot be used here.");
        if (Limit(context) is not { } limit)
            return BadLimit();

        var page = await ListRelations.RunAsync(db, filter, KeyOf(query), query["after"], limit, cancel);
        if (!page.Done)
            return BadParameter("after", "This is no page of the list. Use the address in “next”.");
        await RecordLook.AtManyAsync(
            database, db, "relations", page.Value.Items.Count, context.User.AccountId()!.Value, LookWay.Api, await finder.TodayAsync(cancel), clock.GetUtcNow(), context.Address(), cancel);
        return ApiJson.Ok(new ListShape<RelationLine>(
            [.. page.Value.Items.Select(r => new RelationLine(r.Id, r.Number, r.Type, r.Name, r.Place, r.Mail, r.Phone, r.Completeness, r.ChangedAt, r.Version))],
            Next(context, page.Value.Next)));
    }

    public static async Task<IResult> OneAsync(HttpContext context, string key, RelationFinder finder, CancellationToken cancel)
    {
        var (relation, elsewhere) = await finder.FindAsync(context, key);
        if (relation is null)
            return elsewhere!;
        return ApiAnswers.Unchanged(context, relation.Version) ?? ApiJson.Ok(await finder.ShapeAsync(relation, cancel));
    }

    public static async Task<IResult> KindsAsync(HttpContext context, string key, AppDb db, RelationFinder finder, CancellationToken cancel)
    {
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/kinds");
        if (relation is null)
            return elsewhere!;
        return ApiJson.Ok(new ListShape<KindShape>(
            await db.RelationKindPeriods.Where(k => k.RelationId == relation.Id).OrderBy(k => k.From).ThenBy(k => k.Id)
                .Select(k => new KindShape(k.Kind, k.From, k.Until)).ToListAsync(cancel), null));
    }

    public static async Task<IResult> PeopleAsync(HttpContext context, string key, AppDb db, RelationFinder finder, CancellationToken cancel)
    {
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/people");
        return relation is null ? elsewhere! : ApiJson.Ok(new ListShape<PersonShape>(await PersonsAsync(db, c => c.RelationId == relation.Id, cancel), null));
    }

    public static async Task<IResult> PermissionsAsync(HttpContext context, string key, AppDb db, RelationFinder finder, CancellationToken cancel)
    {
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/permissions");
        if (relation is null)
            return elsewhere!;
        return ApiJson.Ok(new ListShape<PermissionShape>(
            await db.RelationPermissions.Where(p => p.RelationId == relation.Id).OrderByDescending(p => p.At).ThenByDescending(p => p.Id)
                .Select(p => new PermissionShape(p.Id, p.Purpose, p.Channel, p.Given, p.Source, p.Wording, p.At)).ToListAsync(cancel), null));
    }

    public static async Task<IResult> EventsAsync(HttpContext context, string key, AppDb db, RelationFinder finder, CancellationToken cancel)
    {
        var (relation, elsewhere) = await finder.FindAsync(context, key, "/events");
        if (relation is null)
            return elsewhere!;
        var page = await ReadTimeline.RunAsync(db, relation.Id, asLived: false, context.Request.Query["after"], UsualPage, cancel);
        return page.Done
            ? ApiJson.Ok(new ListShape<EventShape>([.. page.Value.Items.Select(entry => Shape(entry.Event, entry.By))], Next(context, page.Value.Next)))
            : BadParameter("after", "This is no page of the list. Use the address in “next”.");
    }

    public static EventShape Shape(RelationEvent happening, string? by) => new(
        happening.Id, happening.At, happening.Kind, by, happening.Details is null ? null : JsonSerializer.Deserialize<JsonElement>(happening.Details));

    public static async Task<List<PersonShape>> PersonsAsync(AppDb db, System.Linq.Expressions.Expression<Func<ContactPerson, bool>> which, CancellationToken cancel)
    {
        var contacts = await db.ContactPersons.AsNoTracking().Where(which)
            .Join(db.Relations, c => c.PersonId, r => r.Id, (c, r) => new { Contact = c, r.Name }).OrderBy(c => c.Contact.Id).ToListAsync(cancel);
        return [.. contacts.Select(c => new PersonShape(
            c.Contact.Id, c.Contact.RelationId, c.Contact.PersonId, c.Name, c.Contact.Function, c.Contact.Department,
            [.. Enum.GetValues<ContactRoles>().Where(role => role is not ContactRoles.None && c.Contact.Roles.HasFlag(role))],
            c.Contact.From, c.Contact.Until, c.Contact.Version))];
    }

    /// <summary>Whoever calls or writes, by the number or address itself.</summary>
    private static (RelationKeyKind Kind, string Value)? KeyOf(IQueryCollection query)
    {
        if (query["phone"].ToString() is { Length: > 0 and < 100 } phone)
            return (RelationKeyKind.Phone, Phones.Read(phone).E164?[1..] ?? "?");
        return query["mail"].ToString() is { Length: > 0 } mail ? (RelationKeyKind.Mail, mail.Trim().Replace("\0", "", StringComparison.Ordinal).ToLowerInvariant()) : null;
    }

    public static string? Next(HttpContext context, string? cursor)
    {
        if (cursor is null)
            return null;
        var pairs = context.Request.Query.Where(pair => pair.Key is not "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var next = QueryHelpers.AddQueryString(context.Request.Path, [.. pairs, KeyValuePair.Create<string, string?>("after", cursor)]);
        context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    /// <summary>How many to a page; null when that was asked for in a way that cannot be.</summary>
    public static int? Limit(HttpContext context) =>
        context.Request.Query["limit"].ToString() is not { Length: > 0 } written ? UsualPage
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestPage ? limit : null;

    public static IResult BadLimit() => BadParameter("limit", $"A number from 1 to {LargestPage}.");

    public static IResult BadParameter(string parameter, string why) => Problems.Of(
        StatusCodes.Status400BadRequest, "wrong-parameter", "The address asks for something that is not there.", new Dictionary<string, string[]> { [parameter] = [why] });
}
