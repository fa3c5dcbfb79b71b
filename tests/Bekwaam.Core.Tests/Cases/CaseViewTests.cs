using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Cases.Views;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseViewTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_a_list_is_narrowed_by_is_read_as_it_was_written_and_nonsense_narrows_nothing()
    {
        var query = new CaseQuery
        {
            Scope = CaseScope.All,
            Text = "ketel & kraan",
            Kind = CaseKind.Complaint,
            State = CaseState.WaitsForOthers,
            With = CaseDesk.Bram,
            Product = "HR 107%",
            Tag = "garantie",
            Late = true,
            From = new DateOnly(2026, 1, 31),
            Until = new DateOnly(2026, 2, 1),
        };

        CaseQuery.Read("?" + query.Write()).ShouldBe(query);
        CaseQuery.Read("scope=9&kind=Nonsense&with=x&opened-from=gisteren&state=42&late=perhaps&=&q").ShouldBe(new CaseQuery());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_list_is_narrowed_by_colleague_product_tag_and_the_days_between_which_cases_came_in(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var tagged = (await desk.RecordAsync(CaseDesk.Call(null, "Eén") with { Product = "CV-ketel HR107" })).Value;
        desk.Now = desk.Now.AddDays(1);
        var later = (await desk.RecordAsync(CaseDesk.Call(null, "Twee"))).Value;
        (await desk.DoAsync(db => TagCase.RunAsync(db, tagged.Id, "Garantie, garantie , Spoed", Cancel))).Done.ShouldBeTrue();
        await desk.DoAsync(db => TakeCase.RunAsync(db, later.Id, CaseDesk.Joris, Cancel));
        var day = DateOnly.FromDateTime(TestClock.Start.DateTime);

        (await ListAsync(desk, new() { Tag = "GARANTIE" })).ShouldBe([tagged.Number]);
        (await ListAsync(desk, new() { Product = "hr107" })).ShouldBe([tagged.Number]);
        (await ListAsync(desk, new() { With = CaseDesk.Joris })).ShouldBe([later.Number]);
        (await ListAsync(desk, new() { Until = day })).ShouldBe([tagged.Number]);
        (await ListAsync(desk, new() { From = day.AddDays(1) })).ShouldBe([later.Number]);
        await using var db = desk.Open();
        (await TagCase.OfAsync(db, tagged.Id, Cancel)).ShouldBe(["Garantie", "Spoed"]);
        await desk.DoAsync(db => TagCase.RunAsync(db, tagged.Id, "spoed", Cancel));
        (await ListAsync(desk, new() { Tag = "garantie" })).ShouldBeEmpty();
        (await desk.DoAsync(db => TagCase.RunAsync(db, tagged.Id, new string('x', 61), Cancel))).Done.ShouldBeFalse();
    }

    private static async Task<IReadOnlyList<CaseNumber>> ListAsync(CaseDesk desk, CaseQuery query)
    {
        await using var db = desk.Open();
        var filter = query.Filter(CaseDesk.Bram, null, desk.Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        return [.. (await ListCases.RunAsync(db, filter, null, 50, Cancel)).Value.Items.Select(row => row.Number)];
    }
}
