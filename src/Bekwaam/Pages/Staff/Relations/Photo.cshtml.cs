using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Relations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>The photo on a card, as a picture and as nothing else: what it is follows from its bytes, not from what a file said.</summary>
internal sealed class PhotoModel(AppDb db, IDatabase database) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        var hash = await db.Relations.Where(r => r.Number == number && r.State == RelationState.Active).Select(r => r.PhotoHash).SingleOrDefaultAsync(cancel);
        // The file takes a connection of its own: whoever waits for that holds none.
        await db.Database.CloseConnectionAsync();
        if (hash is null || await new FileStore(database).OpenAsync(hash, cancel) is not { } file)
            return NotFound();
        var head = new byte[12];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        file.Position = 0;
        if (TypeOf(head.AsSpan(0, read)) is not { } type)
        {
            await file.DisposeAsync();
            return NotFound();
        }

        // The address of a card outlives its photo; the content's name does not.
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return new FileStreamResult(file, type) { EntityTag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{hash[..32]}\"") };
    }

    internal static string? TypeOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
