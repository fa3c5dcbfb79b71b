using Bekwaam.Accounts;
using Bekwaam.Core.Cases.Holding;
using Microsoft.AspNetCore.Mvc;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>Taking an answer back as long as that can be.</summary>
internal sealed partial class CaseModel
{
    /// <summary>What whoever looks has just answered, and can take back.</summary>
    public HeldAnswer? Held { get; private set; }

    public int HeldSeconds => Held is { } held ? (int)Math.Ceiling((held.Until - time.Now).TotalSeconds) : 0;

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (await IdAsync(cancel) is not { } id || User.AccountId() is not { } me)
            return NotFound();
        var outcome = await HoldAnswer.TakeBackAsync(db, id, me, time.Now, cancel);
        if (!outcome.Done)
            return await AgainAsync(outcome.Refusal, "", cancel);
        Tell();
        ModelState.Clear();
        await ReadAsync(cancel);
        Input = Bekwaam.Cases.CaseForm.For(View, time);
        (Input.Answer, Input.Channel, TakenBack) = (outcome.Value.Text, outcome.Value.Channel ?? Input.Channel, true);
        return Page();
    }

    /// <summary>The text in the form is an answer that was taken back.</summary>
    public bool TakenBack { get; private set; }

    private async Task ReadHeldAsync(CancellationToken cancel) =>
        Held = View.Has.Held && User.AccountId() is { } me ? await HoldAnswer.FindAsync(db, View.Case, me, time.Now, cancel) : null;
}
