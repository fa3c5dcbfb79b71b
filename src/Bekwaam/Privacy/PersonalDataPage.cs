using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Privacy;

/// <summary>Everything kept about a person as one page to read and print: it needs nothing from elsewhere.</summary>
internal static class PersonalDataPage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b2733;background:#fff}" +
        "dl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.25rem 1rem}dt{color:#5c6a76}dd{margin:0;white-space:pre-line}" +
        "h2{margin-top:2rem;border-bottom:1px solid #e3e0d8}li{margin:.4rem 0}@media print{body{margin:0;max-width:none}}";

    public static string Write(GatherPersonalData.Result data, Organisation organisation, IStringLocalizer texts)
    {
        // In the language of who asks, whoever made the file.
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var language = data.Relation.Card.Language is { } own && Languages.All.Contains(own) ? own : organisation.Language;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language)!;
            return Page(data, organisation, language, texts);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    private static string Page(GatherPersonalData.Result data, Organisation organisation, string language, IStringLocalizer texts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        var lines = new PersonalDataLines(zone, texts);
        var title = texts["What {0} keeps about {1}", organisation.Name, data.Relation.Name].Value;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title><style>{Style}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(title)}</h1><p>{Text(texts["Made on {0:D}. Known since {1:D}, under number {2}.", TimeZoneInfo.ConvertTime(data.MadeAt, zone), TimeZoneInfo.ConvertTime(data.Relation.CreatedAt, zone), data.Relation.Number])}</p>");
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(texts["Your details"])}</h2><dl>");
        foreach (var field in CompareCards.Differences(new RelationCard(), data.Relation.Card).Where(field => field is not "photoHash"))
            Fact(page, PersonalDataLines.Field(field, texts), CardText.Of(data.Relation.Card, field));
        page.Append("</dl>");
        foreach (var (name, part) in data.Parts)
        {
            if (part is not JsonArray { Count: > 0 } rows)
                continue;
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(texts[PrivacyWords.Part(name)])}</h2><ul>");
            foreach (var row in rows.OfType<JsonObject>())
                page.Append(CultureInfo.InvariantCulture, $"<li>{Text(lines.Of(name, row))}</li>");
            page.Append("</ul>");
        }

        return page.Append("</body></html>").ToString();
    }

    private static void Fact(StringBuilder page, string name, string value)
    {
        if (value.Length > 0)
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Text(name)}</dt><dd>{Text(value)}</dd>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
