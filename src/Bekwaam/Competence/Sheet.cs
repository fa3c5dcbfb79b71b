using Bekwaam.Core.Competence;
using Bekwaam.Ui;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Competence;

/// <summary>Figures of the sheet as they are shown.</summary>
internal static class Sheet
{
    public static Figure Customers(FacetReport facet, IStringLocalizer text) => facet.Customers is { } measure
        ? Figure.Of(measure)
        : new Figure(null, null, null, 0) { WhyNone = text["not asked, or too few"] };
}
