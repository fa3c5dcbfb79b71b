using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>One step of one complaint: the form for what is to be done now, or for putting an earlier step right.</summary>
internal sealed class ComplaintModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    /// <summary>acknowledge, assess, investigate, decide, tell, close, outside, extend, settle, confide; empty for what is to be done now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    [BindProperty]
    public ComplaintForm Input { get; set; } = new();

    public ReadCase.View View { get; private set; } = null!;

    /// <summary>Null for what is no complaint: that can be confidential all the same.</summary>
    public ReadComplaint.View? Dossier { get; private set; }

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public LocalTime Time => time;

    public bool Leads => User.Is(Role.Owner) || User.Is(Role.Manager);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await ReadAsync(cancel))
            return NotFound();
        Input = Prefilled();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel) || User.AccountId() is not { } me)
            return NotFound();
        var id = View.Case.Id;
        if (!string.IsNullOrWhiteSpace(Input.Cost) && !Money.TryRead(Input.Cost, out _))
            return Again(new Reason("{0} is no amount. Write it as 49,95.", Input.Cost));
        var cost = Money.TryRead(Input.Cost, out var money) ? money : (Money?)null;
        var outcome = Step switch
        {
            "acknowledge" => await AcknowledgeComplaint.RunAsync(db, id, Input.Form, Input.Text, Input.Channel, me, time.Now, cancel),
            "assess" => await AssessComplaint.RunAsync(db, id, new AssessComplaint.Input(Input.Form, Input.Severity, Input.Safety, Input.Repeat, Input.Who, Input.Text), me, time.Now, cancel),
            "investigate" => await InvestigateComplaint.RunAsync(db, id, new InvestigateComplaint.Input(Input.Form, Input.Text, Input.Cause), me, time.Now, cancel),
            "decide" => await DecideComplaint.RunAsync(db, id, new DecideComplaint.Input(Input.Form, Input.Verdict, Input.Remedy, cost, Input.Text), me, time.Now, cancel),
            "tell" => await TellDecision.RunAsync(db, id, Input.Form, Input.Text, Input.Channel, me, time.Now, cancel),
            "close" => await CloseComplaint.RunAsync(db, id, Input.Form, Input.View, Input.Text, me, time.Now, cancel),
            "outside" => await TakeComplaintOutside.RunAsync(db, id, Input.Form, Input.Text, me, time.Now, cancel),
            "extend" => await ExtendComplaint.RunAsync(db, id, Input.Form, Input.Text, Input.Channel, me, time.Now, cancel),
            "settle" => await SettleComplaint.RunAsync(db, id, Input.Form, Input.Agreed, Input.Text, me, time.Now, cancel),
            "confide" => await ConfideCase.RunAsync(db, id, !View.Case.Confidential, Input.Who, Leads, me, time.Now, cancel),
            _ => new Reason("Choose a step."),
        };
        if (!outcome.Done)
            return Again(outcome.Refusal);
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        // Who has just put it out of their own sight is not led to a page that is not there.
        db.ChangeTracker.Clear();
        return LocalRedirect(await db.Cases.AnyAsync(c => c.Id == id, cancel) ? $"~/cases/{Number}" : "~/cases");
    }

    private PageResult Again(Reason why)
    {
        ModelState.AddModelError("", L.Localize(why));
        return Page();
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (!CaseNumber.TryParse(Number, out var number) || await ReadCase.RunAsync(db, number, cancel) is not { } view || view.Case.MergedInto is not null)
            return false;
        View = view;
        Dossier = await ReadComplaint.RunAsync(db, view.Case, cancel);
        Step ??= Dossier?.Steps.FirstOrDefault(step => step.IsNow)?.Which.ToString().ToLowerInvariant() ?? "outside";
        Colleagues = [.. (await db.Accounts.Where(a => a.DisabledAt == null).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel)).Select(a => new SelectListItem(a.Name, a.Id.ToString()))];
        return Dossier is not null || Step is "confide";
    }

    private ComplaintForm Prefilled()
    {
        var form = new ComplaintForm { Channel = View.Case.Channel is ChannelKind.Visit ? ChannelKind.Phone : View.Case.Channel };
        if (Dossier is not { Complaint: var complaint, Rules: var rules } dossier)
            return form;
        (form.Severity, form.Safety, form.Repeat, form.Who) = (complaint.Severity, complaint.Safety, complaint.Severity is null ? dossier.Earlier.Count > 0 : complaint.Repeat, complaint.InvestigatorId);
        (form.Cause, form.Verdict, form.Remedy, form.Cost, form.View) = (complaint.Cause, complaint.Verdict, complaint.Remedy ?? ComplaintRemedy.None, complaint.Cost is { } cost ? MandateWords.Say(cost) : null, complaint.View);
        var outside = rules.Body is { } body ? L["If you do not agree with our decision, you can go to {0} ({1}).", body, rules.Address ?? "?"].Value : null;
        form.Text = Step switch
        {
            "acknowledge" => string.Join("\n\n", new[]
            {
                L["We have your complaint and are sorry that you had to come with it. Its number is {0}.", Number].Value,
                L["We find out what happened, and you hear our decision and the reasons before {0}. If that does not work out, we tell you beforehand why.", time.Say(complaint.DecideBy)].Value,
                L["This costs you nothing, and we treat it in confidence."].Value, outside,
            }.OfType<string>()),
            "tell" => string.Join("\n\n", new[]
            {
                complaint.Verdict is { } verdict ? L["We find your complaint: {0}.", L[ComplaintWords.Of(verdict)].Value].Value : null,
                View.Thread.LastOrDefault(m => m.Kind is MessageKind.ComplaintDecided)?.Text,
                complaint.Remedy is { } remedy and not ComplaintRemedy.None ? L["What you get: {0}.", L[ComplaintWords.Of(remedy)].Value].Value : null, outside,
            }.OfType<string>()),
            _ => null,
        };
        return form;
    }
}
