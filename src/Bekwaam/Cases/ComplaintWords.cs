using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What the steps of a complaint are called, and their lines in the thread.</summary>
internal static class ComplaintWords
{
    public static string Of(ComplaintStep step) => step switch
    {
        ComplaintStep.Received => Key("Received"),
        ComplaintStep.Acknowledge => Key("Told what happens when"),
        ComplaintStep.Assess => Key("Assessed"),
        ComplaintStep.Investigate => Key("Investigated"),
        ComplaintStep.Decide => Key("Decided"),
        ComplaintStep.Tell => Key("Customer told"),
        ComplaintStep.Close => Key("Closed"),
        _ => Key("Gone to a body outside"),
    };

    public static string Of(ComplaintSeverity severity) => severity switch
    {
        ComplaintSeverity.Low => Key("minor"),
        ComplaintSeverity.Serious => Key("serious"),
        _ => Key("grave"),
    };

    public static string Of(ComplaintVerdict verdict) => verdict switch
    {
        ComplaintVerdict.Founded => Key("founded"),
        ComplaintVerdict.PartlyFounded => Key("partly founded"),
        ComplaintVerdict.NotFounded => Key("not founded"),
        _ => Key("not for us"),
    };

    public static string Of(ComplaintRemedy remedy) => remedy switch
    {
        ComplaintRemedy.None => Key("nothing more"),
        ComplaintRemedy.Repair => Key("repair"),
        ComplaintRemedy.Refund => Key("money back"),
        ComplaintRemedy.Replacement => Key("a replacement"),
        ComplaintRemedy.Discount => Key("discount"),
        ComplaintRemedy.Apology => Key("an apology"),
        _ => Key("another remedy"),
    };

    public static string Of(ComplainantView view) => view switch
    {
        ComplainantView.Satisfied => Key("satisfied"),
        ComplainantView.Partly => Key("partly satisfied"),
        ComplainantView.NotSatisfied => Key("not satisfied"),
        _ => Key("did not answer"),
    };

    public static string Of(ComplaintSector sector) => sector.Key switch
    {
        "care" => Key("Health care (Wkkgz)"),
        "finance" => Key("Financial services (Kifid)"),
        "government" => Key("Government (Awb)"),
        "committee" => Key("Government, with a committee (Awb)"),
        "shop" => Key("Shops and services"),
        _ => Key("General"),
    };

    /// <summary>What stands in words is a card, what only happened a thin line.</summary>
    public static string Css(CaseMessage message) => message.Text is null ? "thread-event" : "thread-note";

    public static string Head(CaseMessage message, string by, ReadCase.View view, IStringLocalizer L) => message.Kind switch
    {
        MessageKind.ComplaintAcknowledged => L["{0} told the customer what happens when", by],
        MessageKind.ComplaintAssessed when Read<AssessComplaint.Line>(message) is { } line => Join(
            L["{0} assessed the complaint: {1}", by, L[Of(line.Severity)].Value], line.Safety ? L["somebody can come to harm"].Value : null, line.Repeat ? L["it happened before"].Value : null),
        MessageKind.ComplaintInvestigated => L["{0} wrote down what was found out", by],
        MessageKind.ComplaintDecided when Read<DecideComplaint.Line>(message) is { } line => Join(
            L["{0} decided: {1}", by, L[Of(line.Verdict)].Value], line.Remedy is ComplaintRemedy.None ? null : L[Of(line.Remedy)].Value, line.Cents is { } cents ? new Money(cents).Say(CultureInfo.CurrentCulture) : null),
        MessageKind.ComplaintTold => L["{0} told the customer what was decided", by],
        MessageKind.ComplaintClosed when Read<CloseComplaint.Line>(message) is { } line => L["{0} closed the complaint; the customer: {1}", by, L[Of(line.View)].Value],
        MessageKind.ComplaintOutside => L["{0} wrote down that the customer went to a body outside", by],
        MessageKind.ComplaintSettled => L["{0} put it right at once, and the customer agrees", by],
        MessageKind.ComplaintExtended => L["{0} put the decision off; the customer was told why", by],
        MessageKind.Confided when Read<ConfideCase.Line>(message) is { Confidential: true } => L["{0} made this confidential", by],
        MessageKind.Confided => L["{0} made this visible to all again", by],
        _ => L["{0} changed something", by],
    };

    private static string Join(params string?[] parts) => string.Join(", ", parts.OfType<string>());

    private static T? Read<T>(CaseMessage message)
        where T : class => message.Details is { } json ? StoredJson.Read<T>(json) : null;
}
