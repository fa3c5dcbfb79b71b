using Bekwaam.Core.Settings.Hours;

namespace Bekwaam.Core.Tests.Settings.Hours;

public sealed class HoursTextTests
{
    [Theory,
        InlineData("8.30-12, 13-17", "8:30–12:00, 13:00–17:00"),
        InlineData("13:00 tot 17:00 uur; 9u - 12u30", "9:00–12:30, 13:00–17:00"),
        InlineData("0-24", "0:00–24:00"), InlineData("20-2", "20:00–2:00"), InlineData("9 – 17", "9:00–17:00"), InlineData("van 9 tot 17", "9:00–17:00"),
        InlineData("", ""), InlineData(" gesloten ", ""), InlineData("-", "")]
    public void Hours_are_read_as_people_write_them_and_written_back_in_one_way(string text, string written) =>
        HoursText.Write(HoursText.Read(text).Value).ShouldBe(written);

    [Theory, InlineData("9"), InlineData("25-26"), InlineData("9:75-17"), InlineData("ochtend"), InlineData("9-12, 11-17"), InlineData("9-17 9-17"), InlineData("1-2,3-4,5-6,7-8,9-10,11-12,13-14")]
    public void What_cannot_be_meant_is_refused_with_a_reason(string text) => HoursText.Read(text).Refusal.ShouldNotBeNull();
}
