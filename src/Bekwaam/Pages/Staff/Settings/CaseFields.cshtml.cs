using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>The fields that the administrator adds to cases.</summary>
internal sealed class CaseFieldsModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        public string Key { get; set; } = "";

        public string? Label { get; set; }

        public CustomFieldType Type { get; set; } = CustomFieldType.Text;

        public string? Choices { get; set; }

        public CaseKind? For { get; set; }

        public bool Retired { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsNew { get; private set; } = true;

    public IReadOnlyList<CaseField> Fields { get; private set; } = [];

    public IEnumerable<SelectListItem> Types => Enum.GetValues<CustomFieldType>().Select(t => new SelectListItem(L[RelationWords.Of(t)], t.ToString()));

    public IEnumerable<SelectListItem> Kinds => [new(L["all kinds"], ""), .. CaseWords.Items<CaseKind>(L, CaseWords.Of)];

    public async Task OnGetAsync(string? field, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (Fields.SingleOrDefault(f => f.Key == field) is not { } known)
            return;
        IsNew = false;
        Input = new Form { Key = known.Key, Label = known.Label, Type = known.Type, Choices = known.Choices, For = known.For, Retired = known.RetiredAt is not null };
    }

    public async Task<IActionResult> OnPostAsync(bool isNew, CancellationToken cancel)
    {
        IsNew = isNew;
        if (ModelState.IsValid)
        {
            var outcome = await SaveCaseField.RunAsync(db, new(Input.Key, Input.Label, Input.Type, Input.Choices, Input.For, Input.Retired), isNew, User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel);
            if (outcome.Done)
            {
                TempData.Tell(NoticeKind.Done, L["Saved."]);
                return LocalRedirect("~/settings/case-fields");
            }

            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Fields = await db.CaseFields.AsNoTracking().OrderBy(f => f.RetiredAt != null).ThenBy(f => f.Position).ThenBy(f => f.Key).ToListAsync(cancel);
}
