using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Core.Text;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>All that was not taken over, as a file that opens well in a spreadsheet and runs nothing there.</summary>
internal sealed class ImportErrorsModel(AppDb db, IStringLocalizer text) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.Imports.Where(i => i.Number == number).Select(i => i.FileName).SingleOrDefaultAsync(cancel) is not { } name)
            return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = Path.GetFileNameWithoutExtension(name) + ".errors.csv",
        }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(SafeCsv.Line(text["Row"], text["Column"], text["What stood there"], text["Why not"]));
        await foreach (var error in ListImportErrors.RunAsync(db, number).WithCancellation(cancel))
            await writer.WriteAsync(SafeCsv.Line(error.Row.ToString(), error.Column, error.Value, text.Localize(error.Reason)));
        return new EmptyResult();
    }
}
