using Bekwaam.Statistics.Readability;

namespace Bekwaam.Statistics.Tests.Readability;

public sealed class TextMarkTests
{
    [Theory]
    [InlineData("Uw vraag wordt morgen door ons beantwoord.", "wordt morgen door ons beantwoord")]
    [InlineData("Wij weten dat de brief verzonden is.", "verzonden is")]
    [InlineData("Het probleem kan snel worden opgelost, zegt zij.", "worden opgelost")]
    [InlineData("U hoort wanneer het besproken kan worden.", "besproken kan worden")]
    [InlineData("De aanvraag werd gisteren ingediend.", "werd gisteren ingediend")]
    [InlineData("De rekening is betaald.", "is betaald")]
    [InlineData("Dit moet nog worden uitgezocht.", "worden uitgezocht")]
    [InlineData("Berichten worden niet doorgestuurd.", "worden niet doorgestuurd")]
    [InlineData("De brief wordt na ontvangst aan u medegedeeld.", "wordt na ontvangst aan u medegedeeld")]
    [InlineData("De storing is verholpen.", "is verholpen")]
    public void The_passive_voice_is_marked(string text, string marked) =>
        Marked(text, TextMarkKind.Passive).ShouldBe([marked]);

    [Theory]
    [InlineData("Wij beantwoorden uw vraag morgen.")]
    [InlineData("Het wordt warm vandaag.")]
    [InlineData("De klant is gisteren gekomen en daarna vertrokken.")]
    [InlineData("Dat is bekend.")]
    [InlineData("Hij is blij, want u heeft gebeld.")]
    [InlineData("Zij wil arts worden.")]
    [InlineData("De prijzen zijn gestegen.")]
    [InlineData("Hij voert zijn gesprekken zelf.")]
    [InlineData("Wij zijn bereid te helpen.")]
    [InlineData("Voor zijn berichten is meer tijd nodig.")]
    public void The_active_voice_is_not(string text) => Marked(text, TextMarkKind.Passive).ShouldBeEmpty();

    [Theory]
    [InlineData("Your question was answered by us.", "was answered")]
    [InlineData("The letter has not been properly written yet.", "been properly written")]
    [InlineData("It is not yet known.", "is not yet known")]
    public void The_passive_voice_is_marked_in_English(string text, string marked) =>
        Marked(text, TextMarkKind.Passive, TextLanguage.English).ShouldBe([marked]);

    [Theory]
    [InlineData("We are interested in you.")]
    [InlineData("The house is red.")]
    [InlineData("She was here, finished early and left.")]
    public void The_active_voice_is_not_marked_in_English(string text) =>
        Marked(text, TextMarkKind.Passive, TextLanguage.English).ShouldBeEmpty();

    [Fact]
    public void A_long_sentence_is_marked_from_its_first_to_its_last_word()
    {
        var longOne = string.Join(' ', Enumerable.Range(1, 21).Select(i => $"w{i}"));
        Marked($"Kort. {longOne}! Ook kort.", TextMarkKind.LongSentence).ShouldBe([longOne]);
        var report = TextReport.Of("Een twee drie.", TextLanguage.Dutch, longSentence: 2);
        report.Marks.ShouldContain(new TextMark(TextMarkKind.LongSentence, 0, 13, 3));
    }

    [Theory]
    [InlineData("De beoordeling van de aanvraag van de bewoner voor een bijdrage duurt lang.", "beoordeling van de aanvraag van de bewoner voor een bijdrage")]
    [InlineData("U doet de voorbereiding en de uitvoering en de evaluatie.", "voorbereiding en de uitvoering en de evaluatie")]
    [InlineData("Lees de klanttevredenheidsonderzoeksrapportage.", "klanttevredenheidsonderzoeksrapportage")]
    public void Piles_of_nouns_are_marked(string text, string marked) =>
        Marked(text, TextMarkKind.NounPile).ShouldBe([marked]);

    [Theory]
    [InlineData("Wij gaan met de trein naar Utrecht.")]
    [InlineData("Zij werkt van maandag tot vrijdag en gaat met de bus.")]
    [InlineData("De rekening komt in een week.")]
    public void A_plain_sentence_is_no_pile(string text) => Marked(text, TextMarkKind.NounPile).ShouldBeEmpty();

    [Theory]
    [InlineData("We present the customer satisfaction survey response rate.", "customer satisfaction survey response rate")]
    public void Runs_of_nouns_are_marked_in_English(string text, string marked) =>
        Marked(text, TextMarkKind.NounPile, TextLanguage.English).ShouldHaveSingleItem().ShouldEndWith(marked);

    [Fact]
    public void Plain_English_is_no_run_of_nouns() =>
        Marked("The customer asked for a new service and we gave it.", TextMarkKind.NounPile, TextLanguage.English).ShouldBeEmpty();

    [Fact]
    public void Office_words_are_marked_with_a_plainer_one()
    {
        var report = TextReport.Of("Derhalve hebben wij dit geïmplementeerd teneinde u ten behoeve van de pilots te helpen.", TextLanguage.Dutch);
        report.Marks.Where(m => m.Kind is TextMarkKind.Jargon).Select(m => m.Plainer)
            .ShouldBe(["daarom", "invoeren", "om", "voor", "proef"]);
        Marked("In order to commence, we utilised it.", TextMarkKind.Jargon, TextLanguage.English)
            .ShouldBe(["In order to", "commence", "utilised"]);
    }

    [Fact]
    public void A_word_within_a_word_is_not_marked() =>
        Marked("De indiener en de impactkrater tellen niet; ten, behoeve van.", TextMarkKind.Jargon).ShouldBeEmpty();

    [Fact]
    public void An_organisation_can_bring_its_own_list()
    {
        var own = JargonList.Parse("# ons eigen\n kanjer = goede collega # lief\nte gek | te wild = mooi\n", TextLanguage.Dutch);
        own.Count.ShouldBe(2);
        TextReport.Of("Wat een kanjers, te gek! Derhalve te wild.", TextLanguage.Dutch, own).Marks
            .Select(m => m.Plainer).ShouldBe(["goede collega", "mooi", "mooi"]);
        Should.Throw<FormatException>(() => JargonList.Parse("goed = best\nfout", TextLanguage.Dutch)).Message.ShouldContain("Line 2");
    }

    [Fact]
    public void The_lists_that_come_along_are_of_some_size()
    {
        JargonList.Dutch.Count.ShouldBeGreaterThanOrEqualTo(150);
        JargonList.English.Count.ShouldBeGreaterThanOrEqualTo(80);
    }

    private static List<string> Marked(string text, TextMarkKind kind, TextLanguage language = TextLanguage.Dutch) =>
        [.. TextReport.Of(text, language).Marks.Where(m => m.Kind == kind).Select(m => text.Substring(m.Start, m.Length))];
}
