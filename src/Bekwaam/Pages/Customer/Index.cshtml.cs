using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Ui;

namespace Bekwaam.Pages.Customer;

/// <summary>What a customer asked, and whose turn it is.</summary>
internal sealed class IndexModel(AppDb db, LocalTime time) : CustomerPage(db, time)
{
    public new PortalCases.Page Page { get; private set; } = new([], [], null);

    /// <summary>The first page of the list.</summary>
    public bool First { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken cancel)
    {
        CaseNumber? from = CaseNumber.TryParse(before, out var number) ? number : null;
        First = from is null;
        Page = await PortalCases.ListAsync(Db, Visitor!, from, cancel);
    }
}
