namespace Bekwaam.Core.Listening.Importing;

/// <summary>Words in names of columns, Dutch and English, that tell what a column is.</summary>
internal static class GuessWords
{
    public static readonly string[] Respondent = ["respnum", "respondent", "id", "nr", "nummer", "number", "bonnummer", "klantnummer", "casenr"];
    public static readonly string[] Day = ["date", "datum", "dag", "day", "completed", "ingevuld"];
    public static readonly string[] Weight = ["weight", "gewicht", "weging", "weegfactor", "wgt"];
    public static readonly string[] Unit = ["branch", "vestiging", "unit", "afdeling", "department", "location", "locatie", "area", "barea", "regio", "region", "filiaal", "kantoor", "team"];
    public static readonly string[] Employee = ["employee", "medewerker", "adviser", "advisor", "adviseur", "helped", "geholpen", "monteur", "agent"];
    public static readonly string[] Comment = ["comment", "comments", "opmerking", "opmerkingen", "toelichting", "remark", "remarks", "verbatim"];
    public static readonly string[] Recommend = ["recommend", "aanbevelen", "aanbeveling", "nps", "netpro", "enps"];
    public static readonly string[] Code = ["question", "code", "vraag", "item", "vraagcode"];
    public static readonly string[] Value = ["value", "rating", "score", "answer", "antwoord", "waarde"];

    /// <summary>One of the words is one of the name's words: "question_code" and "Helped by", not "encode" or "idea".</summary>
    public static bool In(string name, IReadOnlyList<string> words)
    {
        var from = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsLetterOrDigit(name[i]))
                continue;
            if (i > from && words.Contains(name[from..i], StringComparer.OrdinalIgnoreCase))
                return true;
            from = i + 1;
        }

        return false;
    }
}
