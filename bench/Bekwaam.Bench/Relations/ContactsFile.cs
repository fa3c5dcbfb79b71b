namespace Bekwaam.Bench.Relations;

/// <summary>Writes vCards of made-up people in the Netherlands, the same every time: few names that many bear and many that few do.</summary>
internal static class ContactsFile
{
    private const int SecondPhone = 60;
    private const int InTen = 10;
    private static readonly string[] Given = ["Jan", "Maria", "Fatima", "Daan", "Sanne", "Willem", "Anouk", "Youssef", "Els", "Pieter", "Noor", "Mehmet", "Ingrid", "Bram", "Lotte", "Kees"];
    private static readonly string[] Common = ["de Jong", "Jansen", "de Vries", "van den Berg", "Bakker", "van Dijk", "Visser", "Smit", "Meijer", "de Boer", "Mulder", "de Groot"];
    private static readonly string[] Front = ["Hoog", "Groene", "Ooster", "Wester", "Kooi", "Brink", "Slag", "Vander", "Wolters", "Zonne", "Haver", "Kalk", "Linde", "Maas", "Nieuwe", "Olie", "Polder", "Ruiter", "Schip", "Timmer"];
    private static readonly string[] Middle = ["en", "er", "el", "ing", "aan", "oor", "um", "es", "on", "ar", "ol", "ie", "uu", "ak", "em", "ij"];
    private static readonly string[] Rear = ["berg", "huis", "stra", "ma", "inga", "veld", "kamp", "man", "dijk", "hof", "brink", "sen", "link", "mans", "horst", "weg", "laar", "donk", "voort", "meer"];
    private static readonly string[] Streets = ["Dorpsstraat", "Kerkstraat", "Molenweg", "Schoolstraat", "Julianalaan", "Beukenlaan", "Stationsweg", "Havenkade", "Nieuwstraat", "Parkweg"];
    private static readonly string[] Places = ["Utrecht", "Zwolle", "Breda", "Groningen", "Leiden", "Ede", "Hoorn", "Venlo", "Goes", "Assen", "Tiel", "Delft"];

    /// <param name="folder">Where the file goes.</param>
    /// <param name="count">How many people.</param>
    public static string Write(DirectoryInfo folder, int count)
    {
        var path = Path.Combine(folder.FullName, FormattableString.Invariant($"contacts-{count}.vcf"));
        using var cards = new StreamWriter(path);
        for (var i = 0; i < count; i++)
            WriteCard(cards, i);
        return path;
    }

    /// <summary>A surname that one in some thousands bears.</summary>
    public static string Rare(int of)
    {
        var mix = Scatter.Of(of * 7L + 3);
        return Pick(Front, mix) + Pick(Middle, mix >> 8) + Pick(Middle, mix >> 16) + Pick(Rear, mix >> 24);
    }

    private static void WriteCard(TextWriter cards, int i)
    {
        var mix = Scatter.Of(i + 1L);
        var family = mix % InTen < 4 ? Pick(Common, mix >> 4) : Rare((int)((mix >> 32) % 60_000));
        var given = Pick(Given, mix >> 12);
        var at = family.LastIndexOf(' ') + 1;
        cards.Write(FormattableString.Invariant($"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\nTEL;TYPE=CELL:06{(mix >> 20) % 100_000_000:00000000}\r\n"));
        if (mix % 100 < SecondPhone)
            cards.Write(FormattableString.Invariant($"TEL;TYPE=HOME:030{(mix >> 24) % 10_000_000:0000000}\r\n"));
        cards.Write(FormattableString.Invariant($"EMAIL:{given}.{family[at..]}.{i}@post.example\r\n"));
        cards.Write(FormattableString.Invariant($"ADR;TYPE=HOME:;;{Pick(Streets, mix >> 28)} {(mix >> 30) % 200 + 1};{Pick(Places, mix >> 36)};;{(mix >> 38) % 8999 + 1000} {Letter(mix >> 44)}{Letter(mix >> 50)};Nederland\r\n"));
        if (i % 5 == 0)
            cards.Write("CATEGORIES:contract\r\n");
        else if (i % 5000 == 1)
            cards.Write("CATEGORIES:spoed\r\n");
        cards.Write("END:VCARD\r\n");
    }

    private static char Letter(ulong mix) => "ABCDEGHJKLMNPRTVWXZ"[(int)(mix % 19)];

    private static string Pick(string[] from, ulong mix) => from[mix % (ulong)from.Length];
}
