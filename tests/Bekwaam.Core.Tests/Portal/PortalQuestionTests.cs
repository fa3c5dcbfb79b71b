using Bekwaam.Core.Cases;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Tests.Cases;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>What somebody asks who is not signed in: it reaches colleagues when a person wrote it, and not before.</summary>
public sealed class PortalQuestionTests
{
    private const string Els = "els@example.nl";

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task It_becomes_a_case_when_the_mailed_link_is_used_and_only_once(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await AskAsync(desk, Question("Verkoopt u ook zonnepanelen?"));
        await desk.WorkAsync();
        await using (var before = desk.Open())
            (await before.Cases.CountAsync(Cancel)).ShouldBe(0);
        var token = await TokenAsync(desk, "zonnepanelen?");

        await using var db = desk.Open();
        (await ConfirmQuestion.FindAsync(db, token, desk.Now, Cancel))!.Words.ShouldBe("Verkoopt u ook zonnepanelen?");
        var sent = (await ConfirmQuestion.RunAsync(db, token, desk.Now, Cancel)).Value;
        (await ConfirmQuestion.RunAsync(db, token, desk.Now, Cancel)).Done.ShouldBeFalse();

        (await PortalSession.FindAsync(db, sent.Session.Id, desk.Now, Cancel)).ShouldBe(Els);
        var one = await db.Cases.SingleAsync(Cancel);
        (one.Number, one.Caller, one.RelationId, one.Channel).ShouldBe((sent.Number, "Els", null, Core.Relations.Cards.ChannelKind.Portal));
        (await desk.SeenByAsync(Els)).ShouldBe([sent.Number]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Whoever_the_register_knows_by_that_address_gets_the_case_on_their_card_and_who_shares_it_does_not(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var els = await desk.EnterAsync("Els Dijkstra", Els);
        await desk.EnterAsync("Ad Samen", "samen@example.nl");
        await desk.EnterAsync("Bea Samen", "samen@example.nl");

        var known = await SendAsync(desk, Question("Eerste vraag."));
        var shared = await SendAsync(desk, Question("Tweede vraag.", mail: "samen@example.nl"));

        (known.RelationId, shared.RelationId).ShouldBe((els.Id, null));
        (await desk.SeenByAsync("samen@example.nl")).ShouldBe([shared.Number]);
    }

    [Theory]
    [InlineData("x", 20, "Gewone vraag", Suspicion.HiddenField)]
    [InlineData(null, 1, "Gewone vraag", Suspicion.TooSoon)]
    [InlineData(null, null, "Gewone vraag", Suspicion.TooSoon)]
    [InlineData(null, 90_000, "Gewone vraag", Suspicion.TooSoon)]
    [InlineData(null, 20, "http://a http://b http://c http://d", Suspicion.ManyLinks)]
    [InlineData(null, 20, "Zie https://brugman.example voor de foto", Suspicion.None)]
    public async Task What_looks_like_the_work_of_a_program_is_kept_apart_and_nothing_is_mailed(string? hidden, int? seconds, string words, Suspicion why)
    {
        await using var desk = await PortalDesk.OpenAsync(Engine.Sqlite);

        var kept = await AskAsync(desk, Question(words) with { Hidden = hidden, OpenedAt = seconds is { } ago ? desk.Now.AddSeconds(-ago) : null });
        await desk.WorkAsync();

        (kept.Value.Suspicion, kept.Value.State).ShouldBe((why, why is Suspicion.None ? QuestionState.Waiting : QuestionState.Held));
        (await desk.MailsAsync()).Count.ShouldBe(why is Suspicion.None ? 1 : 0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_flood_is_kept_apart_then_counted_and_a_real_question_in_between_arrives(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var refused = 0;
        for (var i = 0; i < RequestQuestion.HeldADay + 40; i++)
        {
            if (i % 60 == 30)
                await SendAsync(desk, Question("Echte vraag " + i));
            refused += (await AskAsync(desk, Question("Koop nu", mail: $"bot{i}@spam.example") with { Hidden = "ja" })).Done ? 0 : 1;
        }

        await using var db = desk.Open();
        (await db.Cases.CountAsync(Cancel)).ShouldBe(4);
        (await db.PortalQuestions.CountAsync(q => q.State == QuestionState.Held, Cancel)).ShouldBe(RequestQuestion.HeldADay);
        refused.ShouldBe(40);
        (await db.PortalTurnedAway.Select(t => new { t.Suspicion, t.Count }).SingleAsync(Cancel)).ShouldBe(new { Suspicion = Suspicion.HiddenField, Count = 40 });
        (await JudgeHeld.ReadAsync(db, null, desk.Now, Cancel)).TurnedAway[Suspicion.HiddenField].ShouldBe(40);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Many_from_one_network_or_for_one_address_wait_for_a_colleague(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        for (var i = 0; i < RequestQuestion.PerNetworkAnHour; i++)
            (await AskAsync(desk, Question("Vraag", mail: $"a{i}@example.nl"))).Value.State.ShouldBe(QuestionState.Waiting);
        (await AskAsync(desk, Question("Vraag", mail: "laat@example.nl"))).Value.Suspicion.ShouldBe(Suspicion.BusyNetwork);
        for (var i = 0; i < RequestQuestion.PerAddressADay; i++)
            (await AskAsync(desk, Question("Vraag") with { Network = "net" + i })).Value.State.ShouldBe(QuestionState.Waiting);
        (await AskAsync(desk, Question("Vraag") with { Network = "anders" })).Value.Suspicion.ShouldBe(Suspicion.BusyAddress);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_colleague_lets_through_what_was_kept_apart_or_puts_it_away(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var (real, nothing) = ((await AskAsync(desk, Question("Echt!") with { OpenedAt = null })).Value, (await AskAsync(desk, Question("Koop nu") with { Hidden = "ja" })).Value);

        await using var db = desk.Open();
        var became = (await JudgeHeld.RunAsync(db, real.Id, true, CaseDesk.Bram, desk.Now, Cancel)).Value;
        (await JudgeHeld.RunAsync(db, real.Id, true, CaseDesk.Bram, desk.Now, Cancel)).Done.ShouldBeFalse();
        (await JudgeHeld.RunAsync(db, nothing.Id, false, CaseDesk.Bram, desk.Now, Cancel)).Value.ShouldBeNull();

        (await db.Cases.Select(c => c.Id).SingleAsync(Cancel)).ShouldBe(became!.Value);
        (await JudgeHeld.ReadAsync(db, null, desk.Now, Cancel)).Held.ShouldBeEmpty();
        (await desk.SeenByAsync(Els)).Length.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_form_twice_is_one_question_and_a_call_that_was_asked_for_is_promised(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var asked = Question("Bel mij maar.");
        asked = asked with { Question = asked.Question with { Phone = "06 12345678", CallBefore = desk.Now.AddHours(5) } };

        var (first, second) = ((await AskAsync(desk, asked)).Value, (await AskAsync(desk, asked)).Value);
        await desk.WorkAsync();
        await using var db = desk.Open();
        _ = (await ConfirmQuestion.RunAsync(db, await TokenAsync(desk, "Bel mij maar."), desk.Now, Cancel)).Value;

        second.Id.ShouldBe(first.Id);
        (await db.Promises.SingleAsync(p => p.Kind == PromiseKind.Callback, Cancel)).DueAt.ShouldBe(desk.Now.AddHours(5));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_call_whose_time_went_by_before_the_mail_was_read_is_still_in_the_words(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var asked = Question("Bel mij maar.");
        await AskAsync(desk, asked with { Question = asked.Question with { Phone = "06 12345678", CallBefore = desk.Now.AddHours(2) } });
        await desk.WorkAsync();
        desk.Now = desk.Now.AddHours(3);

        await using var db = desk.Open();
        _ = (await ConfirmQuestion.RunAsync(db, await TokenAsync(desk, "Bel mij maar."), desk.Now, Cancel)).Value;

        (await db.CaseMessages.SingleAsync(m => m.Kind == MessageKind.FromCustomer, Cancel)).Text!.ShouldContain("06 12345678");
        (await db.Promises.AnyAsync(p => p.Kind == PromiseKind.Callback, Cancel)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_somebody_did_at_the_door_is_in_their_file_and_forgotten_with_them(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var els = await desk.EnterAsync("Els Dijkstra", Els);
        await desk.RequestAsync(Els);
        await SendAsync(desk, Question("Pensioenvraag."));
        await desk.RequestAsync("ander@example.nl");

        await using var db = desk.Open();
        var file = (await GatherPersonalData.RunAsync(db, els.Number, CaseDesk.Bram, desk.Now, null, Cancel))!.ToJson()["door"]!.ToJsonString();
        await using var erasing = desk.Open();
        (await EraseRelation.RunAsync(erasing, els.Id, ErasureReason.Asked, CaseDesk.Bram, desk.Now, DateOnly.FromDateTime(desk.Now.DateTime), null, Cancel)).Done.ShouldBeTrue();

        file.ShouldContain("Pensioenvraag.");
        await using var after = desk.Open();
        (await after.PortalLinks.Select(l => l.Mail).ToListAsync(Cancel)).ShouldBe(["ander@example.nl"]);
        (await after.PortalQuestions.CountAsync(Cancel) + await after.PortalSessions.CountAsync(Cancel) + await after.CaseAskers.CountAsync(Cancel)).ShouldBe(0);
    }

    private static RequestQuestion.Input Question(string words, string mail = Els) => new(
        new OpenQuestion.Input(RandomKey.New(), null, "Els", CaseKind.Question, words, null, null), mail, "nl", PortalDesk.Network, null, TestClock.Start.AddSeconds(-20));

    private static async Task<Outcome<PortalQuestion>> AskAsync(PortalDesk desk, RequestQuestion.Input input)
    {
        await using var db = desk.Open();
        return await RequestQuestion.RunAsync(db, input, desk.Now, Cancel);
    }

    private static async Task<Case> SendAsync(PortalDesk desk, RequestQuestion.Input input)
    {
        (await AskAsync(desk, input)).Value.State.ShouldBe(QuestionState.Waiting);
        await desk.WorkAsync();
        await using var db = desk.Open();
        var sent = (await ConfirmQuestion.RunAsync(db, await TokenAsync(desk, input.Question.Words!), desk.Now, Cancel)).Value;
        return await db.Cases.AsNoTracking().SingleAsync(c => c.Number == sent.Number, Cancel);
    }

    private static async Task<string> TokenAsync(PortalDesk desk, string words) => (await desk.MailsAsync()).Single(m => m.Kind == MailQuestions.JobKind && m.Text.EndsWith(words, StringComparison.Ordinal)).Text.Split(' ')[0].Split('/')[^1];
}
