using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Asking;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Cases.Mandates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What may be decided here without asking, and what the customer said of it.</summary>
internal sealed partial class CaseModel
{
    /// <summary>What whoever looks may give, as far as an amount goes; empty for a solved case.</summary>
    public IReadOnlyList<Room> Rooms { get; private set; } = [];

    /// <summary>Who may decide what was just refused.</summary>
    public IReadOnlyList<SelectListItem> WhoMay { get; private set; } = [];

    /// <summary>The link to the customer, when one was made.</summary>
    public CaseInvitation? Invitation { get; private set; }

    public string? Link => Invitation is { AnsweredAt: null } open && open.ExpiresAt > time.Now ? links.Of(Request, open) : null;

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (await IdAsync(cancel) is not { } id || User.AccountId() is not { } me)
            return NotFound();
        if (Input.Grant is not { } kind)
            return await AgainAsync(new Reason("Choose what is given."), nameof(CaseForm.Grant), cancel);
        if (!string.IsNullOrWhiteSpace(Input.Amount) && Input.Money is null)
            return await AgainAsync(new Reason("{0} is no amount. Write it as 49,95.", Input.Amount), nameof(CaseForm.Amount), cancel);
        var outcome = await GrantInCase.RunAsync(db, id, new GrantInCase.Input(Input.Form, kind, Input.Money, Input.GrantText), me, time.Now, cancel);
        if (!outcome.Done)
            return await AgainAsync(outcome.Refusal, outcome.Refusal.Code.StartsWith("Say what it costs", StringComparison.Ordinal) ? nameof(CaseForm.Amount) : nameof(CaseForm.GrantText), cancel);
        if (outcome.Value.Given is not null)
            return There(L["Kept: this is what you gave."]);
        WhoMay = [.. outcome.Value.WhoMay.Select(colleague => new SelectListItem(colleague.Name, colleague.Id.ToString()))];
        return await AgainAsync(MoreThan(outcome.Value), nameof(CaseForm.Amount), cancel);
    }

    /// <summary>Asks who may, with what was filled in: nothing is typed twice.</summary>
    public Task<IActionResult> OnPostMandateAsync(CancellationToken cancel) =>
        DoAsync(async (id, me) => Input is { Of: { } of, Grant: { } kind }
            ? await AskColleague.RunAsync(db, id, new HelpNeeded(of, null, HelpReason.NoMandate, Input.GrantText) { Form = Input.Form, Wanted = kind, Amount = Input.Money }, me, time.Now, cancel)
            : NoHelp(), nameof(CaseForm.GrantText), cancel);

    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancel) =>
        DoAsync((id, me) => InviteAfterCase.RunAsync(db, id, links.Seal, me, time.Now, cancel), "", cancel);

    public Task<IActionResult> OnPostAttentionAsync(CancellationToken cancel) =>
        DoAsync((id, me) => SettleAttention.RunAsync(db, id, Input.Note, me, time.Now, cancel), nameof(CaseForm.Note), cancel);

    private static Reason MoreThan(GrantInCase.Result result) => result.Room switch
    {
        null => new Reason("You may not decide this alone. Ask who may, below; nothing is typed twice."),
        { Left: { } left } room when room.Most == left => new Reason("Of this month {0} is left. Ask who may, below; nothing is typed twice.", MandateWords.Say(left)),
        { Most: { } most } => new Reason("You may decide up to {0}. Ask who may, below; nothing is typed twice.", MandateWords.Say(most)),
        _ => new Reason("You may not decide this alone. Ask who may, below; nothing is typed twice."),
    };

    /// <summary>Its own; of a case that was merged into it as long as a low mark there still has to be looked at.</summary>
    private async Task<CaseInvitation?> InvitationAsync(CancellationToken cancel)
    {
        if (!View.Has.Merges)
            return await db.CaseInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == View.Case.Id, cancel);
        var within = await MergeCases.WithinAsync(db, View.Case.Id, cancel);
        return await db.CaseInvitations.AsNoTracking().Where(i => EF.Parameter(within).Contains(i.CaseId) && (i.CaseId == View.Case.Id || i.AttentionSince != null))
            .OrderBy(i => i.AttentionSince == null).ThenBy(i => i.MadeAt).FirstOrDefaultAsync(cancel);
    }

    private async Task ReadVerdictAsync(CancellationToken cancel)
    {
        if (View.Case.IsOpen && User.AccountId() is { } me)
            Rooms = Act is "grant" ? (await MandateBook.ReadAsync(db, time.Now, cancel)).RoomsOf(me) : await MandateBook.OfferAsync(db, me, [.. Enum.GetValues<Role>().Where(role => User.Is(role))], cancel);
        else if (!View.Case.IsOpen && (View.Has.Invitation || View.Has.Merges))
            Invitation = await InvitationAsync(cancel);
    }
}
