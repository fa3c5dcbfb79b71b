using Bekwaam.Statistics.Readability;

namespace Bekwaam.Statistics.Tests.Readability;

public sealed class TextReportTests
{
    [Fact]
    public void The_published_sentence_scores_as_published()
    {
        var report = TextReport.Of("Een stukje tekst om scores te berekenen.", TextLanguage.Dutch);
        (report.Words, report.Sentences, report.Syllables).ShouldBe((7, 1, 12));
        Math.Round(report.FleschDouma!.Value, 1).ShouldBe(68.3);
        report.Brouwer!.Value.ShouldBe(195 - (2 / 3d * 1200 / 7) - 14, 1e-9);
        report.Flesch.ShouldBeNull();
        report.IsEnough.ShouldBeFalse();
    }

    [Fact]
    public void A_text_without_words_has_no_score_and_no_crash()
    {
        foreach (var text in new[] { "", "   \n\n ", "…!?", "1.", "- \n- ", "https://bekwaam.nl" })
        {
            var report = TextReport.Of(text, TextLanguage.Dutch);
            (report.Words, report.Sentences, report.FleschDouma, report.WordsPerSentence).ShouldBe((0, 0, null, null), text);
        }
    }

    [Fact]
    public void Fifty_words_in_three_sentences_are_enough()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("woord", 17)) + ". ";
        TextReport.Of(sentence + sentence + sentence, TextLanguage.Dutch).IsEnough.ShouldBeTrue();
        TextReport.Of(sentence + sentence, TextLanguage.Dutch).IsEnough.ShouldBeFalse();
        TextReport.Of("Ja. Nee. Misschien wel.", TextLanguage.Dutch).IsEnough.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Bel dhr. Jansen of mevr. De Boer. Dat kan nu.", 2, 10)]
    [InlineData("Neem o.a. uw pas mee, bijv. een paspoort.", 1, 8)]
    [InlineData("We hebben brood, kaas enz. Kom langs.", 2, 7)]
    [InlineData("Dat kost 3,5 procent van 1.000 euro om 10.30 uur.", 1, 10)]
    [InlineData("J. de Vries en A.B. Jansen zijn er.", 1, 8)]
    [InlineData("Mail naar info@bekwaam.nl of kijk op www.bekwaam.nl/hulp. Tot ziens!", 2, 7)]
    [InlineData("Zie https://voorbeeld.nl/a?b=c.", 1, 1)]
    [InlineData("Klaar.De volgende graag.", 2, 4)]
    [InlineData("\"Wat?\" vroeg hij. Nou... dat weet ik niet!", 2, 8)]
    [InlineData("Neem mee:\n- uw pas\n- uw brief\n1. een foto\na) een pen", 5, 10)]
    [InlineData("Kop zonder punt\n\nDe tekst loopt\nnog door.", 2, 8)]
    [InlineData("'s Avonds zijn auto's en zo'n foto niet in- en uitgevoerd.", 1, 11)]
    [InlineData("Het is op 3. mei.", 1, 5)]
    [InlineData("Wacht!!! Echt?! Ja…", 3, 3)]
    [InlineData("De wet is d.w.z. niet van kracht", 1, 7)]
    public void Sentences_and_words_are_told_apart(string text, int sentences, int words)
    {
        var report = TextReport.Of(text, TextLanguage.Dutch);
        (report.Sentences, report.Words).ShouldBe((sentences, words));
    }

    [Theory]
    [InlineData("Mr. Smith met Dr. Jones, e.g. on Monday. They talked.", 2, 10)]
    [InlineData("It's the U.S. market. We don't know.", 2, 7)]
    public void English_has_its_own_abbreviations(string text, int sentences, int words)
    {
        var report = TextReport.Of(text, TextLanguage.English);
        (report.Sentences, report.Words).ShouldBe((sentences, words));
    }

    [Fact]
    public void Flesch_is_the_published_formula()
    {
        var report = TextReport.Of("The cat sat on the mat.", TextLanguage.English);
        report.Flesch!.Value.ShouldBe(116.145, 1e-9);
        report.FleschDouma.ShouldBeNull();
        ReadingScore.Flesch(13, 1, 26).ShouldBe(24.44, 1e-9);
    }

    [Fact]
    public void A_longer_sentence_or_longer_words_never_read_easier()
    {
        for (var words = 1; words < 60; words++)
        {
            ReadingScore.FleschDouma(words + 1, 1, words + 1).ShouldBeLessThan(ReadingScore.FleschDouma(words, 1, words));
            ReadingScore.Brouwer(words, 1, words + 1).ShouldBeLessThan(ReadingScore.Brouwer(words, 1, words));
            ReadingScore.Flesch(words, 1, words + 1).ShouldBeLessThan(ReadingScore.Flesch(words, 1, words));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => ReadingScore.Brouwer(0, 1, 1)).ParamName.ShouldBe("words");
    }

    [Fact]
    public void Any_text_at_all_is_read()
    {
        const string signs = "a E ij. ,\n-1'.é\u0308\ud83d\ude00)!?…@:/\t(&’ w.d. ";
        var random = new Bekwaam.Statistics.Randomness.Xoshiro256(5);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, (int)(random.Next() % 60)).Select(_ => signs[(int)(random.Next() % (ulong)signs.Length)]));
            foreach (var language in Enum.GetValues<TextLanguage>())
            {
                var report = TextReport.Of(text, language, longSentence: 3);
                (report.Words == 0).ShouldBe(report.Sentences == 0);
                report.Syllables.ShouldBeGreaterThanOrEqualTo(0);
                report.Marks.All(m => m.Start >= 0 && m.Length > 0 && m.Start + m.Length <= text.Length).ShouldBeTrue(text);
            }
        }
    }
}
