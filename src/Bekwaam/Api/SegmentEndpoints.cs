using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations.Segments;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>The groups of relations, and who is in them.</summary>
internal static class SegmentEndpoints
{
    public static async Task<IResult> AllAsync(AppDb db, CancellationToken cancel) => ApiJson.Ok(new ListShape<SegmentShape>(
        await db.Segments.Where(s => s.EndedAt == null).OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new SegmentShape(s.Id, s.Name, s.Rule, s.Members, s.CountedAt)).ToListAsync(cancel), null));

    public static async Task<IResult> MembersAsync(
        HttpContext context, Guid id, IDatabase database, AppDb db, RelationFinder finder, TimeProvider clock, CancellationToken cancel)
    {
        if (!await db.Segments.AnyAsync(s => s.Id == id && s.EndedAt == null, cancel))
            return Problems.Of(StatusCodes.Status404NotFound, "not-found", "There is no such segment.");
        var page = await ListMembers.RunAsync(db, id, context.Request.Query["after"], cancel);
        if (!page.Done)
            return ReadEndpoints.BadParameter("after", "This is no page of the list. Use the address in “next”.");
        await RecordLook.AtManyAsync(
            database, db, "segment " + id, page.Value.Items.Count, context.User.AccountId()!.Value, LookWay.Api, await finder.TodayAsync(cancel), clock.GetUtcNow(), context.Address(), cancel);
        return ApiJson.Ok(new ListShape<MemberShape>(
            [.. page.Value.Items.Select(line => new MemberShape(line.RelationId, line.Number, line.Name, line.Place, line.Since))], ReadEndpoints.Next(context, page.Value.Next)));
    }
}
