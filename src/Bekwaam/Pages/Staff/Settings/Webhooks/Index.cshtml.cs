using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Webhooks;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Bekwaam.Webhooks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings.Webhooks;

/// <summary>Programs that are told of what happens here.</summary>
internal sealed class IndexModel(AppDb db, ISecretBox box, LocalTime time, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public WebhookForm Input { get; set; } = new();

    public IReadOnlyList<Webhook> Webhooks { get; private set; } = [];

    public LocalTime Time => time;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await SaveWebhook.RunAsync(db, Input.Read(null), box, User.AccountId()!.Value, time.Now, HttpContext.Address(), cancel);
        if (outcome.Done)
        {
            // Encrypted in a cookie of who made it, for one page, and readable nowhere after that.
            TempData[WebhookForm.SecretKey] = outcome.Value.Secret;
            return LocalRedirect($"~/settings/webhooks/{outcome.Value.Webhook.Id}");
        }

        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Webhooks = await db.Webhooks.AsNoTracking().OrderBy(w => w.Name).ThenBy(w => w.Id).ToListAsync(cancel);
    }
}
