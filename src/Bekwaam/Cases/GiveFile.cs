using System.Net.Mime;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Cases;

/// <summary>
/// Gives a file that goes with a case. A picture is shown as the picture that its bytes are; all else is given to be kept and never
/// opened here, whatever it calls itself.
/// </summary>
internal static class GiveFile
{
    /// <param name="db">Of the request, which gives its connection back first: whoever waits for a second one holds none.</param>
    /// <param name="database">Where it is kept.</param>
    /// <param name="file">That they may have it, the caller has asked.</param>
    /// <param name="response">Gets its headers.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null when its content is gone.</returns>
    public static async Task<IActionResult?> RunAsync(AppDb db, IDatabase database, CaseFile file, HttpResponse response, CancellationToken cancel)
    {
        await db.Database.CloseConnectionAsync();
        if (await new FileStore(database).OpenAsync(file.Hash, cancel) is not { } content)
            return null;
        var picture = FileKinds.PictureType(file.Kind);
        var disposition = new ContentDispositionHeaderValue(picture is null ? DispositionTypeNames.Attachment : DispositionTypeNames.Inline);
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return new FileStreamResult(content, picture ?? MediaTypeNames.Application.Octet) { EntityTag = new EntityTagHeaderValue($"\"{file.Hash[..32]}\""), EnableRangeProcessing = true };
    }
}
