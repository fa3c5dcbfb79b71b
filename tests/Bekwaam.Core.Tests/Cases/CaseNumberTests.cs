using Bekwaam.Core.Cases;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseNumberTests
{
    [Theory, InlineData("2026-1842"), InlineData(" 2026-01842 ")]
    public void A_number_is_read_as_people_write_it(string text)
    {
        CaseNumber.TryParse(text, out var number).ShouldBeTrue();
        number.ToString().ShouldBe("2026-1842");
        CaseNumber.Of(number.Packed).ShouldBe(number);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("2026"), InlineData("2026-"), InlineData("2026-0"), InlineData("0000-1"), InlineData("26-1"), InlineData("2026-123456789"), InlineData("٢٠٢٦-1")]
    public void Anything_else_is_none(string? text) => CaseNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Later_numbers_are_greater_also_over_the_year() =>
        new[] { new CaseNumber(2025, 99_999_999), new CaseNumber(2026, 1), new CaseNumber(2026, 2) }.ShouldBeInOrder();
}
