using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core.Cases.Templates;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What helps whoever writes an answer: templates, and how it reads.</summary>
internal sealed partial class CaseModel
{
    /// <summary>Set by the script, which takes over a part of the page only.</summary>
    private const string PartHeader = "X-Part";

    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    public Clarity? Reads { get; private set; }

    public async Task<IActionResult> OnPostFillAsync(CancellationToken cancel)
    {
        if (!Request.Headers.ContainsKey(PartHeader) && await IdAsync(cancel) is { } id)
            await KeepFilesAsync(id, cancel);
        if (!await ReadAsync(cancel))
            return NotFound();
        var typed = Input.Answer;
        if (Templates.SingleOrDefault(template => template.Id == Input.Template) is { } chosen)
            typed = TemplateFields.Below(typed, TemplateFields.Fill(chosen.Text, await ValuesAsync(cancel)));
        if (Request.Headers.ContainsKey(PartHeader))
            return Content(typed ?? "", "text/plain; charset=utf-8");
        ModelState.Clear();
        Input.Answer = typed;
        return Page();
    }

    public async Task<IActionResult> OnPostClarityAsync(CancellationToken cancel)
    {
        var reads = Clarity.Of(Input.Answer, Languages.Current);
        if (Request.Headers.ContainsKey(PartHeader))
            return Partial("_Clarity", reads);
        Reads = reads;
        return await AsItWasAsync(cancel);
    }

    private async Task<TemplateFields.Values> ValuesAsync(CancellationToken cancel)
    {
        var me = User.AccountId();
        var promise = View.Open.Count == 0 ? null : View.Open[0];
        var organisation = await SettingsStore.ReadAsync<Organisation>(db, OrganisationSetting.Name, cancel);
        return new TemplateFields.Values(
            View.Person?.Name ?? View.Relation?.Name ?? View.Case.Caller, View.Case.Number.ToString(), View.Case.Subject,
            await db.Accounts.Where(a => a.Id == me).Select(a => a.Name).SingleOrDefaultAsync(cancel),
            promise is null ? null : $"{promise.Text ?? L[CaseWords.Of(promise.Kind)].Value}, {time.Say(promise.DueAt)}", organisation?.Name);
    }
}
