using Bekwaam.Accounts;
using Bekwaam.Core;
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

/// <summary>One program that is told of things: its journal, trying it out, and changing it.</summary>
internal sealed class WebhookModel(AppDb db, ISecretBox box, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WebhookForm Input { get; set; } = new();

    public Webhook Webhook { get; private set; } = null!;

    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    /// <summary>The last of these, when there are older ones.</summary>
    public Guid? Older { get; private set; }

    /// <summary>The secret that was just made; shown this once.</summary>
    public string? Secret { get; private set; }

    public LocalTime Time => time;

    /// <param name="from">Only notices that are older than this one.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IActionResult> OnGetAsync(Guid? from, CancellationToken cancel)
    {
        if (!await ReadAsync(from, cancel))
            return NotFound();
        Input = WebhookForm.Of(Webhook);
        Secret = TempData[WebhookForm.SecretKey] as string;
        if (Secret is not null)
            Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(async () => await SaveWebhook.RunAsync(db, Input.Read(Id), box, Me, time.Now, HttpContext.Address(), cancel), L["Saved."], cancel);

    public Task<IActionResult> OnPostTryAsync(CancellationToken cancel) =>
        DoAsync(() => SaveWebhook.TryAsync(db, Id, time.Now, cancel), L["A trial is on its way; look again in a moment."], cancel);

    public Task<IActionResult> OnPostStopAsync(bool stop, CancellationToken cancel) =>
        DoAsync(() => SaveWebhook.StopAsync(db, Id, stop, Me, time.Now, HttpContext.Address(), cancel), L["Saved."], cancel);

    public Task<IActionResult> OnPostAgainAsync(Guid delivery, CancellationToken cancel) =>
        DoAsync(() => SaveWebhook.AgainAsync(db, delivery, time.Now, cancel), L["It is sent again."], cancel);

    public Task<IActionResult> OnPostRenewAsync(CancellationToken cancel) =>
        DoAsync(
            async () =>
            {
                var renewed = await SaveWebhook.RenewAsync(db, Id, box, Me, time.Now, HttpContext.Address(), cancel);
                if (renewed.Done)
                    TempData[WebhookForm.SecretKey] = renewed.Value.Secret;
                return renewed;
            },
            L["Saved."],
            cancel);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var removed = await SaveWebhook.RemoveAsync(db, Id, Me, time.Now, HttpContext.Address(), cancel);
        TempData.Tell(removed.Done ? NoticeKind.Done : NoticeKind.Wrong, removed.Done ? L["Removed."] : L.Localize(removed.Refusal));
        return LocalRedirect("~/settings/webhooks");
    }

    private Guid Me => User.AccountId()!.Value;

    private async Task<IActionResult> DoAsync<T>(Func<Task<Outcome<T>>> act, string words, CancellationToken cancel)
    {
        var outcome = await act();
        if (outcome.Done)
        {
            TempData.Tell(NoticeKind.Done, words);
            return LocalRedirect($"~/settings/webhooks/{Id}");
        }

        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        db.ChangeTracker.Clear();
        return await ReadAsync(null, cancel) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Guid? from, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == Id, cancel) is not { } webhook)
            return false;
        Webhook = webhook;
        var told = db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == Id);
        var page = await (from is { } last ? told.Where(d => d.Id < last) : told).OrderByDescending(d => d.Id).Take(PageSize + 1).ToListAsync(cancel);
        Older = page.Count > PageSize ? page[PageSize - 1].Id : null;
        Deliveries = [.. page.Take(PageSize)];
        // A refused form keeps what was typed; the small ones send none of it.
        if (Input.Name is null)
            Input = WebhookForm.Of(webhook);
        return true;
    }
}
