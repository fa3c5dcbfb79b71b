using System.Globalization;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Customer;

/// <summary>Where a customer asks, complains or praises, with an account or without.</summary>
internal sealed class AskModel(AppDb db, LocalTime time, FormSeal seal, IStringLocalizer L) : CustomerPage(db, time)
{
    [BindProperty]
    public Guid Form { get; set; }

    /// <summary>When it was opened, under seal.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>The field that people do not see.</summary>
    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public CaseKind Kind { get; set; } = CaseKind.Question;

    /// <summary>Which of <see cref="PortalVisitor.Sides"/>, from 0.</summary>
    [BindProperty]
    public int Side { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Before { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sides { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Calls { get; private set; } = [];

    public bool CallOpen { get; private set; }

    public async Task OnGetAsync(bool call, CancellationToken cancel)
    {
        (CallOpen, Form, Stamp) = (call, Guid.CreateVersion7(Time.Now), seal.Stamp(Time.Now));
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var question = new OpenQuestion.Input(Form, SideOf(), Visitor is null ? Name : null, Kind, Words, Phone, string.IsNullOrWhiteSpace(Phone) ? null : CallsOf.Read(Before));
        if (Visitor is { } visitor)
        {
            var opened = await OpenQuestion.RunAsync(Db, visitor.Mail, Languages.Current, question, Time.Now, cancel);
            if (!opened.Done)
                return await RefuseAsync(opened.Refusal, cancel);
            var of = opened.Value.CaseId;
            TempData.Tell(NoticeKind.Done, L["It is with us. You can add photos or files below."]);
            return LocalRedirect($"/portal/cases/{await Db.Cases.IgnoreQueryFilters().Where(c => c.Id == of).Select(c => c.Number).SingleAsync(cancel)}");
        }

        var kept = await RequestQuestion.RunAsync(Db, new RequestQuestion.Input(question, Mail, Languages.Current, seal.NetworkOf(HttpContext), Website, seal.OpenedAt(Stamp)), Time.Now, cancel);
        return kept.Done ? LocalRedirect(kept.Value.State is QuestionState.Held ? "/ask/sent?held=true" : "/ask/sent") : await RefuseAsync(kept.Refusal, cancel);
    }

    private PortalVisitor.Side? SideOf() => Visitor is { Sides: { Count: > 0 } sides } ? sides[Math.Clamp(Side, 0, sides.Count - 1)] : null;

    private async Task<IActionResult> RefuseAsync(Core.Reason refused, CancellationToken cancel)
    {
        ModelState.AddModelError("", L.Localize(refused));
        CallOpen = !string.IsNullOrWhiteSpace(Phone);
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Kinds = CustomerWords.KindItems(L);
        Calls = await CallsOf.ItemsAsync(Db, null, Time, L, cancel);
        Sides = [.. (Visitor?.Sides ?? []).Select((side, i) => new SelectListItem(side.Person is null ? L["{0}, for myself", side.Name] : side.Name, i.ToString(CultureInfo.InvariantCulture)))];
    }
}
