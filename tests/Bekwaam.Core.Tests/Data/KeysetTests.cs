using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Data;

public sealed class KeysetTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Keyset<AuditEvent, DateTimeOffset, Guid> NewestFirst = new(e => e.At, e => e.Id, descending: true);
    private static readonly Keyset<AuditEvent, string, Guid> ByKind = new(e => e.Kind, e => e.Id);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Pages_follow_each_other_without_gap_or_double_both_ways(Engine engine)
    {
        await using var database = await WithEventsAsync(engine);
        await using var db = database.Open();
        var there = new List<Guid>();
        var back = new List<Guid>();
        string? cursor = null;
        string? previous;
        do
        {
            var page = (await NewestFirst.PageAsync(db.AuditEvents, cursor, 7, Cancel)).Value;
            there.AddRange(page.Items.Select(e => e.Id));
            previous = page.Previous;
            cursor = page.Next;
        }
        while (cursor is not null);

        there.ShouldBe(db.AuditEvents.AsEnumerable().OrderByDescending(e => e.At).ThenByDescending(e => e.Id.ToString()).Select(e => e.Id));
        while (previous is not null)
        {
            var page = (await NewestFirst.PageAsync(db.AuditEvents, previous, 7, Cancel)).Value;
            back.InsertRange(0, page.Items.Select(e => e.Id));
            previous = page.Previous;
        }

        back.ShouldBe(there[..^(there.Count % 7)]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Words_order_a_list_too(Engine engine)
    {
        await using var database = await WithEventsAsync(engine);
        await using var db = database.Open();
        var first = (await ByKind.PageAsync(db.AuditEvents, null, 20, Cancel)).Value;
        var second = (await ByKind.PageAsync(db.AuditEvents, first.Next, 20, Cancel)).Value;
        first.Items.Concat(second.Items).Select(e => e.Id).Distinct().Count().ShouldBe(40);
        first.Previous.ShouldBeNull();
        second.Previous.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rows_that_come_in_meanwhile_do_not_shift_the_next_page(Engine engine)
    {
        await using var database = await WithEventsAsync(engine);
        await using var db = database.Open();
        var first = (await NewestFirst.PageAsync(db.AuditEvents, null, 7, Cancel)).Value;
        var expected = (await NewestFirst.PageAsync(db.AuditEvents, first.Next, 7, Cancel)).Value;
        db.AuditEvents.Add(new AuditEvent { Id = RandomKey.New(), At = Start.AddYears(1), Kind = "new" });
        await db.SaveChangesAsync(Cancel);
        var again = (await NewestFirst.PageAsync(db.AuditEvents, first.Next, 7, Cancel)).Value;
        again.Items.Select(e => e.Id).ShouldBe(expected.Items.Select(e => e.Id));
    }

    [Theory]
    [InlineData("!")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("eyJCYWNrd2FyZCI6dHJ1ZSwiT3JkZXIiOiJnaXN0ZXJlbiIsIktleSI6MX0")]
    [InlineData("<script>")]
    public async Task A_cursor_of_ones_own_making_is_refused(string cursor)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        (await NewestFirst.PageAsync(db.AuditEvents, cursor, 7, Cancel)).Done.ShouldBeFalse();
        (await NewestFirst.PageAsync(db.AuditEvents, new string('a', 5000), 7, Cancel)).Done.ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_list_is_one_empty_page()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var page = (await NewestFirst.PageAsync(db.AuditEvents, "", 7, Cancel)).Value;
        (page.Items.Count, page.Next, page.Previous).ShouldBe((0, null, null));
    }

    /// <summary>Forty events, several at each moment, with keys that do not follow the time.</summary>
    private static async Task<TestDatabase> WithEventsAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        for (var i = 0; i < 40; i++)
            db.AuditEvents.Add(new AuditEvent { Id = RandomKey.New(), At = Start.AddMinutes(i / 6), Kind = "kind." + i % 3 });
        await db.SaveChangesAsync(Cancel);
        return database;
    }
}
