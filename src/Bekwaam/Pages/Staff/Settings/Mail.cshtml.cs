using Bekwaam.Accounts;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>Through which server mail goes out, and what became of each.</summary>
internal sealed class MailModel(AppDb db, ISecretBox box, Installation installation, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int PageSize = 50;

    [BindProperty]
    public string? Host { get; set; }

    [BindProperty]
    public int? Port { get; set; } = 587;

    [BindProperty]
    public bool Encrypted { get; set; } = true;

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? FromName { get; set; }

    public MailServer? Server { get; private set; }

    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];

    /// <summary>The last of these, when there are older ones.</summary>
    public Guid? Older { get; private set; }

    public string Folder => installation.MailFolder.FullName;

    public string? PasswordHint => Server?.Password is null ? null : L["Left empty, it stays as it is."].Value;

    public LocalTime Time => time;

    public string Said(OutgoingMail mail) => mail.State switch
    {
        MailState.Sent => L["sent"],
        MailState.GivenUp => L["given up"],
        MailState.TooLate => L["not sent: it was too late by then"],
        _ => mail.Attempts == 0 ? L["waits"] : L["waits, tried {0} {0:plural:time|times}", mail.Attempts],
    };

    public async Task OnGetAsync(Guid? from, CancellationToken cancel)
    {
        await ReadAsync(from, cancel);
        if (Server is { } server)
            (Host, Port, Encrypted, UserName, From, FromName) = (server.Host, server.Port, server.Encrypted, server.User, server.From, server.FromName);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var outcome = await MailServer.SaveAsync(db, new(Host, Port, Encrypted, UserName, Password, From, FromName), box, User.AccountId()!.Value, time.Now, HttpContext.Address(), cancel);
            if (outcome.Done)
                return There(L["Saved."]);
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(null, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancel)
    {
        var me = User.AccountId();
        var to = await db.Accounts.Where(a => a.Id == me).Select(a => a.Email).SingleAsync(cancel);
        await TryMail.RunAsync(db, to, L["Trial of Bekwaam's mail"], L["This mail arrived, so mail goes out."], time.Now, cancel);
        return There(L["A trial is on its way; look again in a moment."]);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await TryMail.AgainAsync(db, id, time.Now, cancel);
        if (outcome.Done)
            return There(L["It is sent again."]);
        TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        return LocalRedirect("~/settings/mail");
    }

    private LocalRedirectResult There(string words)
    {
        TempData.Tell(NoticeKind.Done, words);
        return LocalRedirect("~/settings/mail");
    }

    private async Task ReadAsync(Guid? from, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Server = await MailServer.ReadAsync(db, cancel);
        var mails = db.OutgoingMails.AsNoTracking();
        var page = await (from is { } last ? mails.Where(m => m.Id < last) : mails).OrderByDescending(m => m.Id).Take(PageSize + 1).ToListAsync(cancel);
        Older = page.Count > PageSize ? page[PageSize - 1].Id : null;
        Mails = [.. page.Take(PageSize)];
    }
}
