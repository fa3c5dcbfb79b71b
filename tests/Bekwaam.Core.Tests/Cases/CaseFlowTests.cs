using Bekwaam.Core.Cases.Figures;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseFlowTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Start = new(2024, 3, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddDays(60);

    [Fact]
    public void Cutting_at_any_time_never_raises_how_many_are_solved() => Check.QuickThrowOnFailure(Prop.ForAll((NonEmptyArray<Tuple<byte, byte>> cases, byte cut) =>
    {
        var spans = Spans(cases.Get);
        var part = CaseFlow.Of(spans, null, Start.AddHours(6 * cut), Zone);
        return part.Solved <= CaseFlow.Of(spans, null, End, Zone).Solved && part.Cases + part.After == spans.Count;
    }));

    [Fact]
    public void What_came_less_what_went_is_what_is_left() => Check.QuickThrowOnFailure(Prop.ForAll((NonEmptyArray<Tuple<byte, byte>> cases, byte from, byte cut) =>
    {
        var flow = CaseFlow.Of(Spans(cases.Get), Start.AddHours(3 * Math.Min(from, cut)), Start.AddHours(3 * Math.Max(from, cut)), Zone);
        var differences = flow.Weeks.Zip(flow.Weeks.Skip(1), (one, next) => next.Backlog - one.Backlog - next.Arrived + next.Departed + next.Lost);
        return differences.All(difference => difference == 0) && flow.Weeks.All(week => week.Backlog >= 0);
    }));

    [Fact]
    public void Without_open_cases_the_median_is_the_plain_one() => Check.QuickThrowOnFailure(Prop.ForAll((NonEmptyArray<byte> hours) =>
    {
        byte[] sorted = [.. hours.Get.Order()];
        var spans = sorted.Select((took, place) => new CaseSpan(Start.AddMinutes(place), Start.AddMinutes(place).AddHours(took), Start.AddDays(900))).ToList();
        var half = sorted.Length / 2;
        var plain = sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
        return Math.Abs(CaseFlow.Of(spans, null, Start.AddDays(900), Zone).Median!.Value.Value!.Value * 24 - plain) < 1e-6;
    }));

    [Fact]
    public void A_week_runs_from_monday_midnight_where_the_organisation_is_also_when_the_clock_changes()
    {
        // In the night to Sunday 31 March the clock goes forward; Monday begins at 22:00 in Greenwich from then on.
        var monday = new DateTimeOffset(2024, 3, 31, 22, 0, 0, TimeSpan.Zero);
        CaseSpan[] spans = [new(monday.AddTicks(-1), null, End), new(monday, monday.AddHours(1), End)];
        var flow = CaseFlow.Of(spans, null, monday.AddDays(13), Zone);

        flow.Weeks.Select(week => (week.Monday.Day, week.Arrived, week.Departed, week.Backlog, week.Whole))
            .ShouldBe([(25, 1, 0, 1, false), (1, 1, 1, 1, true), (8, 0, 0, 1, false)]);
    }

    [Fact]
    public void An_open_case_of_a_log_that_ended_is_not_open_for_ever()
    {
        var seen = Start.AddDays(8);
        var flow = CaseFlow.Of([new(Start, null, seen), new(Start, null, End)], null, End, Zone);

        (flow.Weeks[1].Backlog, flow.Weeks[2].Lost, flow.Weeks[2].Backlog, flow.Backlog, flow.Open).ShouldBe((2, 1, 1, 1, 2));
    }

    private static List<CaseSpan> Spans(Tuple<byte, byte>[] cases) =>
        [.. cases.Select(one => new CaseSpan(Start.AddHours(5 * one.Item1), Start.AddHours(5 * one.Item1 + one.Item2) is var solved && solved <= End ? solved : null, End))];
}
