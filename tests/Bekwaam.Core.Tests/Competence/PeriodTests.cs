using Bekwaam.Core.Competence;

namespace Bekwaam.Core.Tests.Competence;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-1", "2026-01-01", "2026-03-31", "2025-4", "2026-2")]
    [InlineData("2026-4", "2026-10-01", "2026-12-31", "2026-3", "2027-1")]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2023", "2025")]
    public void A_period_knows_its_days_and_its_neighbours(string text, string first, string last, string previous, string next)
    {
        var period = Period.Parse(text)!.Value;
        period.First.ShouldBe(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
        period.Last.ShouldBe(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        period.Previous.ToString().ShouldBe(previous);
        period.Next.ToString().ShouldBe(next);
        period.ToString().ShouldBe(text);
    }

    [Theory, InlineData(""), InlineData("2026-5"), InlineData("2026-0"), InlineData("2026-1-1"), InlineData("abc"), InlineData("-1"), InlineData("99999")]
    public void Anything_else_is_no_period(string text) => Period.Parse(text).ShouldBeNull();

    [Fact]
    public void Every_day_lies_in_the_quarter_that_it_is_said_to_lie_in()
    {
        for (var day = new DateOnly(2023, 12, 1); day < new DateOnly(2025, 2, 1); day = day.AddDays(1))
            Period.Of(day).Holds(day).ShouldBeTrue();
    }
}
