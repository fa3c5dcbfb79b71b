using System.Globalization;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Forms;
using Bekwaam.Core.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Staff.Settings.Forms;

/// <summary>Builds a form: its texts, its questions and what each depends on.</summary>
internal sealed class EditModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private const int Empty = 3;

    public sealed class Line
    {
        public string? Key { get; set; }

        public string? Label { get; set; }

        public CustomFieldType Type { get; set; } = CustomFieldType.Text;

        public string? Choices { get; set; }

        public bool Required { get; set; }

        public int? If { get; set; }

        public string? Is { get; set; }
    }

    [BindProperty]
    public Guid? Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Language { get; set; } = Languages.Current;

    [BindProperty]
    public string? Solves { get; set; }

    [BindProperty]
    public bool AsksNeed { get; set; }

    [BindProperty]
    public CaseKind Kind { get; set; } = CaseKind.Request;

    [BindProperty]
    public string? Product { get; set; }

    [BindProperty]
    public int? AnswerMinutes { get; set; }

    [BindProperty]
    public bool Closed { get; set; }

    [BindProperty]
    public List<Line> Fields { get; set; } = [];

    /// <summary>Where customers see it; null as long as it is not offered.</summary>
    public string? Address { get; private set; }

    public IReadOnlyList<SelectListItem> Types =>
    [
        new(L[Key("Text")], nameof(CustomFieldType.Text)), new(L[Key("A choice")], nameof(CustomFieldType.Choice)), new(L[Key("Yes or no")], nameof(CustomFieldType.YesNo)),
        new(L[Key("A number")], nameof(CustomFieldType.Number)), new(L[Key("Day")], nameof(CustomFieldType.Date)),
    ];

    /// <summary>The questions above this one.</summary>
    public static IReadOnlyList<SelectListItem> Before(int place) =>
        [new("–", ""), .. Enumerable.Range(1, place).Select(i => i.ToString(CultureInfo.InvariantCulture)).Select(i => new SelectListItem(i, i))];

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel)
    {
        if (id is not null)
        {
            if (await db.RequestForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } form)
                return NotFound();
            Show(form);
        }

        Fields.AddRange(Enumerable.Range(0, Empty).Select(_ => new Line()));
        return Page();
    }

    public IActionResult OnPostAdd()
    {
        ModelState.Clear();
        Fields.Add(new Line());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var fields = Fields.ConvertAll(f => new SaveRequestForm.Field(f.Key, f.Label, f.Type, f.Choices, f.Required, f.If, f.Is));
            var saved = await SaveRequestForm.RunAsync(db, new(Id, Version, Title, Language, Solves, AsksNeed, Kind, Product, AnswerMinutes, Closed, fields), clock.GetUtcNow(), cancel);
            if (saved.Done)
            {
                TempData.Tell(NoticeKind.Done, L["Saved."]);
                return LocalRedirect("~/settings/forms");
            }

            ModelState.AddModelError("", L.Localize(saved.Refusal));
        }

        return Page();
    }

    private void Show(RequestForm form)
    {
        (Id, Version, Title, Language, Solves, AsksNeed) = (form.Id, form.Version, form.Title, form.Language, form.Solves, form.AsksNeed);
        (Kind, Product, AnswerMinutes, Closed) = (form.Kind, form.Product, form.AnswerMinutes, form.ClosedAt is not null);
        Address = Closed ? null : $"/ask/{form.Key}";
        var places = form.Fields.Select((field, at) => (field.Key, Place: at + 1)).ToDictionary(f => f.Key, f => f.Place, StringComparer.Ordinal);
        Fields = [.. form.Fields.Select(f => new Line { Key = f.Key, Label = f.Label, Type = f.Type, Choices = string.Join(", ", f.Choices), Required = f.Required, If = f.If is { } on ? places[on] : null, Is = f.Is is "true" ? L["Yes"] : f.Is is "false" ? L["No"] : f.Is })];
    }
}
