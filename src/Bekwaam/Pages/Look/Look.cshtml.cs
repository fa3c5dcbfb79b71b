using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bekwaam.Plots;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bekwaam.Pages.Look;

/// <summary>Every component with invented values, to look at while building; it does not exist in an installation.</summary>
internal sealed class LookModel(IHostEnvironment environment) : PageModel
{
    public sealed class Form
    {
        [Required]
        public string Name { get; set; } = "Brugman Installatie";

        [EmailAddress]
        public string? Email { get; set; } = "fatima@brugman";

        [DataType(DataType.Password)]
        public string? Password { get; set; }

        [DataType(DataType.MultilineText)]
        public string? Story { get; set; }

        public int Bar { get; set; } = 70;

        public DateOnly From { get; set; } = new(2026, 1, 1);

        public IFormFile? File { get; set; }

        public bool Remember { get; set; } = true;

        public string? Unit { get; set; }

        public int? Score { get; set; } = 8;

        public int? Kept { get; set; } = 4;
    }

    public Form Input { get; set; } = new();

    public static IReadOnlyList<LookRow> Sheet => LookValues.Sheet;

    public static PlotResult Phases => LookValues.Phases(CultureInfo.CurrentCulture);

    public static PlotResult Histogram => LookValues.Histogram(CultureInfo.CurrentCulture);

    public static PlotResult Plain => LookValues.Plain(CultureInfo.CurrentCulture);

    public static PlotResult Trend => LookValues.Trend(CultureInfo.CurrentCulture);

    public static PlotResult Units => LookValues.Units(CultureInfo.CurrentCulture);

    public static IEnumerable<SelectListItem> Scale(int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(i => i.ToString(CultureInfo.InvariantCulture)).Select(i => new SelectListItem(i, i));

    public static Figure Large => new(36, 31, 41, 1_204) { LeftOut = "85 weggelaten: 84 met code 11, 1 leeg", Format = "+0;-0;0" };

    public static IEnumerable<SelectListItem> Units2 => [new("Utrecht", "u"), new("Zeist", "z")];

    public IActionResult OnGet(bool empty = false)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Empty = empty;
        ViewData["Organisation"] = "Brugman Installatie";
        ViewData["Theme"] = Request.Query["theme"].ToString() is { Length: > 0 } theme ? theme : null;
        ModelState.SetModelValue("Input.Email", new ValueProviderResult("fatima@brugman", CultureInfo.InvariantCulture));
        ModelState.AddModelError("Input.Email", "Dit lijkt geen mailadres. Er hoort iets als .nl achter.");
        return Page();
    }

    public bool Empty { get; private set; }
}
