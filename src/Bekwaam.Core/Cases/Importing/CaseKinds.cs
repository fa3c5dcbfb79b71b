namespace Bekwaam.Core.Cases.Importing;

/// <summary>Reads the kind of a case as other systems call it.</summary>
internal static class CaseKinds
{
    private static readonly (string Part, CaseKind Kind)[] Words =
    [
        ("complaint", CaseKind.Complaint), ("klacht", CaseKind.Complaint), ("compliment", CaseKind.Compliment),
        ("defect", CaseKind.Defect), ("incident", CaseKind.Defect), ("storing", CaseKind.Defect), ("bug", CaseKind.Defect), ("fault", CaseKind.Defect), ("garantie", CaseKind.Defect), ("problem", CaseKind.Defect),
        ("question", CaseKind.Question), ("vraag", CaseKind.Question), ("inform", CaseKind.Question),
        ("request", CaseKind.Request), ("verzoek", CaseKind.Request), ("wens", CaseKind.Request), ("wijziging", CaseKind.Request), ("change", CaseKind.Request), ("bestelling", CaseKind.Request), ("order", CaseKind.Request),
    ];

    /// <param name="text">As it stands in the file; null when it does not say.</param>
    /// <param name="otherwise">For what none of the words is in.</param>
    public static CaseKind Of(string? text, CaseKind otherwise)
    {
        if (text is null)
            return otherwise;
        // Aanvraag is a request although vraag stands in it.
        if (text.Contains("aanvraag", StringComparison.OrdinalIgnoreCase))
            return CaseKind.Request;
        foreach (var (part, kind) in Words)
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return kind;
        return otherwise;
    }
}
