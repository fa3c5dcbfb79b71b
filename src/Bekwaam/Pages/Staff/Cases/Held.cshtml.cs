using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>Questions from the website that were kept apart: a colleague lets them through or puts them away.</summary>
internal sealed class HeldModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int ShownWords = 400;

    public JudgeHeld.View View { get; private set; } = null!;

    public LocalTime Time => time;

    public static string Words(Suspicion suspicion) => suspicion switch
    {
        Suspicion.HiddenField => Key("filled in what nobody sees"),
        Suspicion.TooSoon => Key("sent sooner than anybody types"),
        Suspicion.ManyLinks => Key("many links"),
        Suspicion.BusyNetwork => Key("much came from there"),
        _ => Key("the same address often"),
    };

    public static string Short(string words) => words.Length <= ShownWords ? words : words[..ShownWords] + "…";

    public async Task OnGetAsync(Guid? before, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        View = await JudgeHeld.ReadAsync(db, before, time.Now, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool through, CancellationToken cancel)
    {
        var judged = await JudgeHeld.RunAsync(db, id, through, User.AccountId()!.Value, time.Now, cancel);
        if (!judged.Done)
            TempData.Tell(NoticeKind.Wrong, L.Localize(judged.Refusal));
        else if (judged.Value is { } became)
            TempData.Tell(NoticeKind.Done, L["It is case {0} now.", (await db.Cases.IgnoreQueryFilters().Where(c => c.Id == became).Select(c => c.Number).SingleAsync(cancel)).ToString()]);
        else
            TempData.Tell(NoticeKind.Done, L["Put away."]);
        return LocalRedirect("~/cases/held");
    }
}
