using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Bekwaam.Pages.Customer;

/// <summary>One file of what a customer may read.</summary>
internal sealed class FileModel(AppDb db, LocalTime time, IDatabase database) : CustomerPage(db, time)
{
    public async Task<IActionResult> OnGetAsync(string number, Guid id, CancellationToken cancel)
    {
        if (!CaseNumber.TryParse(number, out var of) || await PortalCases.FindAsync(Db, Visitor!, of, cancel) is not { } one
            || await ReadPortalCase.FileAsync(Db, one, id, Time.Now, cancel) is not { } file)
            return NotFound();
        return await GiveFile.RunAsync(Db, database, file, Response, cancel) ?? NotFound();
    }
}
