using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reminding;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Cases;

public sealed class ReminderTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_mentioned_finds_the_note_on_the_page_of_today_until_it_is_done(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();

        await NoteAsync(desk, one, "Wil jij kijken, @jóris? Mail: klant@bram.example, en bel @niemand.");

        var line = (await TodayAsync(desk, CaseDesk.Joris)).ShouldHaveSingleItem();
        (line.Number, line.By).ShouldBe((one.Number, "Bram"));
        (await TodayAsync(desk, CaseDesk.Bram)).ShouldBeEmpty("a mail address mentions nobody");
        await DoneAsync(desk, line.Note, CaseDesk.Bram);
        (await TodayAsync(desk, CaseDesk.Joris)).ShouldHaveSingleItem("it is for who was mentioned to say");
        await DoneAsync(desk, line.Note, CaseDesk.Joris);
        (await TodayAsync(desk, CaseDesk.Joris)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_note_to_follow_up_stands_there_from_its_day(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        var today = DateOnly.FromDateTime(desk.Now.DateTime);

        (await NoteAsync(desk, one, "Onderdeel binnen?", today.AddDays(-1))).Done.ShouldBeFalse();
        (await NoteAsync(desk, one, "Onderdeel binnen?", today.AddDays(2))).Done.ShouldBeTrue();

        (await TodayAsync(desk, CaseDesk.Bram)).ShouldBeEmpty();
        desk.Now = desk.Now.AddDays(2);
        (await TodayAsync(desk, CaseDesk.Bram)).ShouldHaveSingleItem().By.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_with_one_name_it_is_asked_who_is_meant_and_the_whole_name_says_it()
    {
        await using var desk = await CaseDesk.OpenAsync(Engine.Sqlite);
        var other = new Guid("33333333-3333-7333-8333-333333333333");
        await using (var db = desk.Open())
        {
            db.Accounts.Add(new Account { Id = other, Name = "Joris de Wit", Email = "j@brugman.example", NormalizedEmail = "J@BRUGMAN.EXAMPLE", SecurityStamp = "x", CreatedAt = desk.Now });
            db.Accounts.Add(new Account { Id = Guid.CreateVersion7(desk.Now), Name = "Joris van Dam", Email = "d@brugman.example", NormalizedEmail = "D@BRUGMAN.EXAMPLE", SecurityStamp = "x", CreatedAt = desk.Now });
            db.Accounts.Single(a => a.Id == CaseDesk.Joris).DisabledAt = desk.Now;
            await db.SaveChangesAsync(Cancel);
        }

        var one = await desk.OpenCaseAsync();

        (await NoteAsync(desk, one, "Dag @joris")).Refusal!.ToString().ShouldContain("@Joris.de.Wit");
        (await NoteAsync(desk, one, "Dag @joris.de.wit.")).Done.ShouldBeTrue();

        (await TodayAsync(desk, other)).ShouldHaveSingleItem();
    }

    private static Task<Outcome<Case>> NoteAsync(CaseDesk desk, Case one, string text, DateOnly? remindOn = null) =>
        desk.DoAsync(db => AddCaseNote.RunAsync(db, one.Id, MessageKind.Note, text, RandomKey.New(), remindOn, CaseDesk.Bram, desk.Now, Cancel));

    private static async Task<IReadOnlyList<ReadReminders.Line>> TodayAsync(CaseDesk desk, Guid account)
    {
        await using var db = desk.Open();
        return await ReadReminders.RunAsync(db, account, desk.Now, Cancel);
    }

    private static async Task DoneAsync(CaseDesk desk, Guid note, Guid account)
    {
        await using var db = desk.Open();
        await ReadReminders.DoneAsync(db, note, account, desk.Now, Cancel);
    }
}
