using Bekwaam.Core.Data;
using Bekwaam.Customers;
using Bekwaam.Ui;

namespace Bekwaam.Pages.Customer;

/// <summary>What happens next with a question of somebody without an account.</summary>
internal sealed class SentModel(AppDb db, LocalTime time) : CustomerPage(db, time)
{
    /// <summary>It is kept apart.</summary>
    public bool Held { get; private set; }

    public void OnGet(bool held) => Held = held;
}
