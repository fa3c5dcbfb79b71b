using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>One file of a case, for colleagues who may read it.</summary>
internal sealed class FileModel(AppDb db, IDatabase database) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, Guid id, CancellationToken cancel)
    {
        if (!CaseNumber.TryParse(number, out var of) || await CaseFiles.FindAsync(db, of, id, User.AccountId(), cancel) is not { } file)
            return NotFound();
        return await GiveFile.RunAsync(db, database, file, Response, cancel) ?? NotFound();
    }
}
