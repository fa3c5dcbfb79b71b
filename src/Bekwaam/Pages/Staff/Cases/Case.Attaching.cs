using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>Files that go with an answer or a note.</summary>
[RequestSizeLimit(AttachFile.Most * AttachFile.Largest + Room)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachFile.Most * AttachFile.Largest + Room)]
internal sealed partial class CaseModel
{
    /// <summary>For what stands around the files in a form.</summary>
    private const long Room = 8 * 1024 * 1024;

    private ILookup<Guid?, CaseFile> files = Array.Empty<CaseFile>().ToLookup(file => file.MessageId);

    /// <summary>Those of whoever looks that go with what they send next.</summary>
    public IEnumerable<CaseFile> Waiting => files[null];

    /// <summary>Takes one that waits away; what was typed stays.</summary>
    public async Task<IActionResult> OnPostUnattachAsync(Guid file, CancellationToken cancel)
    {
        if (await IdAsync(cancel) is not { } id || User.AccountId() is not { } me)
            return NotFound();
        await CaseFiles.RemoveAsync(db, id, file, me, cancel);
        return await AsItWasAsync(cancel);
    }

    /// <summary>The page with what was typed; files that came along wait beside it.</summary>
    private async Task<IActionResult> AsItWasAsync(CancellationToken cancel)
    {
        var refused = await IdAsync(cancel) is { } id ? await KeepFilesAsync(id, cancel) : null;
        if (!await ReadAsync(cancel))
            return NotFound();
        ModelState.Clear();
        if (refused is not null)
            ModelState.AddModelError(nameof(Input) + "." + nameof(CaseForm.Files), L.Localize(refused));
        return Page();
    }

    /// <summary>Keeps what was chosen beside the box. All that can be kept is, also when one of them cannot.</summary>
    /// <returns>Why one was not.</returns>
    private async Task<Reason?> KeepFilesAsync(Guid id, CancellationToken cancel)
    {
        if (Input.Files is not { Count: > 0 } chosen || User.AccountId() is not { } me)
            return null;
        // The same form again: its files went with what it sent.
        if (await db.CaseMessages.AnyAsync(m => m.FormKey == Input.Form, cancel))
            return null;
        // Keeping a file takes a connection of its own: whoever waits for that holds none.
        await db.Database.CloseConnectionAsync();
        var keep = new AttachFile(HttpContext.RequestServices.GetRequiredService<IDatabase>(), HttpContext.RequestServices.GetService<IFileScan>());
        Reason? refused = null;
        foreach (var file in chosen)
            refused = (await keep.RunAsync(id, file.FileName, file.Length, file.OpenReadStream, me, time.Now, cancel)) is { Done: false, Refusal: var why } ? refused ?? why : refused;
        return refused;
    }

    private async Task ReadFilesAsync(CancellationToken cancel) =>
        files = (View.Has.Files ? await CaseFiles.OfAsync(db, View.Case.Id, User.AccountId(), cancel) : []).ToLookup(file => file.MessageId);
}
