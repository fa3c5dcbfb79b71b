using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>What the register knows besides relations.</summary>
internal static class RegisterEndpoints
{
    public static IResult Me(HttpContext context) => ApiJson.Ok(new MeShape(
        context.User.Identity!.Name!, [.. context.User.FindAll(TokenSignIn.Scope).Select(scope => scope.Value)]));

    public static async Task<IResult> TagsAsync(AppDb db, CancellationToken cancel) => ApiJson.Ok(new ListShape<TagShape>(
        await db.Tags.OrderBy(t => t.Key).Select(t => new TagShape(t.Name)).ToListAsync(cancel), null));

    public static async Task<IResult> FieldsAsync(AppDb db, CancellationToken cancel)
    {
        var fields = await db.CustomFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Key).ToListAsync(cancel);
        return ApiJson.Ok(new ListShape<FieldShape>(
            [.. fields.Select(f => new FieldShape(f.Key, f.Label, f.Type, f.Choices?.Split('\n'), f.For, f.Wanted, f.RetiredAt is not null))], null));
    }
}
