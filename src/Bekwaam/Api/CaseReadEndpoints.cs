using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Exporting;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Cases.Views;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Settings;
using Bekwaam.Pages.Staff.Listening;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>Reading cases and what was said in them.</summary>
internal static class CaseReadEndpoints
{
    private const string OfField = "field.";

    public static readonly IReadOnlySet<string> ListParameters = new HashSet<string>(StringComparer.Ordinal)
    {
        "q", "scope", "kind", "state", "with", "branch", "product", "tag", "late", "opened-from", "opened-until", "relation", "after", "limit",
    };

    public static async Task<IResult> ListAsync(HttpContext context, IDatabase database, AppDb db, TimeProvider clock, CancellationToken cancel)
    {
        var query = context.Request.Query;
        var pairs = query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")).Where(pair => pair.Value.Length > 0).ToList();
        if (pairs.Find(pair => !ListParameters.Contains(pair.Key) && !pair.Key.StartsWith(OfField, StringComparison.Ordinal)) is { Key: { } unknown })
            return ReadEndpoints.BadParameter(unknown, "There is no such filter.");
        // Everything unless less is asked for; a filter that cannot be read must not silently widen the list.
        var asked = CaseQuery.Read("scope=All&" + context.Request.QueryString.Value?.TrimStart('?'));
        var taken = CaseQuery.NamesOf(asked);
        if (pairs.Find(pair => pair.Key is not ("after" or "limit" or "relation") && !pair.Key.StartsWith(OfField, StringComparison.Ordinal) && !(pair.Key is "scope" ? Enum.TryParse<CaseScope>(pair.Value, out _) : taken.Contains(pair.Key))) is { Key: { } unread })
            return ReadEndpoints.BadParameter(unread, "This value cannot be used here.");
        if (ReadEndpoints.Limit(context) is not { } limit)
            return ReadEndpoints.BadLimit();
        Guid? relation = null;
        if (query["relation"].ToString() is { Length: > 0 } whose && (relation = await RelationAsync(db, whose, cancel)) is null)
            return ReadEndpoints.BadParameter("relation", "There is no such relation.");

        var (now, zone) = (clock.GetUtcNow(), await db.ZoneAsync(cancel));
        var found = asked.Text is null ? null : await FindCases.NumbersAsync(db, asked.Text, FindCases.MostInList, cancel);
        var fields = pairs.Where(pair => pair.Key.StartsWith(OfField, StringComparison.Ordinal)).GroupBy(pair => pair.Key[OfField.Length..]).ToDictionary(of => of.Key, of => of.Last().Value);
        var filter = asked.Filter(context.User.AccountId(), found, now, zone) with { Relation = relation, Fields = fields.Count == 0 ? null : fields };
        var page = await ListCases.RunAsync(db, filter, query["after"], limit, cancel);
        if (!page.Done)
            return ReadEndpoints.BadParameter("after", "This is no page of the list. Use the address in “next”.");
        await RecordLook.AtManyAsync(database, db, "cases", page.Value.Items.Count, context.User.AccountId()!.Value, LookWay.Api, await OrganisationDay.OfAsync(db, now, cancel), now, context.Address(), cancel);
        return ApiJson.Ok(new ListShape<CaseListLine>(
            [.. page.Value.Items.Select(row => new CaseListLine(
                row.Id, row.Number.ToString(), row.Kind, row.Subject, row.Impact, row.State, row.StateSince, row.DueAt == Case.NothingDue ? null : row.DueAt, row.OpenedAt, row.SolvedAt, row.Owner, row.Relation ?? row.Caller))],
            ReadEndpoints.Next(context, page.Value.Next)));
    }

    public static async Task<IResult> OneAsync(HttpContext context, string key, CaseFinder finder, CancellationToken cancel)
    {
        var (one, elsewhere) = await finder.FindAsync(context, key);
        return one is null ? elsewhere! : ApiAnswers.Unchanged(context, one.Version) ?? ApiJson.Ok(await finder.RecordAsync(one, cancel));
    }

    public static async Task<IResult> ThreadAsync(HttpContext context, string key, AppDb db, CaseFinder finder, CancellationToken cancel)
    {
        var (one, elsewhere) = await finder.FindAsync(context, key, "/thread");
        if (one is null)
            return elsewhere!;
        var after = 0;
        if (context.Request.Query["after"].ToString() is { Length: > 0 } from && !int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            return ReadEndpoints.BadParameter("after", "The number of a line.");
        if (ReadEndpoints.Limit(context) is not { } limit)
            return ReadEndpoints.BadLimit();
        // One line more tells whether there are more.
        var lines = (await ReadCaseRecords.LinesAsync(db, [one.Id], after, limit + 1, cancel))[one.Id].ToList();
        var next = lines.Count > limit ? ReadEndpoints.Next(context, lines[limit - 1].Line.ToString(CultureInfo.InvariantCulture)) : null;
        return ApiJson.Ok(new ListShape<CaseLine>([.. lines.Take(limit)], next));
    }

    public static async Task<IResult> FileAsync(HttpContext context, string key, Guid id, AppDb db, IDatabase database, CaseFinder finder, CancellationToken cancel)
    {
        var (one, elsewhere) = await finder.FindAsync(context, key, $"/files/{id}");
        if (one is null)
            return elsewhere!;
        if (await CaseFiles.FindAsync(db, one.Number, id, context.User.AccountId(), cancel) is not { } file || await new FileStore(database).OpenAsync(file.Hash, cancel) is not { } content)
            return Problems.Of(StatusCodes.Status404NotFound, "not-found", "There is no such file.");
        return TypedResults.Stream(content, "application/octet-stream", file.Name);
    }

    public static async Task<IResult> FieldsAsync(AppDb db, CancellationToken cancel)
    {
        var fields = await db.CaseFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Key).ToListAsync(cancel);
        return ApiJson.Ok(new ListShape<CaseFieldShape>([.. fields.Select(f => new CaseFieldShape(f.Key, f.Label, f.Type, f.Choices?.Split('\n'), f.For, f.RetiredAt is not null))], null));
    }

    /// <summary>The key of a relation that is named by its id or number.</summary>
    public static async Task<Guid?> RelationAsync(AppDb db, string key, CancellationToken cancel) =>
        Guid.TryParse(key, out var id) ? await db.Relations.Where(r => r.Id == id).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel)
        : int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await db.Relations.Where(r => r.Number == number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel)
        : null;
}
