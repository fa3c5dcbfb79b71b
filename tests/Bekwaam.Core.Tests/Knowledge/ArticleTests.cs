using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Knowledge;
using Bekwaam.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Core.Tests.Knowledge;

/// <summary>Answers that are written once: kept, found, judged.</summary>
public sealed class ArticleTests
{
    private static readonly Guid Somebody = RandomKey.New();
    private static readonly DateTimeOffset Now = TestClock.Start;

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_it_said_before_is_kept_and_an_old_address_keeps_leading_there(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var first = await SaveAsync(database, Input("De ketel druppelt", "Zet er een bak onder."));
        var second = await SaveAsync(database, Input("Water onder de ketel", "Zet er een bak onder en bel ons.") with { Id = first.Id, Version = first.Version });
        var twin = await SaveAsync(database, Input("De ketel druppelt!", "Iets anders."));

        (first.Key, second.Key, twin.Key).ShouldBe(("de-ketel-druppelt", "water-onder-de-ketel", "de-ketel-druppelt-2"));
        await using var db = database.Open();
        (await db.ArticleVersions.Select(v => new { v.Title, v.Body }).SingleAsync(Cancel)).ShouldBe(new { Title = "De ketel druppelt", Body = "Zet er een bak onder." });
        (await db.ArticleAddresses.Where(a => a.ArticleId == first.Id).Select(a => a.Key).OrderBy(k => k).ToListAsync(Cancel)).ShouldBe(["de-ketel-druppelt", "water-onder-de-ketel"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Whoever_comes_second_gets_what_the_first_made_of_it_and_overwrites_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var opened = await SaveAsync(database, Input("Ketel", "Een."));
        await SaveAsync(database, Input("Ketel", "Twee.") with { Id = opened.Id, Version = opened.Version });

        await using var db = database.Open();
        var late = (await SaveArticle.RunAsync(db, Input("Ketel", "Drie.") with { Id = opened.Id, Version = opened.Version }, Somebody, Now, Cancel)).Value;

        (late.Saved, late.Meanwhile!.Body).ShouldBe((null, "Twee."));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Customers_find_what_is_published_for_them_best_first_with_accents_and_slips_forgiven(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await PublishAsync(database, "Ketel bijvullen", "Vul de ketel bij tot anderhalve bar.");
        await PublishAsync(database, "Radiator ontluchten", "Draai het ventiel open. De ketel mag aan blijven.");
        await PublishAsync(database, "Storing F28", "De ketel ontsteekt niet.", ArticleAudience.Colleagues);
        await SaveAsync(database, Input("Ketel vervangen", "Nog niet klaar."));

        (await FindAsync(database, "ketel")).ShouldBe(["Ketel bijvullen", "Radiator ontluchten"]);
        (await FindAsync(database, "radaitor")).ShouldBe(["Radiator ontluchten"]);
        (await FindAsync(database, "Rádiator")).ShouldBe(["Radiator ontluchten"]);
        (await FindAsync(database, "bijvul")).ShouldBe(["Ketel bijvullen"]);
        (await FindAsync(database, "hoe moet ik de radiator ontluchten")).ShouldBe(["Radiator ontluchten"]);
        (await FindAsync(database, "zonnepanelen op het dak")).ShouldBeEmpty();
        (await FindAsync(database, "ontsteekt", ArticleAudience.Colleagues)).ShouldBe(["Storing F28"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_withdrawn_or_changed_is_found_so_at_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var article = await PublishAsync(database, "Ketel bijvullen", "Tot anderhalve bar.");
        (await FindAsync(database, "ketel")).Count.ShouldBe(1);

        await using (var db = database.Open())
            _ = (await SaveArticle.TurnAsync(db, article.Id, ArticleState.Withdrawn, Now.AddMinutes(1), Cancel)).Value;

        (await FindAsync(database, "ketel")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_words_that_were_asked_for_stand_out_in_what_is_shown()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await PublishAsync(database, "Bijvullen", string.Concat(Enumerable.Repeat("Een zin vooraf die lang is. ", 20)) + "Dan opent u de **vulkraan** langzaam. " + string.Concat(Enumerable.Repeat("En nog een zin erna. ", 20)));

        await using var db = database.Open();
        var snippet = (await FindArticles.RunAsync(db, "vulkraan", ArticleAudience.Customers, "nl", 5, Cancel)).Single().Snippet;

        snippet.Where(part => part.Hit).Select(part => part.Text).ShouldBe(["vulkraan"]);
        string.Concat(snippet.Select(part => part.Text)).Length.ShouldBeInRange(80, 200);
        (snippet[0].Text, snippet[^1].Text).ShouldBe(("… ", " …"));
    }

    [Fact]
    public void Any_text_has_words_without_its_marks_and_never_more_than_it_had() =>
        Prop.ForAll<string>(text =>
        {
            var plain = FindArticles.PlainOf(text ?? "");
            plain.Length.ShouldBeLessThanOrEqualTo((text ?? "").Length);
            plain.ShouldNotContain("**");
            plain.ShouldBe(plain.Trim());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Whatever_somebody_searches_for_is_answered_without_a_fault()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await PublishAsync(database, "Ketel bijvullen", "Tot anderhalve bar.");
        var texts = Gen.Sample(ArbMap.Default.GeneratorFor<string>(), 200);
        await using var db = database.Open();
        foreach (var text in texts)
            (await FindArticles.RunAsync(db, text, ArticleAudience.Customers, null, 5, Cancel)).Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Whether_it_helped_is_counted_and_what_was_missing_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var article = await PublishAsync(database, "Ketel", "Tekst.");
        var draft = await SaveAsync(database, Input("Concept", "Tekst."));
        await using var db = database.Open();
        (await JudgeArticle.RunAsync(db, article.Id, true, null, Now, Cancel)).Done.ShouldBeTrue();
        (await JudgeArticle.RunAsync(db, article.Id, false, "Welke kant op draaien?", Now, Cancel)).Done.ShouldBeTrue();
        (await JudgeArticle.RunAsync(db, draft.Id, true, null, Now, Cancel)).Done.ShouldBeFalse();
        for (var i = 0; i < JudgeArticle.MostRemarks + 5; i++)
            await JudgeArticle.RemarkAsync(db, article.Id, "Opmerking " + i, Now.AddMinutes(i + 1), Cancel);

        await using var after = database.Open();
        var kept = await after.Articles.SingleAsync(a => a.Id == article.Id, Cancel);
        (kept.Helped, kept.DidNot, kept.Version).ShouldBe((1, 1, article.Version));
        (await after.ArticleRemarks.CountAsync(Cancel)).ShouldBe(JudgeArticle.MostRemarks);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Words_searched_for_in_vain_are_counted_without_who_and_go_after_a_while(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        foreach (var text in new[] { "Airco schoonmaken", "airco  SCHOONMAKEN!", "els@example.nl", "06 12345678", "ab", "zonneboiler" })
            await NoteGap.RunAsync(db, text, "nl", text == "zonneboiler" ? Now.AddDays(-NoteGap.Days) : Now, Cancel);

        (await db.AnswerGaps.AsNoTracking().OrderBy(g => g.Words).Select(g => new { g.Words, g.Count }).ToListAsync(Cancel)).ShouldBe([new { Words = "airco schoonmaken", Count = 2 }, new { Words = "zonneboiler", Count = 1 }]);
        JobQueue.Enqueue(db, RecurringWork.ClearGaps, new { }, Now);
        await db.SaveChangesAsync(Cancel);
        await new JobRunner(database.Database, [new ClearGaps(database.Database)], new TestClock { Now = Now.AddSeconds(1) }, new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(Cancel);
        await using var after = database.Open();
        (await after.AnswerGaps.CountAsync(Cancel)).ShouldBe(1);
    }

    private static SaveArticle.Input Input(string title, string body) => new(null, 0, title, body, null, "nl", ArticleAudience.Customers, null, null);

    private static async Task<Article> SaveAsync(TestDatabase database, SaveArticle.Input input)
    {
        await using var db = database.Open();
        return (await SaveArticle.RunAsync(db, input, Somebody, Now, Cancel)).Value.Saved!;
    }

    private static async Task<Article> PublishAsync(TestDatabase database, string title, string body, ArticleAudience audience = ArticleAudience.Customers)
    {
        var saved = await SaveAsync(database, Input(title, body) with { Audience = audience });
        await using var db = database.Open();
        return (await SaveArticle.TurnAsync(db, saved.Id, ArticleState.Published, Now, Cancel)).Value;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(TestDatabase database, string text, ArticleAudience audience = ArticleAudience.Customers)
    {
        await using var db = database.Open();
        return [.. (await FindArticles.RunAsync(db, text, audience, "nl", 10, Cancel)).Select(match => match.Article.Title)];
    }
}
