using Bekwaam.Statistics.Readability;

namespace Bekwaam.Statistics.Tests.Readability;

public sealed class DutchSyllablesTests
{
    // Broken at each syllable, so that the eye can check the count.
    private const string broken = """
        aan aan-bie-ding aan-vraag ac-tie ad-vies a-dres af-spraak al-tijd ant-woord au-to bank be-drag be-drijf be-ïn-vloe-den
        be-han-de-ling be-leid be-lof-te be-lo-ven be-oor-de-len be-re-ke-nen be-richt be-slis-sing be-stel-ling be-ta-len be-ant-woor-den
        bij bij-een bij-en blauw bu-reau buur-man buur-man-nen ca-deau cen-traal ci-trus-vrucht co-ör-di-na-tie col-le-ga com-pu-ter
        con-tact con-trac-ten daar-om dag da-gen dank-je-wel deur dien-sten der-tig doel-groep door-ge-stuurd dui-de-lijk ech-ter
        eer-lijk een een-ie-der eeuw eeu-wen ei ei-e-ren ei-gen-lijk en-quê-te er-va-ring Eu-ro-pa e-va-lu-a-tie feest fi-nan-ci-eel
        fi-nan-ci-ën ga-ra-ge ge-ar-ri-veerd ge-au-to-ri-seerd ge-beu-ren ge-ïn-for-meerd
        ge-meen-te ge-o-pend ge-re-geld ge-sprek ge-ü-ni-for-meerd ge-zond-heids-zorg goed groei haai heb-ben hoe-veel-heid hul-de i-dee
        i-dee-ën I-ta-li-ë in-di-vi-du-eel in-du-strie in-du-strie-ën in-for-ma-tie ja-nu-a-ri jou jour-naal ju-bi-le-um
        kans kind kin-de-ren klacht klach-ten klant klan-ten klant-te-vre-den-heid klant-te-vre-den-heids-on-der-zoek ko-nin-gin ko-pie
        ko-pie-ën koud kwa-li-teit leeuw leeu-wen leuk lijst lo-yaal
        maai-en ma-yo-nai-se me-de-wer-ker mee-ning mees-te me-vrouw mi-li-tair mil-joen mi-nuut mo-ge-lijk mo-ge-lijk-heid
        mooi mooi-e moei-lijk mu-se-um mu-se-um-kaart naam neu-traal nieuw nieu-we nieuws ni-veau o-ce-aan o-a-se oe-ver of-fi-ci-eel
        o-ma on-der-werp on-eens oor-zaak op-los-sing or-ga-ni-sa-tie o-ver-een-komst pe-ri-o-de per-soon-lijk plan po-ë-zie pro-bleem
        pro-duct qua quo-tum ra-di-o re-ac-tie re-a-ge-ren re-a-li-se-ren reis res-tau-rant re-ü-nie ru-ï-ne ro-yaal ruw
        schrij-ven si-tu-a-tie snel som-mi-ge speel-tuin stap straat stra-ten stu-die stu-di-o sco-res stuk-je sys-teem tech-nisch
        tekst te-le-foon the-a-ter the-o-rie tijd toe-gang toi-let trou-wen ty-pe ui uit uit-ein-de-lijk u-ni-ver-si-teit uur
        va-kan-tie va-ri-a-tie ver-ant-woor-de-lijk-heid ver-ze-ke-ring vi-a vi-de-o voor-uit vraag vra-gen-lijst vrouw vrou-wen
        waar-om wach-ten werk wij-zi-ging zaak zee-ën ze-ker zo-iets zorg-vul-dig
        """;

    // Said otherwise than Dutch spelling has it.
    private const string loans = """
        team:1 teams:1 klan-ten-team:3 deadline:2 dashboard:2 download:2 coach:1 website:2 websites:2 service:2 servicebureau:4 online:2
        update:2 updates:2 updaten:3 software:2 release:2 issue:2 feature:2 e-mail:2 mailen:2 feedback:2 manager:3 baby:2 hobby's:2
        yoghurt:2 hockey:2 gym:1
        """;

    [Fact]
    public void Words_break_where_a_dictionary_breaks_them()
    {
        var words = broken.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        words.Length.ShouldBeGreaterThan(180);
        var wrong = words
            .Select(w => (Word: w.Replace("-", ""), Expected: w.Split('-').Length))
            .Where(w => DutchSyllables.Count(w.Word) != w.Expected)
            .Select(w => $"{w.Word}: {w.Expected}, not {DutchSyllables.Count(w.Word)}");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Loan_words_count_as_they_are_said()
    {
        foreach (var loan in loans.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = loan.Split(':');
            DutchSyllables.Count(parts[0]).ShouldBe(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[0]);
        }
    }

    [Theory]
    [InlineData("BTW", 3)]
    [InlineData("KvK", 1)]
    [InlineData("GEMEENTE", 3)]
    [InlineData("IJsselmeer", 3)]
    [InlineData("ĳs", 1)]
    [InlineData("foto's", 2)]
    [InlineData("zo'n", 1)]
    [InlineData("'s", 1)]
    [InlineData("één", 1)]
    [InlineData("auto-ongeluk", 5)]
    [InlineData("zee-egel", 3)]
    [InlineData("be\u0069\u0308nvloed", 3)]
    [InlineData("o.a", 2)]
    [InlineData("", 0)]
    [InlineData("12", 0)]
    public void Capitals_signs_and_hyphens_are_read_as_they_are_said(string word, int syllables) =>
        DutchSyllables.Count(word).ShouldBe(syllables);
}
