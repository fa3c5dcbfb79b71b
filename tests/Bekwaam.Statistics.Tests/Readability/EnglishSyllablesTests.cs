using Bekwaam.Statistics.Readability;

namespace Bekwaam.Statistics.Tests.Readability;

public sealed class EnglishSyllablesTests
{
    private const string broken = """
        a an-swer ap-point-ment ask asked ask-ing a-vail-a-ble be-gin be-ing bet-ter buy-er care-ful-ly change chang-es cli-ent com-mu-ni-ca-tion
        com-plaint com-plaints com-pu-ter could-n't cre-ate cre-ates cus-tom-er cus-tom-ers de-ci-ded de-ci-sion di-et dif-fi-cult do-ing
        ear-li-er ea-si-est el-e-ment em-ploy-ee ev-i-dence ex-pe-ri-ence friend ge-og-ra-phy go-ing hap-pi-er help helped home-page house
        how-ev-er i-de-a im-por-tant in-for-ma-tion is-sues i-tem lan-guage lit-tle live ma-chine man-age-ment mar-riage mid-dle mu-se-um
        name need-ed nev-er o-pen o-pin-ion or-der pa-tient peo-ple po-em pre-vi-ous prob-lem qual-i-ty ques-tion qui-et ra-di-o
        rac-is-m re-act re-al-i-ty re-quire-ment sat-is-fac-tion sci-ence se-ri-ous ser-vice set-tle-ment sit-u-a-tion
        some-thing so-ci-e-ty spe-cial state-ment ta-ble ta-bles talked the the-a-ter the-o-ry there-fore time try-ing u-su-al use used
        va-ri-e-ty vid-e-o vi-sion wait-ed web-site wish-es year yes yes-ter-day
        """;

    [Fact]
    public void Words_break_where_a_dictionary_breaks_them()
    {
        var wrong = broken.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => (Word: w.Replace("-", ""), Expected: w.Split('-').Length))
            .Where(w => EnglishSyllables.Count(w.Word) != w.Expected)
            .Select(w => $"{w.Word}: {w.Expected}, not {EnglishSyllables.Count(w.Word)}");
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("VAT", 1)]
    [InlineData("BBC", 3)]
    [InlineData("e-mail", 2)]
    [InlineData("", 0)]
    public void Capitals_and_hyphens_are_read_as_they_are_said(string word, int syllables) =>
        EnglishSyllables.Count(word).ShouldBe(syllables);
}
