using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Mandates;
using Bekwaam.Core.Data;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

/// <summary>Bram is an employee, Joris leads, Anna owns the firm.</summary>
public sealed class MandateTests
{
    private static readonly Guid Anna = new("33333333-3333-7333-8333-333333333333");

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Within_the_mandate_it_is_given_at_once_and_beyond_it_who_may_is_named(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, new Money(50_00), null, null));
        await GiveAsync(desk, new(Role.Manager, null, GrantKind.Refund, new Money(250_00), null, null));
        var one = await desk.OpenCaseAsync();

        var given = await GrantAsync(desk, one, GrantKind.Refund, 50_00);
        var refused = await GrantAsync(desk, one, GrantKind.Refund, 50_01);
        var large = await GrantAsync(desk, one, GrantKind.Refund, 900_00);
        var other = await GrantAsync(desk, one, GrantKind.Visit, null);

        given.Value.Given!.Amount.ShouldBe(new Money(50_00));
        refused.Value.ShouldSatisfyAllConditions(r => r.Given.ShouldBeNull(), r => r.WhoMay.Select(a => a.Name).ShouldBe(["Joris", "Anna"]));
        large.Value.WhoMay.Select(a => a.Name).ShouldBe(["Anna"]);
        other.Value.ShouldSatisfyAllConditions(r => r.Room.ShouldBeNull(), r => r.WhoMay.Select(a => a.Name).ShouldBe(["Anna"]));
        (await desk.ReadAsync(one)).Thread.Count(m => m.Kind is MessageKind.Granted).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_month_is_not_spent_twice_and_begins_anew_on_its_first_day(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await GiveAsync(desk, new(null, CaseDesk.Bram, GrantKind.Extra, new Money(30_00), new Money(50_00), null));
        var one = await desk.OpenCaseAsync();

        (await GrantAsync(desk, one, GrantKind.Extra, 30_00)).Value.Given.ShouldNotBeNull();
        (await GrantAsync(desk, one, GrantKind.Extra, 25_00)).Value.ShouldSatisfyAllConditions(r => r.Given.ShouldBeNull(), r => r.Room!.Left.ShouldBe(new Money(20_00)));
        (await GrantAsync(desk, one, GrantKind.Extra, 20_00)).Value.Given.ShouldNotBeNull();
        // The last of August, a quarter past midnight in Amsterdam, is September there.
        desk.Now = new DateTimeOffset(2026, 8, 31, 22, 15, 0, TimeSpan.Zero);
        (await GrantAsync(desk, one, GrantKind.Extra, 30_00)).Value.Given.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_form_gives_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await GiveAsync(desk, new(Role.Employee, null, GrantKind.Discount, null, null, null));
        var one = await desk.OpenCaseAsync();
        var input = new GrantInCase.Input(RandomKey.New(), GrantKind.Discount, new Money(5_00), "Voor het wachten.");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.DoAsync(db => GrantInCase.RunAsync(db, one.Id, input, CaseDesk.Bram, desk.Now, Cancel))));

        await using var db = desk.Open();
        (await db.Grants.CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task With_a_limit_an_amount_must_be_said(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, new Money(50_00), null, null));
        var one = await desk.OpenCaseAsync();

        (await GrantAsync(desk, one, GrantKind.Refund, null)).Refusal!.Code.ShouldStartWith("Say what it costs");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_leads_passes_on_no_more_than_they_have_and_nothing_to_themselves(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await GiveAsync(desk, new(Role.Manager, null, GrantKind.Refund, new Money(250_00), null, null));

        (await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, new Money(300_00), null, null), CaseDesk.Joris)).Done.ShouldBeFalse();
        (await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, null, null, null), CaseDesk.Joris)).Done.ShouldBeFalse();
        (await GiveAsync(desk, new(Role.Employee, null, GrantKind.Visit, null, null, null), CaseDesk.Joris)).Done.ShouldBeFalse();
        (await GiveAsync(desk, new(null, CaseDesk.Joris, GrantKind.Refund, new Money(10_00), null, null), CaseDesk.Joris)).Done.ShouldBeFalse();
        (await GiveAsync(desk, new(Role.Manager, null, GrantKind.Refund, new Money(10_00), null, null), CaseDesk.Joris)).Done.ShouldBeFalse();
        (await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, new Money(250_00), null, null), CaseDesk.Bram)).Done.ShouldBeFalse();
        (await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, new Money(250_00), null, "Vaak gevraagd"), CaseDesk.Joris)).Done.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_mandate_that_changes_is_kept_as_it_was_and_one_holds_at_a_time(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, new Money(50_00), null, null));
        desk.Now = desk.Now.AddDays(1);
        await GiveAsync(desk, new(Role.Employee, null, GrantKind.Refund, new Money(75_00), null, "Te krap"));

        await using var db = desk.Open();
        (await db.Mandates.OrderBy(m => m.Since).ToListAsync(Cancel)).Select(m => (m.Each, m.EndedAt is null)).ShouldBe([(new Money(50_00), false), (new Money(75_00), true)]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_asked_for_lack_of_mandate_says_how_far_it_should_go(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        foreach (var cents in new long?[] { 60_00, 80_00, 75_00, 400_00, 70_00, null })
        {
            var one = await desk.OpenCaseAsync();
            await desk.DoAsync(db => AskColleague.RunAsync(
                db, one.Id, new HelpNeeded(CaseDesk.Joris, null, HelpReason.NoMandate, "Mag dit?") { Wanted = GrantKind.Refund, Amount = cents is { } some ? new Money(some) : null }, CaseDesk.Bram, desk.Now, Cancel));
        }

        await using var db = desk.Open();
        var line = (await ReadMandateUse.RunAsync(db, desk.Now.AddDays(-1), desk.Now.AddDays(1), Cancel)).Lines.ShouldHaveSingleItem();
        line.ShouldSatisfyAllConditions(l => l.Asked.ShouldBe(6), l => l.Wanted.Count.ShouldBe(5, "what was not said is not counted as nothing"), l => l.Enough.ShouldBe(new Money(80_00)));
    }

    private static async Task<CaseDesk> OpenAsync(Engine engine)
    {
        var desk = await CaseDesk.OpenAsync(engine);
        await using var db = desk.Open();
        db.Accounts.Add(new Account { Id = Anna, Name = "Anna", Email = "anna@brugman.example", NormalizedEmail = "ANNA@BRUGMAN.EXAMPLE", SecurityStamp = "x", CreatedAt = TestClock.Start });
        db.AccountRoles.AddRange(
            new AccountRole { AccountId = Anna, Role = Role.Owner }, new AccountRole { AccountId = CaseDesk.Bram, Role = Role.Employee }, new AccountRole { AccountId = CaseDesk.Joris, Role = Role.Manager });
        await db.SaveChangesAsync(Cancel);
        return desk;
    }

    private static Task<Outcome<Mandate>> GiveAsync(CaseDesk desk, SetMandate.Input input, Guid? by = null) =>
        desk.DoAsync(db => SetMandate.RunAsync(db, input, by ?? Anna, desk.Now, null, Cancel));

    private static Task<Outcome<GrantInCase.Result>> GrantAsync(CaseDesk desk, Case one, GrantKind kind, long? cents) =>
        desk.DoAsync(db => GrantInCase.RunAsync(db, one.Id, new(RandomKey.New(), kind, cents is { } some ? new Money(some) : null, "Omdat het misging."), CaseDesk.Bram, desk.Now, Cancel));
}
