using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Figures;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Settings;
using Bekwaam.Relations;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>What is not known of our relations yet: the figures, and the list to work through.</summary>
internal sealed class CompleteModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private const int MostMissing = 3;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public RegisterFigures? Figures { get; private set; }

    public ListToComplete.Page List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Figures = await ReadRegisterFigures.RunAsync(db, cancel);
        List = await ListToComplete.RunAsync(db, After, await OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel), cancel);
    }

    /// <summary>A list of those of a kind of whom something is missing.</summary>
    public static string Incomplete(RelationKind? kind) =>
        FilterQuery.Write(new RelationFilter { Kinds = kind is { } one ? [one] : [], CompleteBelow = 100 });

    // Everybody was counted: there is no chance in it, and so no interval.
    public static Figure Known(RegisterDay day) => new(day.Asked == 0 ? null : 100.0 * day.Known / day.Asked, null, null, day.Relations) { Unit = "%", Format = "0" };

    public static Figure Confirmed(RegisterDay day) => new(day.Relations == 0 ? null : 100.0 * day.Confirmed / day.Relations, null, null, day.Relations) { Unit = "%", Format = "0" };

    public string Most(RegisterFigures.Line line) => string.Join(", ", line.Missing.Take(MostMissing).Select(pair => L["{0} ({1:N0})", L[RelationWords.Of(pair.Key)].Value, pair.Value].Value));

    public static string Share(Relation relation) => (relation.Completeness / 100.0).ToString("P0", CultureInfo.CurrentCulture);
}
