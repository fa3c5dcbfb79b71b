using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Cases.Templates;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>The texts that answers begin with.</summary>
internal sealed class TemplatesModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        public Guid? Id { get; set; }

        public int Version { get; set; }

        public string? Name { get; set; }

        public string? Language { get; set; }

        public string? Text { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new() { Language = Languages.Current };

    [BindProperty]
    public int? Seconds { get; set; }

    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    /// <summary>Languages are called by their own names.</summary>
    public static IEnumerable<SelectListItem> Choices => [new(NameOf("nl"), "nl"), new(NameOf("en"), "en")];

    public static string NameOf(string language) => language == "en" ? "English" : "Nederlands";

    public async Task OnGetAsync(Guid? template, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (Templates.SingleOrDefault(t => t.Id == template) is { } known)
            Input = new Form { Id = known.Id, Version = known.Version, Name = known.Name, Language = known.Language, Text = known.Text };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await SaveTemplate.RunAsync(db, new SaveTemplate.Input(Input.Id, Input.Version, Input.Name, Input.Language, Input.Text), clock.GetUtcNow(), cancel);
        if (outcome.Done)
            return There(L["Saved."]);
        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWindowAsync(CancellationToken cancel)
    {
        var outcome = await AnswerWindow.SaveAsync(db, Seconds ?? -1, clock.GetUtcNow(), cancel);
        if (outcome.Done)
            return There(L["Saved."]);
        var typed = Seconds;
        ModelState.AddModelError(nameof(Seconds), L.Localize(outcome.Refusal));
        await ReadAsync(cancel);
        Seconds = typed;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid template, CancellationToken cancel)
    {
        await SaveTemplate.RemoveAsync(db, template, cancel);
        return There(L["Removed."]);
    }

    private LocalRedirectResult There(string words)
    {
        TempData.Tell(NoticeKind.Done, words);
        return LocalRedirect("~/settings/templates");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Templates = await db.AnswerTemplates.AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Language).ToListAsync(cancel);
        Seconds = (await AnswerWindow.ReadAsync(db, cancel)).Seconds;
    }
}
