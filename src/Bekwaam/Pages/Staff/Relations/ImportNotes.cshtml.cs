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

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>All there is to know of an import's entries, as a file that opens well in a spreadsheet and runs nothing there.</summary>
internal sealed class ImportNotesModel(AppDb db, IStringLocalizer text) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.RelationImports.Where(i => i.Number == number).Select(i => i.FileName).SingleOrDefaultAsync(cancel) is not { } name)
            return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = Path.GetFileNameWithoutExtension(name) + ".notes.csv" }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(SafeCsv.Line(text["Line"], text["Kind"], text["Column"], text["What stood there"], text["What became of it"], text["Relation"]));
        await foreach (var note in db.RelationImportNotes.AsNoTracking().Where(n => n.Import == number).OrderBy(n => n.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            await writer.WriteAsync(SafeCsv.Line(
                note.Line.ToString(CultureInfo.InvariantCulture), text[RelationImportWords.Of(note.Kind)], note.Field, note.Value,
                text.Localize(StoredJson.Read<Reason>(note.Reason)), note.Relation?.ToString(CultureInfo.InvariantCulture)));
        }

        return new EmptyResult();
    }
}
