namespace Bekwaam.Demo;

/// <summary>Names to make people, firms and addresses of. Common Dutch ones; nobody in particular.</summary>
internal static class DemoNames
{
    public static readonly string[] Women =
    [
        "Anna", "Emma", "Sophie", "Fleur", "Eva", "Lisa", "Iris", "Femke", "Marieke", "Karin", "Ingrid", "Petra", "Monique", "Wilma", "Truus",
        "Fatima", "Samira", "Yasmin", "Elif", "Zeynep", "Naomi", "Priya", "Julia", "Agnieszka", "Saskia", "Hanneke", "Els", "Corrie", "Mirjam", "Lotte",
    ];

    public static readonly string[] Men =
    [
        "Jan", "Piet", "Kees", "Henk", "Willem", "Johan", "Peter", "Marco", "Erik", "Bas", "Sander", "Jeroen", "Wouter", "Thijs", "Lars", "Sem",
        "Daan", "Ruben", "Mohamed", "Youssef", "Emre", "Ali", "Anil", "Tomasz", "Gerrit", "Dirk", "Arjan", "Maarten", "Niels", "Stefan",
    ];

    public static readonly (string? Prefix, string Family)[] Families =
    [
        (null, "Jansen"), ("de", "Vries"), ("van den", "Berg"), ("van", "Dijk"), (null, "Bakker"), (null, "Janssen"), (null, "Visser"), (null, "Smit"),
        (null, "Meijer"), ("de", "Boer"), (null, "Mulder"), ("de", "Groot"), (null, "Bos"), (null, "Vos"), (null, "Peters"), (null, "Hendriks"),
        ("van", "Leeuwen"), (null, "Dekker"), (null, "Brouwer"), ("de", "Wit"), (null, "Dijkstra"), (null, "Smits"), ("de", "Graaf"), ("van der", "Meer"),
        ("van der", "Linden"), (null, "Kok"), (null, "Jacobs"), ("de", "Haan"), (null, "Vermeulen"), ("van den", "Heuvel"), ("van der", "Veen"),
        ("van den", "Broek"), ("de", "Bruijn"), ("van der", "Heijden"), (null, "Schouten"), ("van", "Beek"), (null, "Willems"), ("van", "Vliet"),
        ("van de", "Ven"), (null, "Hoekstra"), (null, "Maas"), (null, "Verhoeven"), (null, "Koster"), ("van", "Dam"), ("van der", "Wal"), (null, "Prins"),
        (null, "Blom"), (null, "Huisman"), (null, "Peeters"), ("de", "Jong"), (null, "Kuipers"), (null, "Post"), (null, "Veenstra"), (null, "Yılmaz"),
        (null, "Kaya"), (null, "Demir"), ("el", "Idrissi"), (null, "Bouzid"), (null, "Nguyen"), (null, "Kowalska"), (null, "Özdemir"), ("'t", "Hart"),
        ("ter", "Horst"), (null, "Sjoerdsma"), (null, "Bijlsma"), (null, "Zijlstra"), (null, "Schröder"), (null, "Pham"), ("van", "Wijk"), (null, "Rietveld"),
    ];

    public static readonly (string Place, string Postcode, string Area)[] Places =
    [
        ("Zeist", "370", "030"), ("Zeist", "371", "030"), ("Utrecht", "351", "030"), ("Utrecht", "354", "030"), ("Utrecht", "358", "030"),
        ("Amersfoort", "381", "033"), ("Amersfoort", "382", "033"), ("Bilthoven", "372", "030"), ("Driebergen-Rijsenburg", "397", "0343"),
        ("Soest", "376", "035"), ("Leusden", "383", "033"), ("Houten", "399", "030"), ("Nieuwegein", "343", "030"), ("Doorn", "394", "0343"),
    ];

    public static readonly string[] Streets =
    [
        "Dorpsstraat", "Kerkstraat", "Molenweg", "Slotlaan", "Beukenlaan", "Julianalaan", "Wilhelminastraat", "Stationsplein", "Utrechtseweg", "Nachtegaallaan",
        "Burgemeester van Tuyllaan", "Prins Hendrikstraat", "Lindelaan", "Oude Arnhemseweg", "Schoolstraat", "Marktplein", "Parkweg", "Eikenlaan", "Hoofdstraat", "Bergweg",
    ];

    public static readonly (string Before, string After, string Industry)[] Firms =
    [
        ("Bakkerij", "", "bakkerij"), ("Slagerij", "", "slagerij"), ("Kapsalon", "", "kapper"), ("Garage", "B.V.", "autobedrijf"), ("", "Accountants B.V.", "accountants"),
        ("Restaurant", "", "horeca"), ("Hotel", "B.V.", "horeca"), ("", "Vastgoed B.V.", "vastgoed"), ("", "Bouw B.V.", "bouw"), ("", "& Zn. Schilders", "schilders"),
        ("Tandartspraktijk", "", "zorg"), ("Fysiotherapie", "", "zorg"), ("Kinderopvang", "", "kinderopvang"), ("", "Advocaten", "recht"), ("Drukkerij", "v.o.f.", "drukkerij"),
        ("", "Makelaardij B.V.", "makelaardij"), ("Tuincentrum", "B.V.", "detailhandel"), ("Fietsenwinkel", "", "detailhandel"), ("", "Beheer B.V.", "vastgoed"), ("Stichting Woonzorg", "", "zorg"),
    ];

    public static readonly string[] Functions = ["eigenaar", "directeur", "inkoper", "beheerder", "administratie", "hoofd technische dienst", "conciërge", "bedrijfsleider"];

    public static readonly string[] Suppliers = ["Technische Unie Midden", "Ketelgroothandel Lek B.V.", "Buis & Fitting N.V.", "Warmtepomp Import B.V.", "Gereedschap De Schuur", "Autolease Heuvelrug B.V.", "Uitzendbureau Vakwerk", "Kantoorartikelen Van Rijn"];

    public static readonly string[] Authorities = ["Gemeente Zeist", "Gemeente Utrecht", "Gemeente Amersfoort", "Omgevingsdienst regio Utrecht", "Nederlandse Arbeidsinspectie", "Belastingdienst"];

    public static readonly string[] Notes =
    [
        "Sleutel ligt bij de buren op nummer 12.", "Belt liever dan dat hij mailt.", "Hond loopt los: eerst bellen.", "Ketel staat op zolder, vlizotrap.",
        "Vroeg of wij ook zonnepanelen doen.", "Onderhoud altijd in september.", "Parkeren achter het pand.", "Rekening naar het hoofdkantoor sturen.",
        "Was tevreden over de vorige monteur.", "Wil vooraf een vaste prijs.",
    ];
}
