namespace Bekwaam.Core.Relations.Matching;

/// <summary>What the Dutch do with given names: short forms for daily use, and endings that make another name.</summary>
internal static class GivenNames
{
    private static readonly string[][] Families =
    [
        ["johannes", "johan", "jan", "hans", "joannes"], ["johanna", "hanna", "hannie", "jo", "annie"], ["cornelis", "kees", "cor", "cees", "corneel"],
        ["cornelia", "corrie", "cor", "nelly"], ["willem", "wim", "wilhelmus", "pim"], ["wilhelmina", "wil", "mien", "willy", "ina"],
        ["hendrik", "henk", "hendrikus", "henri", "rik"], ["hendrika", "rika", "riek", "henny"], ["pieter", "piet", "petrus", "peter"],
        ["jacobus", "jaap", "jacob", "koos", "sjaak", "ko"], ["gerardus", "gerard", "ger", "geert", "gerrit"], ["antonius", "anton", "toon", "ton", "teun", "tonnie"],
        ["theodorus", "theo", "dorus"], ["franciscus", "frans", "frank", "cis"], ["martinus", "martin", "maarten", "tinus"], ["adrianus", "adriaan", "ad", "arie", "janus"],
        ["nicolaas", "nico", "klaas", "niek"], ["lambertus", "bert", "lambert", "bertus"], ["hubertus", "huub", "bert", "huib"], ["josephus", "jos", "jozef", "sjef", "joep"],
        ["leonardus", "leo", "leon", "leendert"], ["michael", "michiel", "mike", "maikel"], ["matthijs", "thijs", "mathijs", "matthias"], ["bartholomeus", "bart", "mees"],
        ["elisabeth", "els", "liesbeth", "bep", "betty", "elly", "lies"], ["margaretha", "greet", "marga", "greetje", "gretha"], ["catharina", "trijn", "toos", "rina", "ina", "kaatje", "karin"],
        ["maria", "marie", "riet", "ria", "mia", "marijke", "miep"], ["petronella", "nel", "nellie", "petra"], ["alexander", "alex", "sander", "lex"], ["christiaan", "chris", "christian"],
        ["robert", "rob", "robbert"], ["thomas", "tom"], ["stephanus", "stef", "stefan", "steven"], ["dirk", "dick", "diederik"], ["rudolf", "ruud", "rudolph"], ["frederik", "fred", "frits"],
    ];

