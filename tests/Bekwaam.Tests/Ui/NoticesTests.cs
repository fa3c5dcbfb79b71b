using Bekwaam.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bekwaam.Tests.Ui;

public sealed class NoticesTests
{
    [Fact]
    public void Of_many_that_nobody_looked_at_the_last_few_are_kept()
    {
        var temp = new TempDataDictionary(new DefaultHttpContext(), new Nothing());

        foreach (var number in Enumerable.Range(1, 100))
            temp.Tell(NoticeKind.Done, FormattableString.Invariant($"Recorded as case {number}."));

        Notices.Take(temp).Select(notice => notice.Words).ShouldBe(["Recorded as case 98.", "Recorded as case 99.", "Recorded as case 100."]);
    }

    private sealed class Nothing : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
            // Nothing outlives this test.
        }
    }
}
