namespace Bekwaam.Core.Cases.Importing;

/// <summary>What columns of logs are called, in letters and digits only, the surest names first.</summary>
internal static class LogNames
{
    public static readonly string[] Case =
    [
        "caseid", "caseconceptname", "casenumber", "casenr", "caseno", "case", "zaaknummer", "zaaknr", "zaakid", "zaak", "ticketid", "ticketnumber", "ticketnummer", "ticketnr", "ticket",
        "incidentid", "incidentnumber", "incidentnummer", "incident", "meldingnummer", "meldingsnummer", "meldingid", "melding", "srnumber", "requestid", "requestnumber", "klachtnummer", "issuekey", "issueid", "issue",
        "dossiernummer", "dossier", "traceid", "trace", "reference", "referentie", "number", "nummer", "key", "id",
    ];

    public static readonly string[] Activity =
    [
        "activity", "activityid", "activityname", "activiteit", "conceptname", "eventname", "eventtype", "event", "action", "actie", "handeling", "step", "stap", "taskname", "task", "taak", "gebeurtenis",
        "operation", "stage", "fase", "newstatus", "status", "state",
    ];

    public static readonly string[] Time =
    [
        "completetimestamp", "timetimestamp", "endtimestamp", "timestamp", "eventtimestamp", "eventtime", "eventdate", "completetime", "completiontime", "endtime", "eindtijd", "einde", "end",
        "completed", "finished", "finish", "datetime", "datumtijd", "tijdstip", "moment", "occurred", "changed", "time", "tijd", "date", "datum", "wanneer", "at",
    ];

    public static readonly string[] Start = ["starttimestamp", "starttime", "begintijd", "begintimestamp", "started", "start", "begin", "aanvang"];

    public static readonly string[] Lifecycle = ["lifecycletransition", "lifecycle", "transition", "transactiontype", "eventtransition"];

    public static readonly string[] Resource =
    [
        "resource", "orgresource", "employee", "medewerker", "behandelaar", "assignedto", "assignee", "agent", "owner", "user", "gebruiker", "originator", "performer", "uitvoerder", "operator", "technician", "monteur",
    ];

    public static readonly string[] Subject = ["subject", "onderwerp", "title", "titel", "summary", "samenvatting", "shortdescription", "korteomschrijving", "description", "omschrijving"];

    public static readonly string[] Kind = ["kind", "soort", "casetype", "zaaktype", "tickettype", "issuetype", "requesttype", "type", "category", "categorie"];

    public static readonly string[] Customer = ["customer", "klant", "customername", "klantnaam", "client", "requester", "aanvrager", "caller", "melder", "reporter", "relation", "relatie", "contact"];

    public static readonly string[] Opened =
    [
        "opened", "geopend", "created", "aangemaakt", "creation", "aanmaak", "received", "ontvangen", "binnengekomen", "reported", "gemeld", "submitted", "ingediend", "registered", "geregistreerd", "open", "opening", "start", "begin",
    ];

    public static readonly string[] FirstAnswer =
    [
        "firstanswer", "eersteantwoord", "firstresponse", "eerstereactie", "firstreply", "firstresponded", "firstanswered", "answered", "beantwoord", "responded", "response", "reply",
    ];

    public static readonly string[] Solved =
    [
        "solved", "opgelost", "resolved", "resolution", "closed", "gesloten", "afgesloten", "afgehandeld", "afgerond", "completed", "finished", "close", "sluit", "sluiting", "eind", "end", "einde",
    ];

    /// <summary>How activities are called that end a case.</summary>
    public static readonly string[] Closing = ["close", "closed", "resolve", "resolved", "solved", "gesloten", "afgesloten", "opgelost", "afgehandeld", "afgerond", "sluiten", "afsluiten", "cancel", "reject", "withdraw", "geannuleerd", "ingetrokken", "afgewezen", "vervallen"];

    private static readonly string[] Endings = ["timestamp", "datetime", "date", "datum", "time", "tijd", "at", "on", "op"];

    public static string Fold(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The column called by the surest of the names, also with "date", "time", "at" before or behind it; -1 when there is none.</summary>
    public static int Find(IReadOnlyList<string> columns, IEnumerable<string> names, Func<int, bool> may)
    {
        var folded = columns.Select(Fold).ToArray();
        foreach (var name in names)
        {
            for (var place = 0; place < folded.Length; place++)
                if (folded[place] == name && may(place))
                    return place;
            for (var place = 0; place < folded.Length; place++)
                if (Array.Exists(Endings, ending => folded[place] == name + ending || folded[place] == ending + name) && may(place))
                    return place;
        }

        return -1;
    }
}
