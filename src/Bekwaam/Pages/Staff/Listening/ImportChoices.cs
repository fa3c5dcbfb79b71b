using System.Globalization;
using System.Text;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Core.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>The lists of the mapping screen: the words of a map with what they mean, in the reader's language.</summary>
internal sealed class ImportChoices(IStringLocalizer text)
{
    public IReadOnlyList<SelectListItem> WideUses { get; } = List(text,
        (ColumnUse.Ignore, Key("Leave out")), (ColumnUse.Question, Key("Question")), (ColumnUse.Comment, Key("Comment in own words")),
        (ColumnUse.Respondent, Key("Respondent's number")), (ColumnUse.Day, Key("Day")), (ColumnUse.Weight, Key("Weight")), (ColumnUse.Unit, Key("Branch or department")),
        (ColumnUse.Employee, Key("Who helped")), (ColumnUse.Other, Key("Another breakdown")), (ColumnUse.Perspective, Key("Whose answers")));

    public IReadOnlyList<SelectListItem> LongUses { get; } = List(text,
        (ColumnUse.Ignore, Key("Leave out")), (ColumnUse.Respondent, Key("Respondent's number")), (ColumnUse.Code, Key("Code of the question")),
        (ColumnUse.Value, Key("The answer")), (ColumnUse.Day, Key("Day")), (ColumnUse.Weight, Key("Weight")), (ColumnUse.Unit, Key("Branch or department")),
        (ColumnUse.Employee, Key("Who helped")), (ColumnUse.Other, Key("Another breakdown")), (ColumnUse.Perspective, Key("Whose answers")));

    public IReadOnlyList<SelectListItem> Layouts { get; } = List(text, ("wide", Key("A row per respondent")), ("long", Key("A row per answer")));

    public IReadOnlyList<SelectListItem> Scales { get; } = List(text,
        ("0-10", Key("0 to 10")), ("1-7", Key("1 to 7")), ("1-5", Key("1 to 5")), ("0-100", Key("0 to 100")), ("yes-no", Key("Yes or no")),
        ("single", Key("One of several choices")), ("multiple", Key("Several choices")), ("open", Key("In own words")));

    public IReadOnlyList<SelectListItem> Roles { get; } = List(text,
        ("experience", Key("Experience: how it was")), ("expectation", Key("Expectation: how it should be")), ("prediction", Key("Prediction of what customers say")),
        ("own-judgement", Key("Own judgement")), ("climate", Key("Climate: the employee's own conditions")), ("loyalty", Key("Loyalty")), ("other", Key("Something else")));

    public IReadOnlyList<SelectListItem> Facets { get; } = List(text,
        ("", Key("None")), ("customer-knowledge", Key("Customer knowledge")), ("reachability", Key("Reachability")), ("offer", Key("An offer that works")),
        ("problem-solving", Key("Problem solving")), ("ease", Key("Ease")), ("communication", Key("Clear communication")), ("thinking-along", Key("Thinking along")),
        ("learning", Key("Learning from errors")), ("interests", Key("Interests in balance")));

    public IReadOnlyList<SelectListItem> Metrics { get; } = List(text,
        ("", Key("The usual one")), ("nps", Key("NPS")), ("csat", Key("Share of the two highest answers")), ("ces", Key("Ease (CES)")), ("top-box", Key("Share of the highest answer")), ("none", Key("Mean")));

    public IReadOnlyList<SelectListItem> Perspectives { get; } = List(text,
        ("customer", Key("Customers")), ("employee", Key("Employees")), ("manager", Key("Management")), ("stakeholder", Key("Other stakeholders")));

    /// <summary>Encodings, the first one being what was found.</summary>
    public IReadOnlyList<SelectListItem> Encodings(CsvFormat found) =>
        Found(found.Encoding.Name, TextEncoding.All.Select(e => (e.Name, e.Name)));

    public IReadOnlyList<SelectListItem> Delimiters(CsvFormat found) =>
        Found(Delimiter(found.Delimiter), CsvFormat.Delimiters.Select(d => (d.ToString(), Delimiter(d))));

    public IReadOnlyList<SelectListItem> Decimals(CsvFormat found) =>
        Found(Decimal(found.Decimal), [(".", Decimal('.')), (",", Decimal(','))]);

    /// <summary>Ways in which the column's days can be read, each with what the first of them would be.</summary>
    public IReadOnlyList<SelectListItem> Dates(ColumnProfile column)
    {
        var sample = column.Values.Keys.FirstOrDefault() ?? "";
        var fitting = column.Dates.Count > 0 ? column.Dates : DateFormat.Known;
        return
        [
            new SelectListItem(text["Find out"], ""),
            .. fitting.Append(DateFormat.Excel).Select(format => new SelectListItem(
                format.TryRead(Encoding.UTF8.GetBytes(sample), TimeZoneInfo.Utc, out var day)
                    ? $"{format.Name}: {sample} = {day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}"
                    : format.Name,
                format.Name)),
        ];
    }

    /// <summary>Marks a text that is translated where the list is made.</summary>
    private static string Key(string words) => words;

    private static List<SelectListItem> List(IStringLocalizer text, params ReadOnlySpan<(string Value, string Words)> items)
    {
        var list = new List<SelectListItem>(items.Length);
        foreach (var (value, words) in items)
            list.Add(new SelectListItem(text[words], value));
        return list;
    }

    private IReadOnlyList<SelectListItem> Found(string found, IEnumerable<(string Value, string Words)> items) =>
        [new SelectListItem(text["As found: {0}", found], ""), .. items.Select(item => new SelectListItem(item.Words, item.Value))];

    private string Delimiter(char sign) => sign switch
    {
        ',' => text["Comma"],
        ';' => text["Semicolon"],
        '\t' => text["Tab"],
        _ => sign.ToString(),
    };

    private string Decimal(char sign) => sign == ',' ? text["Decimal comma"] : text["Decimal point"];
}
