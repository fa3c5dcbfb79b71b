namespace Bekwaam.Statistics.Readability;

/// <summary>Whether a word has the form of a Dutch past participle.</summary>
internal static class DutchParticiple
{
    private static readonly string[] separable =
    [
        "aan", "af", "binnen", "bij", "dicht", "deel", "door", "goed", "in", "klaar", "los", "mede", "mee", "na", "neer", "om", "onder", "op",
        "open", "over", "plaats", "rond", "samen", "stil", "tegen", "terug", "thuis", "toe", "uit", "vast", "voor", "vooruit", "vrij",
        "waar", "weg",
    ];

    private static readonly string[] unstressed = ["be", "ver", "ont", "her", "er"];

    // Nouns and adjectives of the same form.
    private static readonly WordSet others = new(
        "bekend onbekend bereid gezond ongezond gebied gebieden geduld geluid geluiden bericht berichten beleid besluit besluiten bewust "
        + "onbewust verdriet verstand verband verbanden gezicht gezichten gewicht gedicht gerecht gericht geschikt ongeschikt gewend gereed "
        + "bevoegd onbevoegd gemiddeld gesprekken gebouwen gevallen gelden gevolgen gebruiken geschillen gemeenten getallen gerechten "
        + "genoegen geheugen gevaren gezinnen gewoonten verhalen bedragen bezoeken beroepen verschillen bestanden verbinden verkeerd "
        + "beest beeld bed bezet beter best eerst erg ernst herfst herstel verder verdieping verzet beloften gevoelens gegeven gemeen "
        + "bestuurd besturen bedrijven behoeften beleven bewoond gewoonweg verband verlangen bellen beperkingen "
        + "onderwerpen ervaren herkennen verplicht gebrekkig gehecht beleefd bekwaam geleden verleden heden "
        + "benodigd ontvangst bestand vertrouwen verzoeken belangen begrippen verliezen herkomst hersenen erfgoed verdienst bestaand betreffend");

    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || !(word[^1] is 'd' or 't' || word.EndsWith("en", StringComparison.Ordinal)) || others.Has(word)
            // Vergunningen, verwachtingen: no participle ends so.
            || word.EndsWith("ingen", StringComparison.Ordinal))
        {
            return false;
        }

        if (word.StartsWith("ge", StringComparison.Ordinal))
            return true;
        foreach (var part in separable)
        {
            if (word.Length > part.Length + 4 && word.StartsWith(part, StringComparison.Ordinal)
                && (word[part.Length..].StartsWith("ge", StringComparison.Ordinal) || StartsUnstressed(word[part.Length..])))
            {
                return true;
            }
        }

        return word.Length > 5 && StartsUnstressed(word);
    }

    /// <summary>be-taald, ver-zonden: without ge. An infinitive looks the same; worden never stands with one.</summary>
    private static bool StartsUnstressed(ReadOnlySpan<char> word)
    {
        foreach (var part in unstressed)
        {
            if (word.Length > part.Length + 2 && word.StartsWith(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
