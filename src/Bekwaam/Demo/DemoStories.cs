using Bekwaam.Core.Cases;

namespace Bekwaam.Demo;

/// <summary>What customers of an installation firm come with, and what comes of it.</summary>
/// <param name="Words">In the customer's own words.</param>
/// <param name="Answer">What one says when one knows.</param>
/// <param name="Question">What one asks a colleague when one does not.</param>
internal sealed record DemoStory(CaseKind Kind, string Subject, string? Product, string Words, string Answer, string Question, CaseImpact Impact = CaseImpact.Normal)
{
    public static readonly DemoStory[] All =
    [
        new(CaseKind.Defect, "Cv-ketel valt steeds uit", "HR-ketel", "Ik zit nu voor de derde keer in de kou en elke keer komt er iemand anders die niets weet.", "Joris komt vanmiddag en vervangt de printplaat. Dat kost u niets.", "Mag ik de printplaat kosteloos vervangen?", CaseImpact.High),
        new(CaseKind.Defect, "Lekkage onder de ketel", "HR-ketel", "Er ligt een plas onder de ketel en de druk zakt elke dag.", "Draai de kraan links onder de ketel dicht. Wij komen morgenochtend.", "Hebben we dat expansievat nog op voorraad?"),
        new(CaseKind.Defect, "Geen warm water", "Boiler", "Sinds vanmorgen hebben we alleen koud water. Met twee kleine kinderen is dat niet te doen.", "De monteur komt vandaag vóór zes uur.", "Wie kan er vandaag nog langs in Utrecht?", CaseImpact.High),
        new(CaseKind.Defect, "Gaslucht bij de meter", null, "Ik ruik gas in de meterkast.", "Ga naar buiten en bel 0800-9009. Wij komen direct.", "Wie is er het dichtst bij?", CaseImpact.Safety),
        new(CaseKind.Defect, "Warmtepomp maakt lawaai", "Warmtepomp", "De buitenunit bromt zo dat de buren klagen.", "De trillingsdempers worden donderdag vervangen.", "Valt dit onder de garantie van de fabriek?"),
        new(CaseKind.Defect, "Thermostaat reageert niet", "Thermostaat", "Het scherm is zwart en het wordt niet warmer dan achttien graden.", "De batterijen waren leeg; het werkt weer.", "Welke batterij zit in het oude type?"),
        new(CaseKind.Complaint, "Monteur kwam niet opdagen", null, "Ik heb een dag vrij genomen en er is niemand gekomen. Niemand heeft gebeld.", "Dat had niet mogen gebeuren. Morgen om acht uur is Sanne er als eerste bij u, zonder voorrijkosten.", "Mag ik de voorrijkosten kwijtschelden?"),
        new(CaseKind.Complaint, "Rekening hoger dan afgesproken", null, "De offerte was 480 euro en nu staat er 615 op de rekening.", "U hebt gelijk: het meerwerk was niet afgesproken. U krijgt een nieuwe rekening van 480 euro.", "Het meerwerk is niet met de klant besproken. Mag ik het crediteren?"),
        new(CaseKind.Complaint, "Rommel achtergelaten", null, "De monteurs waren vriendelijk, maar de gang lag vol gruis.", "Excuses. Wij komen het vanmiddag schoonmaken.", "Wie heeft er vrijdag gewerkt?"),
        new(CaseKind.Complaint, "Drie keer hetzelfde moeten uitleggen", null, "Ik heb het nu drie mensen verteld en iedereen begint opnieuw.", "Vanaf nu ben ik uw aanspreekpunt; dit is mijn nummer.", "Wie heeft hier eerder aan gewerkt?"),
        new(CaseKind.Complaint, "Wachten op een onderdeel", "HR-ketel", "Het onderdeel zou er vorige week zijn en ik hoor niets.", "Het ligt er donderdag. Ik bel u woensdag of dat lukt.", "Waar blijft de bestelling bij de groothandel?"),
        new(CaseKind.Question, "Wanneer is het onderhoud?", "Onderhoudscontract", "Wanneer komen jullie dit jaar voor het onderhoud?", "In week 40; u krijgt een bericht met de dag.", "In welke week staat deze straat gepland?"),
        new(CaseKind.Question, "Welke druk moet de ketel hebben?", "HR-ketel", "De meter staat op 0,8. Is dat erg?", "Vul bij tot 1,5. In de handleiding staat op bladzijde 6 hoe dat gaat.", "Geldt 1,5 ook voor dit type?"),
        new(CaseKind.Question, "Subsidie voor een warmtepomp", "Warmtepomp", "Krijg ik nog subsidie als ik dit jaar een warmtepomp neem?", "Ja, dat regelt u zelf bij de RVO; ik stuur u het formulier.", "Klopt het bedrag voor een hybride nog?"),
        new(CaseKind.Question, "Kan de ketel een jaar langer mee?", "HR-ketel", "Moet hij echt vervangen worden, of kan hij nog een jaar mee?", "Hij kan nog een jaar mee. Vervangen is nu niet nodig.", "Wat zegt het laatste onderhoudsrapport?"),
        new(CaseKind.Question, "Garantiebewijs kwijt", null, "Ik kan het garantiebewijs niet vinden.", "Wij hebben het bewaard; u krijgt een kopie.", "Waar staat het bewijs van vóór 2020?"),
        new(CaseKind.Request, "Afspraak verzetten", null, "Ik kan dinsdag toch niet. Kan het een week later?", "Het is verzet naar dinsdag over een week, tussen acht en tien.", "Kan de planning van Zeist nog schuiven?"),
        new(CaseKind.Request, "Radiator erbij op zolder", "Radiator", "Wij willen op zolder een radiator erbij. Wat kost dat ongeveer?", "Ik kom maandag meten; dan krijgt u een offerte.", "Is de ketel daar groot genoeg voor?"),
        new(CaseKind.Request, "Rekening naar een ander adres", null, "Wij zijn verhuisd; de rekening mag naar het nieuwe adres.", "Het nieuwe adres staat erin.", "Mag ik de oude rekening opnieuw sturen?"),
        new(CaseKind.Request, "Koopcontract in plaats van huur", "Boiler", "Kan ik de huurboiler ook overnemen?", "Dat kan voor 220 euro; ik stuur u de overeenkomst.", "Welke prijs rekenen we voor een boiler van zes jaar?"),
        new(CaseKind.Compliment, "Vriendelijk en netjes gewerkt", null, "Wat een aardige monteur, en alles was weer schoon.", "Dank u wel, ik geef het door.", ""),
        new(CaseKind.Compliment, "Eerlijk advies gekregen", null, "Jullie hadden me een nieuwe ketel kunnen verkopen, maar zeiden dat het niet hoefde. Daar hou ik van.", "Dank u wel, dat hoort zo.", ""),
    ];
}
