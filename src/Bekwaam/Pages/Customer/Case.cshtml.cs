using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.ByCustomer;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Customers;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Customer;

/// <summary>One case as its customer reads it, and what they can do in it themselves.</summary>
[RequestSizeLimit(AttachFile.Most * AttachFile.Largest + Room)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachFile.Most * AttachFile.Largest + Room)]
internal sealed class CaseModel(AppDb db, LocalTime time, IDatabase database, IServiceProvider services, IStringLocalizer L) : CustomerPage(db, time)
{
    /// <summary>For what stands around the files in a form.</summary>
    private const long Room = 8 * 1024 * 1024;

    /// <summary>Of the form: sent twice, it counts once.</summary>
    [BindProperty]
    public Guid Form { get; set; }

    /// <summary>A form that lost its key is one of its own: not the same as everybody else's.</summary>
    private Guid Key => Form == Guid.Empty ? Form = Guid.CreateVersion7(Time.Now) : Form;

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public IFormFileCollection? Files { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Before { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public ReadPortalCase.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Calls { get; private set; } = [];

    /// <summary>Something went wrong in the part that asks to be called.</summary>
    public bool CallOpen { get; private set; }

    /// <summary>We said something last.</summary>
    public bool IsAnswered => View.Lines.LastOrDefault(line => line.Kind is MessageKind.FromCustomer or MessageKind.ToCustomer) is { Kind: MessageKind.ToCustomer };

    public bool SaidItWorks => View.Lines.LastOrDefault(line => line.Kind is MessageKind.WorksForCustomer or MessageKind.Reopened) is { Kind: MessageKind.WorksForCustomer };

    public async Task<IActionResult> OnGetAsync(string number, bool call, CancellationToken cancel)
    {
        CallOpen = call;
        if (await FindAsync(number, cancel) is not { } one)
            return NotFound();
        if (one.Number.ToString() != number)
            return LocalRedirect($"/portal/cases/{one.Number}");
        return await ShowAsync(one, null, cancel);
    }

    public async Task<IActionResult> OnPostAddAsync(string number, bool notYet, CancellationToken cancel)
    {
        if (await FindAsync(number, cancel) is not { } one)
            return NotFound();
        var files = Files is { Count: > 0 } chosen ? chosen : null;
        // A photo says enough by itself.
        var words = string.IsNullOrWhiteSpace(Words) && files is not null ? string.Join(", ", files.Select(file => FileNames.Clean(file.FileName))) : Words;
        var heard = await HearCustomer.RunAsync(Db, one.Id, new HearCustomer.Input(Key, words, ChannelKind.Portal, notYet), Time.Now, cancel);
        if (!heard.Done)
            return await ShowAsync(one, heard.Refusal, cancel);
        var refused = files is null ? null : await AttachAsync(heard.Value, files, cancel);
        TempData.Tell(refused is null ? NoticeKind.Done : NoticeKind.Wrong, refused is null ? L["It is with us."].Value : L.Localize(refused));
        return LocalRedirect($"/portal/cases/{heard.Value.Case.Number}");
    }

    public async Task<IActionResult> OnPostWorksAsync(string number, CancellationToken cancel) =>
        await SettleAsync(number, new SettleByCustomer.Input(Key, Withdraws: false, null), L["Good to hear. Is it not right after all, say so below."], cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(string number, CancellationToken cancel) =>
        await SettleAsync(number, new SettleByCustomer.Input(Key, Withdraws: true, Why), L["You took it back. Do you need it after all, say so below."], cancel);

    public async Task<IActionResult> OnPostCallAsync(string number, CancellationToken cancel)
    {
        if (await FindAsync(number, cancel) is not { } one)
            return NotFound();
        var called = await AskCallback.RunAsync(Db, one.Id, new AskCallback.Input(Key, Phone, CallsOf.Read(Before), About), Time.Now, cancel);
        if (called.Done)
            return There(one, L["We call you before {0}.", Time.Say(called.Value.DueAt)]);
        CallOpen = true;
        return await ShowAsync(one, called.Refusal, cancel);
    }

    private async Task<IActionResult> SettleAsync(string number, SettleByCustomer.Input input, string words, CancellationToken cancel)
    {
        if (await FindAsync(number, cancel) is not { } one)
            return NotFound();
        var settled = await SettleByCustomer.RunAsync(Db, one.Id, input, Time.Now, cancel);
        return settled.Done ? There(one, words) : await ShowAsync(one, settled.Refusal, cancel);
    }

    /// <summary>All that can be kept is, also when one of them cannot.</summary>
    private async Task<Reason?> AttachAsync(HearCustomer.Result heard, IFormFileCollection chosen, CancellationToken cancel)
    {
        // Keeping a file takes a connection of its own: whoever waits for that holds none.
        await Db.Database.CloseConnectionAsync();
        var keep = new AttachFile(database, services.GetService<IFileScan>());
        Reason? refused = null;
        foreach (var file in chosen)
            refused = await keep.RunAsync(heard.Case.Id, file.FileName, file.Length, file.OpenReadStream, Key, Time.Now, cancel) is { Done: false, Refusal: var why } ? refused ?? why : refused;
        await CaseFiles.GoWithLineAsync(Db, heard.Line, Key, cancel);
        return refused;
    }

    private async Task<Case?> FindAsync(string number, CancellationToken cancel) =>
        CaseNumber.TryParse(number, out var of) ? await PortalCases.FindAsync(Db, Visitor!, of, cancel) : null;

    private async Task<IActionResult> ShowAsync(Case one, Reason? refused, CancellationToken cancel)
    {
        View = await ReadPortalCase.RunAsync(Db, one, Time.Now, cancel);
        Calls = await CallsOf.ItemsAsync(Db, one.LocationId, Time, L, cancel);
        if (refused is null)
            Form = Guid.CreateVersion7(Time.Now);
        else
            ModelState.AddModelError("", L.Localize(refused));
        return Page();
    }

    private LocalRedirectResult There(Case one, string words)
    {
        TempData.Tell(NoticeKind.Done, words);
        return LocalRedirect($"/portal/cases/{one.Number}");
    }
}
