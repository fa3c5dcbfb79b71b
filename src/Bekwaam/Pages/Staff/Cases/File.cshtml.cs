using System.Net.Mime;
using Bekwaam.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>
/// One file of a case. A picture is shown as the picture that its bytes are; all else is given to be kept and never opened here,
/// whatever it calls itself.
/// </summary>
internal sealed class FileModel(AppDb db, IDatabase database) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, Guid id, CancellationToken cancel)
    {
        if (!CaseNumber.TryParse(number, out var of) || await CaseFiles.FindAsync(db, of, id, User.AccountId(), cancel) is not { } file
            || await new FileStore(database).OpenAsync(file.Hash, cancel) is not { } content)
            return NotFound();
        var picture = FileKinds.PictureType(file.Kind);
        var disposition = new ContentDispositionHeaderValue(picture is null ? DispositionTypeNames.Attachment : DispositionTypeNames.Inline);
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return new FileStreamResult(content, picture ?? MediaTypeNames.Application.Octet) { EntityTag = new EntityTagHeaderValue($"\"{file.Hash[..32]}\""), EnableRangeProcessing = true };
    }
}