    private static readonly Dictionary<string, int[]> FamiliesOf = Families
        .SelectMany((names, family) => names.Select(name => (name, family)))
        .GroupBy(pair => pair.name, pair => pair.family)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>
    /// Names that many bear in the Netherlands: two different ones are two persons, however alike they look. A large register
    /// tells as much by itself; this is for small ones.
    /// </summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "aad", "abdul", "ada", "adam", "agnes", "ahmed", "albert", "ali", "alice", "amber", "amir", "amy", "andre", "andrea", "angela", "anita", "anja", "anke", "ann", "anna", "anne", "anneke", "anniek", "annika", "anouk",
        "arend", "arjan", "arjen", "arno", "arnold", "arnoud", "arthur", "astrid", "ayse", "barbara", "bas", "bart", "ben", "benjamin", "bep", "berend", "bernard", "bianca", "bo", "boris", "bram", "brian", "britt", "carla", "carlo",
        "carolien", "caroline", "cas", "casper", "cato", "charlotte", "cindy", "claire", "claudia", "coen", "cor", "corine", "daan", "damian", "daniel", "danielle", "danny", "david", "dennis", "diana", "dick", "dirk", "dylan", "edwin", "eline",
        "elise", "ella", "ellen", "els", "elsa", "emiel", "emma", "eric", "erik", "erika", "erwin", "esmee", "esther", "eva", "evi", "evy", "fatima", "felix", "femke", "feline", "fenna", "fleur", "floor", "floris", "frank", "frans", "freek",
        "geert", "gerda", "gert", "gijs", "guus", "hanna", "hannah", "hanne", "hanneke", "hans", "harm", "harry", "hasan", "hein", "helen", "helena", "henk", "henny", "herman", "hugo", "ilse", "inge", "ingrid", "irene", "iris", "ivo", "jaap", "jack",
        "jan", "janna", "janne", "janneke", "jannie", "jasmijn", "jasper", "jayden", "jelle", "jeroen", "jesse", "jet", "jill", "jip", "joan", "joep", "johan", "johanna", "john", "joke", "jolanda", "joost", "joris", "jos", "josje", "judith",
        "julia", "julian", "julie", "jurre", "karel", "karen", "karim", "karin", "kees", "kim", "klaas", "koen", "koos", "lara", "lars", "laura", "lea", "leen", "leo", "leon", "levi", "lia", "lieke", "lies", "linda", "lisa", "lise", "liv", "loes",
        "lotte", "lucas", "lucie", "luc", "luuk", "maaike", "maarten", "maartje", "mandy", "manon", "marc", "marco", "margriet", "maria", "marian", "marianne", "marieke", "marije", "marijke", "marina", "marion", "marit", "marja", "marjan",
        "marjolein", "mark", "marleen", "marloes", "martijn", "martin", "martine", "mats", "maud", "max", "mees", "mehmet", "melissa", "menno", "merel", "mia", "michel", "miep", "mieke", "mila", "milan", "mirjam", "mohamed", "monique", "morris", "nadia",
        "naomi", "nathalie", "nel", "nick", "nico", "nicole", "niels", "nienke", "nina", "noa", "noah", "noor", "nora", "olaf", "olga", "omar", "otto", "pascal", "patricia", "patrick", "paul", "paula", "peter", "petra", "pien", "piet", "pieter", "pim",
        "rachel", "ralf", "ralph", "raymond", "remco", "renate", "rene", "renee", "ria", "rianne", "richard", "rik", "rob", "robert", "robin", "roel", "roelof", "ron", "ronald", "roos", "rosa", "rosanne", "ruben", "rudi", "ruth", "ruud", "saar", "sam", "samira",
        "sander", "sandra", "sanne", "sara", "sarah", "saskia", "sebastiaan", "sem", "sietske", "silvia", "simon", "simone", "sjoerd", "sofie", "sonja", "sophie", "stefan", "stephanie", "steven", "stijn", "susan", "suzan", "suzanne", "sven", "sylvia", "tanja", "tess",
        "teun", "theo", "thijs", "thomas", "tijn", "tijs", "tim", "tineke", "tjeerd", "tom", "ton", "tonny", "trudy", "truus", "vera", "veerle", "victor", "vincent", "wendy", "wessel", "wilma", "wim", "wouter", "yara", "yasmin", "youssef", "yvonne", "zoe",
    };

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "", "a", "e", "o", "i", "y", "ie", "je", "tje", "ke", "ine", "ina", "na", "ne", "us", "es", "is", "ien", "ette", "elle", "la", "le", "ra", "er", "ia", "en", "in", "an", "on", "el", "s",
    };

    /// <summary>Spellings of one name that people hear no difference in; no two in one family.</summary>
    private static readonly string[][] Spellings = [["erik", "eric"], ["mark", "marc"], ["luc", "luuk", "luk"], ["hanna", "hannah"], ["sara", "sarah"], ["sofie", "sophie"], ["ralf", "ralph"], ["suzan", "susan"], ["tijs", "thijs"], ["evi", "evy"], ["sylvia", "silvia"]];

    public static bool AreOneName(string a, string b) =>
        Plain(a, vowelsToo: false) == Plain(b, vowelsToo: false)
        // Gert and Geert can be brothers; Altje is Aaltje.
        || (Plain(a, vowelsToo: true) == Plain(b, vowelsToo: true) && !(IsKnown(a) && IsKnown(b)))
        || Array.Exists(Spellings, names => names.Contains(a) && names.Contains(b));

    /// <summary>
    /// A name as it would be written without the choices that Dutch leaves: Cornelis and Kornelis, Quinten and Kwinten, Willemijn
    /// and Willemyn, Zoë and Soe, Annette and Anette.
    /// </summary>
    private static string Plain(string name, bool vowelsToo)
    {
        var plain = new System.Text.StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var next = at + 1 < name.Length ? name[at + 1] : '\0';
            var (letter, more) = (name[at], next) switch
            {
                ('i', 'j') => ('y', 1),
                ('p', 'h') => ('f', 1),
                ('t', 'h') => ('t', 1),
                ('c', 'k') => ('k', 1),
                ('q', 'u') => ('q', 1),
                ('k', 'w') => ('q', 1),
                ('c', 'e' or 'i' or 'y') => ('s', 0),
                ('c', not 'h') => ('k', 0),
                ('z', _) => ('s', 0),
                ('h', '\0') when at > 0 => ('\0', 0),
                _ => (name[at], 0),
            };
            at += more;
            var twice = plain.Length > 0 && plain[^1] == letter && (vowelsToo || !"aeiouy".Contains(letter, StringComparison.Ordinal));
            if (letter is not '\0' && !twice)
                plain.Append(letter);
        }

        return plain.ToString();
    }

    public static bool IsKnown(string name) => Known.Contains(name);

    public static bool AreShortAndLong(string a, string b) =>
        FamiliesOf.TryGetValue(a, out var ofA) && FamiliesOf.TryGetValue(b, out var ofB) && ofA.Intersect(ofB).Any();

    /// <summary>
    /// Alike but for the ending: Anne and Anna, Johan and Johanna, Peter and Petra. Brothers and sisters are called so; a slip
    /// of the keyboard may look so.
    /// </summary>
    public static bool DifferInEnding(string a, string b)
    {
        var stem = a.AsSpan().CommonPrefixLength(b);
        // "Peter" and "Petra" part one letter earlier than their endings do.
        for (var cut = stem; cut >= Math.Max(2, stem - 1); cut--)
        {
            if (Endings.Contains(a[cut..]) && Endings.Contains(b[cut..]))
                return true;
        }

        return false;
    }
}
