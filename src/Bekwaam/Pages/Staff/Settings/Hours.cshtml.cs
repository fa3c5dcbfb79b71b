using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings.Hours;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>When the organisation, or a branch of its own, is open: promises are counted in this time.</summary>
internal sealed class HoursModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int EmptyLines = 2;

    [BindProperty(SupportsGet = true)]
    public Guid? Branch { get; set; }

    /// <summary>Seven days from Monday, as typed.</summary>
    [BindProperty]
    public List<string?> Week { get; set; } = [];

    [BindProperty]
    public List<Holiday> Closed { get; set; } = [];

    [BindProperty]
    public List<Line> Days { get; set; } = [];

    [BindProperty]
    public string? Zone { get; set; }

    public string? BranchName { get; private set; }

    public bool Own { get; private set; }

    public bool IsSet { get; private set; }

    public string Standing { get; private set; } = "";

    public LocalTime Time => time;

    public sealed class Line
    {
        public DateOnly? Day { get; set; }

        public string? Hours { get; set; }

        public string? Name { get; set; }
    }

    /// <summary>The day of the week, from 0 for Monday, in the reader's language.</summary>
    public static string NameOf(int day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)((day + 1) % 7));

    /// <summary>This year's day and next year's.</summary>
    public string Dates(Holiday holiday)
    {
        var year = time.Of(time.Now).Year;
        return string.Join(", ", new[] { year, year + 1 }.Select(one => Holidays.In(one, holiday)).OfType<DateOnly>().Select(day => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture)));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await FindAsync(cancel))
            return NotFound();
        var hours = (await ReadHours.RunAsync(db, Branch, cancel)).Clock.Hours;
        Week = [.. hours.Week.Select(HoursText.Write)];
        Closed = [.. hours.Closed];
        Days = [.. hours.Exceptions.Select(e => new Line { Day = e.Day, Hours = HoursText.Write(e.Spans), Name = e.Name })];
        Zone = hours.TimeZone;
        AddEmptyLines();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var hours = Read();
        if (!ModelState.IsValid)
            return Again();
        var saved = await SaveHours.RunAsync(db, Branch, hours, User.AccountId(), time.Now, HttpContext.Address(), cancel);
        if (saved.Done)
            return There();
        ModelState.AddModelError("", L.Localize(saved.Refusal));
        return Again();
    }

    public async Task<IActionResult> OnPostAsTheRestAsync(CancellationToken cancel)
    {
        if (Branch is null || !await FindAsync(cancel))
            return NotFound();
        await SaveHours.RunAsync(db, Branch, null, User.AccountId(), time.Now, HttpContext.Address(), cancel);
        return There();
    }

    private OpeningHours Read()
    {
        var week = new List<IReadOnlyList<OpenSpan>>(7);
        for (var day = 0; day < 7; day++)
            week.Add(Spans(day < Week.Count ? Week[day] : null, $"{nameof(Week)}[{day}]"));
        var exceptions = new List<OpeningHours.OtherDay>();
        for (var i = 0; i < Days.Count; i++)
        {
            var spans = Spans(Days[i].Hours, $"{nameof(Days)}[{i}].{nameof(Line.Hours)}");
            if (Days[i].Day is { } day)
                exceptions.Add(new OpeningHours.OtherDay(day, spans, string.IsNullOrWhiteSpace(Days[i].Name) ? null : Days[i].Name!.Trim()));
            else if (spans.Length > 0 || !string.IsNullOrWhiteSpace(Days[i].Name))
                ModelState.AddModelError($"{nameof(Days)}[{i}].{nameof(Line.Day)}", L["On which day?"]);
        }

        return new OpeningHours(week, [.. Closed.Where(Enum.IsDefined).Distinct()], exceptions, string.IsNullOrWhiteSpace(Zone) ? null : Zone.Trim());
    }

    private OpenSpan[] Spans(string? text, string field)
    {
        var read = HoursText.Read(text);
        if (read.Done)
            return read.Value;
        ModelState.AddModelError(field, L.Localize(read.Refusal));
        return [];
    }

    private PageResult Again()
    {
        AddEmptyLines();
        return Page();
    }

    private void AddEmptyLines()
    {
        while (Days.Count(line => line.Day is null && string.IsNullOrWhiteSpace(line.Hours) && string.IsNullOrWhiteSpace(line.Name)) < EmptyLines)
            Days.Add(new Line());
    }

    private LocalRedirectResult There()
    {
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return LocalRedirect(Branch is null ? "~/settings/hours" : $"~/settings/hours?branch={Branch}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        BranchName = Branch is null ? null : await db.Locations.Where(l => l.Id == Branch).Select(l => l.Name).SingleOrDefaultAsync(cancel);
        if (Branch is not null && BranchName is null)
            return false;
        var view = await ReadHours.RunAsync(db, Branch, cancel);
        (Own, IsSet) = (view.Own, view.IsSet);
        var open = view.Clock.IsOpen(time.Now);
        var turn = open ? view.Clock.NextClosing(time.Now) : view.Clock.NextOpening(time.Now);
        Standing = !turn.Done ? L.Localize(turn.Refusal) : open ? L["Open now, until {0}.", time.Say(turn.Value)] : L["Closed now; open again {0}.", time.Say(turn.Value)];
        return true;
    }
}
