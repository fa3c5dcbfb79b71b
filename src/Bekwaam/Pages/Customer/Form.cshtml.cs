using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Forms;
using Bekwaam.Customers;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Customer;

/// <summary>A form that an administrator built: what may help already, then only what must be known.</summary>
internal sealed class FormModel(AppDb db, LocalTime time, FormSeal seal, IStringLocalizer L) : AskPage(db, time, seal, L)
{
    [BindProperty]
    public List<FieldLine> Answers { get; set; } = [];

    [BindProperty]
    public string? Need { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    public RequestForm Asked { get; private set; } = null!;

    /// <summary>Questions came up that were not on the page yet.</summary>
    public bool More { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, bool call, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel))
            return NotFound();
        await OpenAsync(call, cancel);
        Ask(new Dictionary<string, string?>(StringComparer.Ordinal));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel))
            return NotFound();
        var given = Answers.Where(a => a.Key is not null).DistinctBy(a => a.Key).ToDictionary(a => a.Key!, a => a.Value, StringComparer.Ordinal);
        var filled = FillInForm.Run(Asked, given, Need, Remark, CultureInfo.CurrentCulture, (Texts["Yes"], Texts["No"]));
        if (filled.Faults.Count == 0 && !filled.More)
        {
            var sent = await SendAsync(Of(Asked.Kind, filled.Words, Asked.Id), cancel);
            Ask(given);
            return sent;
        }

        ModelState.Clear();
        Ask(given);
        More = filled.More && filled.Faults.Count == 0;
        foreach (var (field, why) in filled.Faults)
            ModelState.AddModelError(NameOf(field), Texts.Localize(why));
        return await RefuseAsync(null, cancel);
    }

    public async Task<IActionResult> OnPostHelpedAsync(string key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel))
            return NotFound();
        await Db.RequestForms.Where(f => f.Id == Asked.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Helped, f => f.Helped + 1), cancel);
        TempData.Tell(NoticeKind.Done, Texts[Key("Good to hear. Do you need us after all, we are here.")]);
        return LocalRedirect("/ask");
    }

    private async Task<bool> FindAsync(string key, CancellationToken cancel)
    {
        if (await Db.RequestForms.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key && f.ClosedAt == null, cancel) is not { } form)
            return false;
        Asked = form;
        return true;
    }

    /// <summary>The questions that are asked of who answered so far, with their answers.</summary>
    private void Ask(Dictionary<string, string?> given) =>
        Answers = [.. Asked.Fields.Where(f => f.IsAsked(given)).Select(f => new FieldLine { Key = f.Key, Value = given.GetValueOrDefault(f.Key) })];

    private string NameOf(string field) => field switch
    {
        "need" => nameof(Need),
        "remark" => nameof(Remark),
        _ => FormattableString.Invariant($"{nameof(Answers)}[{Answers.FindIndex(a => a.Key == field)}].{nameof(FieldLine.Value)}"),
    };
}
