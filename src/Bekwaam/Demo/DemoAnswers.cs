using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;

namespace Bekwaam.Demo;

/// <summary>What Brugman's people wrote down once for all who ask.</summary>
internal sealed class DemoAnswers(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts)
{
    private const int DaysAgo = 200;

    private static readonly (string Title, string Topic, bool Customers, int Helped, int DidNot, string Body)[] All =
    [
        ("De ketel heeft te weinig druk. Wat doe ik?", "Verwarming", true, 84, 9, "Vul de ketel bij tot de meter tussen **1,5 en 2 bar** staat.\n\n1. Zet de ketel uit en laat hem een half uur afkoelen.\n2. Sluit de vulslang aan op de kraan en op de vulkraan onder de ketel. Laat eerst water door de slang lopen, zodat er geen lucht in zit.\n3. Open de vulkraan, dan de waterkraan, en wacht tot de meter op 1,5 staat.\n4. Draai beide dicht, haal de slang los en zet de ketel aan.\n\nZakt de druk binnen een week weer? Dan lekt er iets. Bel ons; u hoeft niet te wachten tot het erger wordt."),
        ("De thermostaat springt steeds terug", "Verwarming", true, 41, 6, "De thermostaat volgt zijn eigen schema. Houd het klokje drie tellen ingedrukt en kies **Handmatig**: dan blijft hij staan waar u hem zet.\n\nSpringt hij daarna nog terug, dan is de batterij bijna leeg."),
        ("Een radiator wordt niet warm", "Verwarming", true, 63, 14, "Meestal zit er lucht in. Zet de pomp uit, houd een doek onder het ventiel en draai het een halve slag open tot er water komt.\n\nBlijft hij koud terwijl de andere warm zijn? Tik zachtjes op de pen onder de knop: die kan vastzitten na de zomer."),
        ("Hoe vaak moet mijn ketel nagekeken worden?", "Onderhoud", true, 22, 2, "Eens in de twee jaar. Vaker heeft geen zin, ook al mag u het ons vragen. Bij een ketel ouder dan vijftien jaar raden wij elk jaar aan."),
        ("Ik ruik gas", "Veiligheid", true, 12, 0, "Zet ramen open, draai de gaskraan bij de meter dicht, steek niets aan en raak geen schakelaars aan. Ga naar buiten en bel daar **0800 9009**, het Nationaal Storingsnummer. Bel ons daarna."),
        ("Past een warmtepomp in mijn huis?", "Warmtepomp", true, 31, 11, "Zet op een koude dag de ketel op **50 graden**. Blijft het huis warm, dan kan een warmtepomp het ook. Blijft het koud, dan helpt isoleren u meer, en dat verkopen wij niet."),
        ("De warmtepomp maakt 's nachts lawaai", "Warmtepomp", true, 9, 7, "Zet hem in de stille stand: *Menu → Dagschema → Stil* van 22 tot 7 uur. Hij verwarmt dan iets langzamer."),
        ("Wat staat er op mijn factuur?", "Facturen", true, 18, 3, "Bovenaan staat wat wij deden, daaronder de uren en het materiaal. Voorrijden rekenen wij een keer per bezoek. Klopt er iets niet, dan betaalt u nog niets; stel uw vraag en wij zoeken het uit."),
        ("Ik wil in termijnen betalen", "Facturen", true, 14, 1, "Dat kan, in drie maanden en zonder kosten. Stel uw vraag met het nummer van de factuur erbij."),
        ("Er staat water onder de ketel", "Verwarming", true, 27, 8, "Zet er een bak onder en kijk naar de drukmeter. Staat die op **nul**, zet dan de ketel uit en bel ons. Staat er nog druk op, dan heeft het tot morgen de tijd."),
        ("Storingscode F28: zo lossen wij hem op", "Verwarming", false, 0, 0, "Gasdruk meten vóór en na het blok. Onder 20 mbar: netbeheerder. Erboven: ontsteekpen vervangen (artikel 4412), 0,4 uur. Spreek geen tweede bezoek af zonder de pen bij u te hebben."),
        ("Coulance: wat mogen wij geven?", "Afspraken", false, 0, 0, "Zie *Mandaten*. Tot € 75 beslist u zelf, zonder te vragen. Schrijf erbij waarom; niemand rekent u erop af."),
    ];

    public async Task FillAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        foreach (var (at, (title, topic, customers, helped, didNot, body)) in All.Index())
        {
            var (now, by) = (calendar.At(calendar.Today.AddDays(-DaysAgo + at * 15), 10), accounts[DemoPeople.Employees[at % DemoPeople.Employees.Length]]);
            var audience = customers ? ArticleAudience.Customers : ArticleAudience.Colleagues;
            var saved = (await SaveArticle.RunAsync(db, new(null, 0, title, body, topic, "nl", audience, by, calendar.Today.AddDays(-20 + at * 25)), by, now, cancel)).Value.Saved!;
            _ = (await SaveArticle.TurnAsync(db, saved.Id, ArticleState.Published, now, cancel)).Value;
            for (var i = 0; i < helped + didNot; i++)
                _ = (await JudgeArticle.RunAsync(db, saved.Id, i < helped, null, now, cancel)).Value;
            if (didNot > 7)
                await JudgeArticle.RemarkAsync(db, saved.Id, "Er staat niet bij welke kant ik op moet draaien.", now.AddDays(9), cancel);
        }

        foreach (var words in new[] { "airco schoonmaken", "subsidie warmtepomp", "waterontharder" })
            await NoteGap.RunAsync(db, words, "nl", calendar.At(calendar.Today.AddDays(-2), 20), cancel);
    }
}
