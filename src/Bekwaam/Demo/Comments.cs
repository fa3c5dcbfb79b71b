namespace Bekwaam.Demo;

/// <summary>What customers write in the open field, in their own words.</summary>
internal static class Comments
{
    private const double Glad = 82;
    private const double Sour = 55;
    private static readonly string[] Devices =
        ["cv-ketel", "warmtepomp", "airco", "thermostaat", "boiler", "vloerverwarming", "mengkraan", "ventilatie", "waterpomp"];

    /// <summary>One comment that fits how it went.</summary>
    public static string About(DemoRandom random, Colleague employee, double overall, double reached, double solved)
    {
        var lines = overall switch
        {
            _ when reached < Sour && random.Chance(.6) => HardToReach,
            _ when solved < Sour => NotSolved,
            > Glad => Happy,
            < Sour => Unhappy,
            _ => Mixed,
        };
        return random.Pick(lines)
            .Replace("{naam}", employee.FirstName, StringComparison.Ordinal)
            .Replace("{plaats}", employee.Branch, StringComparison.Ordinal)
            .Replace("{toestel}", random.Pick(Devices), StringComparison.Ordinal);
    }

    private static readonly string[] Happy =
    [
        "{naam} was op tijd en heeft alles netjes achtergelaten. Top.",
        "Binnen een half uur deed de {toestel} het weer. Heel blij mee.",
        "Fijn dat {naam} ook even naar de radiator in de badkamer keek, zonder dat ik het vroeg.",
        "Al twintig jaar klant en nog steeds tevreden.",
        "Vriendelijke mensen, goed werk. Meer hoef ik niet.",
        "{naam} legde rustig uit hoe de {toestel} werkt. Nu snap ik het eindelijk.",
        "De afspraak kon ik zelf op de website kiezen. Ideaal.",
        "Kreeg netjes een telefoontje dat {naam} eraan kwam.",
        "Geen gedoe met de rekening, precies wat was afgesproken.",
        "Mijn moeder van 84 is heel goed geholpen. Dank aan {naam}.",
        "Ze raadden mij een duurdere {toestel} juist af. Dat vind ik eerlijk.",
        "Zelfs met de kou in januari kwamen jullie dezelfde dag nog.",
        "Schoenen uit, kleed neer, klaar en weer weg. Zo hoort het.",
        "Goed dat jullie wisten welke {toestel} hier hangt, dat scheelde een bezoek.",
        "Alles werkt en het is lekker warm.",
        "Ik heb jullie al bij de buren aanbevolen.",
    ];

    private static readonly string[] Mixed =
    [
        "Goed werk, maar ik wist niet hoe laat {naam} zou komen.",
        "De {toestel} doet het weer. Jammer dat er twee bezoeken voor nodig waren.",
        "Prima geholpen, alleen de rekening snapte ik niet helemaal.",
        "Monteur was aardig, maar had het onderdeel niet bij zich.",
        "Het werk was goed, het plannen duurde lang.",
        "Kunnen jullie voortaan een dag van tevoren even een berichtje sturen?",
        "Uitleg mocht wat rustiger, het ging mij te snel.",
        "Wel tevreden, maar duur is het wel.",
        "Online afspraak maken ging goed, verzetten lukte niet.",
        "Handig als er in de avond ook iemand kan komen.",
        "De brief over het contract was lastig te volgen.",
        "Netjes gewerkt. De oude {toestel} hebben ze laten staan, die had mee gemogen.",
        "Ik moest twee keer uitleggen wat er aan de hand was, verder prima.",
        "Ging goed. Volgende keer graag dezelfde monteur.",
        "Het duurde even, maar het is uiteindelijk goed gekomen.",
        "Ik krijg nog steeds post op naam van de vorige bewoner.",
    ];

    private static readonly string[] HardToReach =
    [
        "Ruim twintig minuten in de wacht gehangen en toen viel de lijn weg.",
        "Ik zou worden teruggebeld. Dat is niet gebeurd.",
        "Drie keer gebeld voordat ik iemand in {plaats} te pakken kreeg.",
        "Op mijn mail kwam pas na een week antwoord.",
        "Tussen de middag neemt er niemand op. Ik werk zelf ook, wanneer moet ik dan bellen?",
        "Bellen met {plaats} is een ramp, het werk zelf is prima.",
        "Ik kreeg steeds het bandje. Met een koude woning is dat niet fijn.",
        "Werd doorverbonden en moest mijn verhaal weer helemaal opnieuw doen.",
        "Waarom kan ik niet gewoon rechtstreeks met {naam} bellen?",
        "Het nummer op de website klopte niet.",
        "Beloofd dat er voor vijf uur gebeld werd. Het werd de volgende ochtend.",
        "Op zaterdag is er niemand, terwijl de {toestel} dan ook stuk kan gaan.",
    ];

    private static readonly string[] NotSolved =
    [
        "Na twee dagen was de {toestel} weer stuk. Alles opnieuw.",
        "Lekkage is nog niet verholpen, ik wacht nu al twee weken.",
        "Derde bezoek voor hetzelfde probleem.",
        "{naam} deed zijn best maar wist het ook niet.",
        "Verkeerd onderdeel besteld, daardoor een week zonder warm water.",
        "De {toestel} maakt nog steeds herrie.",
        "Er is een andere monteur gekomen en die begon weer van voren af aan.",
        "Ik moest zelf achter het onderdeel aan bellen.",
        "Het is opgelost, maar vraag niet hoe.",
        "Twee keer vrij genomen van mijn werk voor niets.",
    ];

    private static readonly string[] Unhappy =
    [
        "Ik heb het gevoel dat ik gewoon een nummer ben.",
        "Voorrijkosten betaald terwijl er niets is gedaan.",
        "De rekening was hoger dan afgesproken en niemand kon zeggen waarom.",
        "Volgend jaar kijk ik naar een ander.",
        "Er werd mij een nieuwe {toestel} aangepraat. De buurman kreeg de oude zo weer aan de praat.",
        "Monteur kwam twee uur te laat en had haast.",
        "Bende achtergelaten in de meterkast.",
        "Vorig jaar ging het beter.",
        "Te veel moeilijke woorden. Zeg gewoon wat er stuk is en wat het kost.",
        "Ik heb een klacht gestuurd en nooit meer iets gehoord.",
    ];
}
