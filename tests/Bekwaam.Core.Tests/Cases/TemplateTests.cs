using Bekwaam.Core.Cases.Templates;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Cases;

public sealed class TemplateTests
{
    private static readonly TemplateFields.Values Values = new("Anna de Wit", "2026-12", "Ketel lekt", "Bram", null, "Brugman");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Beste {klant}, over {nummer}: {onderwerp}.", "Beste Anna de Wit, over 2026-12: Ketel lekt.")]
    [InlineData("Dear {Customer}, {colleague} of {ORGANISATION}", "Dear Anna de Wit, Bram of Brugman")]
    [InlineData("Wij beloofden {toezegging}.", "Wij beloofden ….")]
    [InlineData("Geen velden", "Geen velden")]
    public void Fields_are_filled_in_by_either_name_and_what_is_not_known_shows(string text, string filled) => TemplateFields.Fill(text, Values).ShouldBe(filled);

    [Fact]
    public void A_value_that_looks_like_a_field_is_not_filled_in_again() =>
        TemplateFields.Fill("{klant}", Values with { Customer = "{nummer}" }).ShouldBe("{nummer}");

    [Fact]
    public void What_was_typed_stands_before_the_template()
    {
        TemplateFields.Below("Goed idee. ", "Groet").ShouldBe("Goed idee.\n\nGroet");
        TemplateFields.Below("  ", "Groet").ShouldBe("Groet");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_template_with_an_unknown_field_a_name_that_is_taken_or_an_older_version_is_refused(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var kept = (await SaveAsync(desk, new(null, 0, "Bezoek", "nl", "Beste {klant}"))).Value;

        (await SaveAsync(desk, new(null, 0, "Fout", "nl", "Beste {voornaam}"))).Refusal!.ToString()!.ShouldContain("{voornaam}");
        (await SaveAsync(desk, new(null, 0, "Bezoek", "nl", "Anders"))).Done.ShouldBeFalse();
        (await SaveAsync(desk, new(null, 0, "Bezoek", "en", "Dear {customer}"))).Done.ShouldBeTrue();
        (await SaveAsync(desk, new(kept.Id, kept.Version, "Bezoek", "nl", "Geachte {klant}"))).Done.ShouldBeTrue();
        (await SaveAsync(desk, new(kept.Id, kept.Version, "Bezoek", "nl", "Oud"))).Done.ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task One_that_is_changed_or_removed_is_so_at_once_wherever_it_is_chosen_from(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await using var db = desk.Open();
        (await db.AtHand.TemplatesAsync(db, Cancel)).ShouldBeEmpty();
        var kept = (await SaveAsync(desk, new(null, 0, "Bezoek", "nl", "Beste {klant}"))).Value;
        (await db.AtHand.TemplatesAsync(db, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("Beste {klant}");
        await SaveAsync(desk, new(kept.Id, kept.Version, "Bezoek", "nl", "Geachte {klant}"));
        (await db.AtHand.TemplatesAsync(db, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("Geachte {klant}");

        await SaveTemplate.RemoveAsync(db, kept.Id, Cancel);

        (await db.AtHand.TemplatesAsync(db, Cancel)).ShouldBeEmpty();
    }

    private static Task<Outcome<AnswerTemplate>> SaveAsync(CaseDesk desk, SaveTemplate.Input input) => desk.DoAsync(db => SaveTemplate.RunAsync(db, input, desk.Now, Cancel));
}
