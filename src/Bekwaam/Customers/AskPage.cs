using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Customers;

/// <summary>A page that asks something of us, with an account or without: what all of those need of whoever asks.</summary>
internal abstract class AskPage(AppDb db, LocalTime time, FormSeal seal, IStringLocalizer L) : CustomerPage(db, time)
{
    protected IStringLocalizer Texts => L;

    /// <summary>Of the form: sent twice, it is one question.</summary>
    [BindProperty]
    public Guid Form { get; set; }

    /// <summary>A form that lost its key is one of its own: not the same as everybody else's.</summary>
    private Guid Key => Form == Guid.Empty ? Form = Guid.CreateVersion7(Time.Now) : Form;

    /// <summary>When it was opened, under seal.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>The field that people do not see.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>Which of <see cref="PortalVisitor.Sides"/>, from 0.</summary>
    [BindProperty]
    public int Side { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Before { get; set; }

    public IReadOnlyList<SelectListItem> Sides { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Calls { get; private set; } = [];

    public bool CallOpen { get; private set; }

    protected async Task OpenAsync(bool call, CancellationToken cancel)
    {
        (CallOpen, Form, Stamp) = (call, Guid.CreateVersion7(Time.Now), seal.Stamp(Time.Now));
        await ReadAsync(cancel);
    }

    /// <summary>Who asks and how to reach them, put to what they ask.</summary>
    protected OpenQuestion.Input Of(Core.Cases.CaseKind kind, string? words, Guid? form = null) =>
        new(Key, SideOf(), Visitor is null ? Name : null, kind, words, Phone, string.IsNullOrWhiteSpace(Phone) ? null : CallsOf.Read(Before)) { RequestForm = form };

    /// <summary>Sends it, or has it confirmed first; when it is refused, the same page with what was typed.</summary>
    protected async Task<IActionResult> SendAsync(OpenQuestion.Input question, CancellationToken cancel)
    {
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

    protected async Task<IActionResult> RefuseAsync(Reason? refused, CancellationToken cancel)
    {
        if (refused is not null)
            ModelState.AddModelError("", L.Localize(refused));
        CallOpen = !string.IsNullOrWhiteSpace(Phone);
        await ReadAsync(cancel);
        return Page();
    }

    /// <summary>What the page shows besides.</summary>
    protected virtual Task ReadMoreAsync(CancellationToken cancel) => Task.CompletedTask;

    private PortalVisitor.Side? SideOf() => Visitor is { Sides: { Count: > 0 } sides } ? sides[Math.Clamp(Side, 0, sides.Count - 1)] : null;

    private async Task ReadAsync(CancellationToken cancel)
    {
        Calls = await CallsOf.ItemsAsync(Db, null, Time, L, cancel);
        Sides = [.. (Visitor?.Sides ?? []).Select((side, i) => new SelectListItem(side.Person is null ? L["{0}, for myself", side.Name] : side.Name, i.ToString(CultureInfo.InvariantCulture)))];
        await ReadMoreAsync(cancel);
    }
}
