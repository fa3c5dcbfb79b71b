using Bekwaam.Core.Settings.Hours;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Settings.Hours;

public sealed class BusinessClockTests
{
    private static readonly DateTimeOffset Start = new(2025, 12, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Branches = ["office", "lunch closed", "shop", "bar", "night line", "gap hour", "always", "office with days that differ", "New York", "Kolkata"];

    public static TheoryData<string, string, string, string, string> Later => [.. ClockCases.Later.Select(row => new TheoryDataRow<string, string, string, string, string>(row.Name, row.Branch, row.From, row.Open, row.Due))];

    public static TheoryData<string, string, string, string, string> Lying => [.. ClockCases.Lying.Select(row => new TheoryDataRow<string, string, string, string, string>(row.Name, row.Branch, row.From, row.Until, row.Open))];

    [Theory, MemberData(nameof(Later))]
    public void So_much_opening_time_later_it_is(string name, string branch, string from, string open, string due) =>
        ClockCases.Of(branch).Add(ClockCases.Wall(branch, from), ClockCases.Length(open)).Value.ShouldBe(ClockCases.Wall(branch, due), name);

    [Theory, MemberData(nameof(Lying))]
    public void So_much_opening_time_lies_between(string name, string branch, string from, string until, string open) =>
        ClockCases.Of(branch).Between(ClockCases.Wall(branch, from), ClockCases.Wall(branch, until)).ShouldBe(ClockCases.Length(open), name);

    [Fact]
    public void The_table_has_at_least_sixty_cases() => (ClockCases.Later.Length + ClockCases.Lying.Length).ShouldBeGreaterThanOrEqualTo(60);

    [Theory, InlineData("2026-11-24 08:59", false), InlineData("2026-11-24 09:00", true), InlineData("2026-11-24 16:59", true), InlineData("2026-11-24 17:00", false), InlineData("2026-11-21 12:00", false)]
    public void It_is_open_from_opening_to_just_before_closing(string at, bool open) => ClockCases.Of("office").IsOpen(ClockCases.Wall("office", at)).ShouldBe(open);

    [Fact]
    public void It_says_when_it_next_opens_and_closes()
    {
        var (office, friday) = (ClockCases.Of("office"), ClockCases.Wall("office", "2026-11-20 18:00"));

        office.NextOpening(friday).Value.ShouldBe(ClockCases.Wall("office", "2026-11-23 09:00"));
        office.NextClosing(friday).Value.ShouldBe(ClockCases.Wall("office", "2026-11-23 17:00"));
        ClockCases.Of("bar").NextClosing(ClockCases.Wall("bar", "2026-11-20 21:00")).Value.ShouldBe(ClockCases.Wall("bar", "2026-11-21 02:00"));
    }

    [Fact]
    public void Hours_that_never_come_are_refused_at_once()
    {
        var never = new BusinessClock(new OpeningHours([[], [], [], [], [], [], []], [], [], null), TimeZoneInfo.Utc);

        never.Add(Start, TimeSpan.FromHours(1)).Refusal!.ToString().ShouldBe("These opening hours are never open, or not for years.");
        never.NextOpening(Start).Done.ShouldBeFalse();
        never.IsOpen(Start).ShouldBeFalse();
        never.Between(Start, Start.AddYears(1)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Between_a_moment_and_so_much_later_lies_just_so_much() => Prop.ForAll(Questions(), question =>
    {
        var (branch, from, open) = question;
        var clock = ClockCases.Of(branch);
        return clock.Between(from, clock.Add(from, open).Value) == open;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_time_is_never_due_earlier_and_time_adds_up() => Prop.ForAll(Questions(), Gen.Choose(0, 6000).ToArbitrary(), (question, more) =>
    {
        var (branch, from, open) = question;
        var clock = ClockCases.Of(branch);
        var (due, later) = (clock.Add(from, open).Value, clock.Add(from, open + TimeSpan.FromMinutes(more)).Value);
        var middle = from + (later - from) / 2;
        return due <= later && clock.Between(from, middle) + clock.Between(middle, later) == clock.Between(from, later);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<(string Branch, DateTimeOffset From, TimeSpan Open)> Questions() =>
        (from branch in Gen.Elements(Branches)
         from minute in Gen.Choose(0, 400 * 24 * 60)
         from open in Gen.Choose(1, 30_000)
         select (branch, Start.AddMinutes(minute), TimeSpan.FromMinutes(branch is "gap hour" ? open % 600 + 1 : open))).ToArbitrary();
}
