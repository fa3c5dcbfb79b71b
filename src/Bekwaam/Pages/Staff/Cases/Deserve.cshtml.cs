using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Beyond;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>How much this customer deserves here: questions that help to decide, and what was decided. Nothing is added up.</summary>
internal sealed class DeserveModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty]
    public Guid Form { get; set; } = RandomKey.New();

    /// <summary>In the order of the questions; null leaves one open.</summary>
    [BindProperty]
    public List<short?> Answers { get; set; } = [];

    [BindProperty]
    public Deserved? Decision { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    public string Subject { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await IdAsync(cancel) is not { } id)
            return NotFound();
        var me = User.AccountId();
        var notes = await db.DeserveNotes.AsNoTracking().Where(n => n.CaseId == id && n.By == me).ToListAsync(cancel);
        Answers = [.. Enum.GetValues<DeserveQuestion>().Select(question => notes.Find(n => n.Question == question)?.Answer)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await IdAsync(cancel) is not { } id || User.AccountId() is not { } me)
            return NotFound();
        var answers = Enum.GetValues<DeserveQuestion>().Zip(Answers).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!.Value);
        var outcome = await DecideDeserved.RunAsync(db, id, new DecideDeserved.Input(Form, answers, Decision, Why, Minutes), me, time.Now, cancel);
        if (outcome.Done)
        {
            TempData.Tell(NoticeKind.Done, L["Saved."]);
            return LocalRedirect($"~/cases/{Number}");
        }

        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        return Page();
    }

    private async Task<Guid?> IdAsync(CancellationToken cancel)
    {
        if (!CaseNumber.TryParse(Number, out var number) || await db.Cases.Where(c => c.Number == number).Select(c => new { c.Id, c.Subject }).SingleOrDefaultAsync(cancel) is not { } one)
            return null;
        Subject = one.Subject;
        return one.Id;
    }
}
