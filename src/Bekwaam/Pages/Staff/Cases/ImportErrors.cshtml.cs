using System.Globalization;
using System.Text;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Text;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>The refused rows of an import, as a file that opens well in a spreadsheet and runs nothing there.</summary>
internal sealed class ImportErrorsModel(AppDb db, IStringLocalizer text) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.CaseImports.Where(i => i.Number == number).Select(i => i.FileName).SingleOrDefaultAsync(cancel) is not { } name)
            return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = Path.GetFileNameWithoutExtension(name) + ".errors.csv" }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(SafeCsv.Line(text["Line"], text["Column"], text["What stood there"], text["Reason"]));
        await foreach (var error in db.CaseImportErrors.AsNoTracking().Where(e => e.Import == number).OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
            await writer.WriteAsync(SafeCsv.Line(error.Line.ToString(CultureInfo.InvariantCulture), error.Field, error.Row, text.Localize(StoredJson.Read<Reason>(error.Reason))));
        return new EmptyResult();
    }
}
