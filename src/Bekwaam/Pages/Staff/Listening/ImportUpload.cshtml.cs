using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Core.Text;
using Bekwaam.Hosting;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>A file of answers comes in. One that cannot be read is refused here and leaves nothing behind.</summary>
[OwnConnections]
[RequestSizeLimit(CsvLimits.FileBytes + Room)]
[RequestFormLimits(MultipartBodyLengthLimit = CsvLimits.FileBytes + Room)]
internal sealed class ImportUploadModel(IDatabase database, TimeProvider clock, IStringLocalizer text) : PageModel
{
    /// <summary>For what stands around the file in a form.</summary>
    private const long Room = 8 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Answers { get; set; }

    [BindProperty]
    public IFormFile? Map { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Answers is null)
            return Refuse(nameof(Answers), new Reason("Choose a file."));
        var map = await MapAsync(cancel);
        if (map is { Done: false })
            return Refuse(nameof(Map), map.Value.Refusal!);
        await using var file = Answers.OpenReadStream();
        var received = await new ReceiveFile(database).RunAsync(file, Path.GetFileName(Answers.FileName), map?.Value, User.AccountId(), clock.GetUtcNow(), cancel);
        if (!received.Done)
            return Refuse(nameof(Answers), received.Refusal);
        return Redirect($"/listening/imports/{received.Value.Number}/map");
    }

    /// <summary>The map that came along, if one did.</summary>
    private async Task<Outcome<string>?> MapAsync(CancellationToken cancel)
    {
        if (Map is null)
            return null;
        using var reader = new StreamReader(Map.OpenReadStream());
        var read = ReadAnswerMap.Run(await reader.ReadToEndAsync(cancel));
        return read.Map is null ? read.Mistakes[0] : WriteAnswerMap.Run(read.Map);
    }

    private PageResult Refuse(string field, Reason reason)
    {
        ModelState.AddModelError(field, text.Localize(reason));
        return Page();
    }
}
