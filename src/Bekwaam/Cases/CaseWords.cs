using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What things about cases are called, and their state as a sentence.</summary>
internal static class CaseWords
{
    /// <summary>In the order in which they are offered.</summary>
    private static readonly ChannelKind[] Channels =
        [ChannelKind.Phone, ChannelKind.Visit, ChannelKind.Mail, ChannelKind.Post, ChannelKind.WhatsApp, ChannelKind.Social, ChannelKind.Portal];

    public static string Of(CaseKind kind) => kind switch
    {
        CaseKind.Question => Key("Question"),
        CaseKind.Complaint => Key("Complaint"),
        CaseKind.Defect => Key("Defect"),
        CaseKind.Request => Key("Request"),
        _ => Key("Compliment"),
    };

    public static string Of(CaseImpact impact) => impact switch
    {
        CaseImpact.Low => Key("hardly a bother"),
        CaseImpact.Normal => Key("a bother"),
        CaseImpact.High => Key("they cannot go on"),
        _ => Key("somebody can come to harm"),
    };

    public static string Of(CaseState state) => state switch
    {
        CaseState.WaitsForUs => Key("Waits for us"),
        CaseState.WaitsForCustomer => Key("Waits for the customer"),
        CaseState.WaitsForOthers => Key("Waits for others"),
        _ => Key("Solved"),
    };

    public static string Of(HelpReason reason) => reason switch
    {
        HelpReason.NoMandate => Key("no mandate"),
        HelpReason.NoKnowledge => Key("no knowledge of it"),
        HelpReason.NoAccess => Key("no access to what is needed"),
        HelpReason.WrongDesk => Key("wrong desk"),
        _ => Key("not there, or no time"),
    };

    public static string Of(CaseRoute route) => route switch
    {
        CaseRoute.Adviser => Key("as their own adviser"),
        CaseRoute.Deputy => Key("for their adviser, who was away"),
        CaseRoute.Team => Key("by the rules for teams"),
        _ => Key("nobody was there for it"),
    };

    public static string Of(Feeling feeling) => feeling switch
    {
        Feeling.Bad => Key("annoyed or sad"),
        Feeling.Neutral => Key("calm"),
        _ => Key("glad"),
    };

    public static string Of(MomentOutcome outcome) => outcome switch
    {
        MomentOutcome.SolvedAtOnce => Key("Solved at once"),
        MomentOutcome.Promise => Key("Promised something"),
        MomentOutcome.Case => Key("Taken down"),
        MomentOutcome.Consultation => Key("Asked a colleague"),
        _ => Key("Passed on"),
    };

    public static string Of(PromiseKind kind) => kind switch
    {
        PromiseKind.FirstAnswer => Key("First answer"),
        PromiseKind.Solution => Key("Solution"),
        PromiseKind.Callback => Key("Call back"),
        PromiseKind.Acknowledgement => Key("What happens when"),
        PromiseKind.Decision => Key("Decision about the complaint"),
        _ => Key("Something else"),
    };

    /// <summary>As the way of a contact; of how somebody would rather be reached, <c>RelationWords</c> speaks.</summary>
    public static string Of(ChannelKind channel) => channel switch
    {
        ChannelKind.Phone => Key("Phone"),
        ChannelKind.Visit => Key("Visit"),
        ChannelKind.Mail => Key("Mail"),
        ChannelKind.Post => Key("Letter"),
        ChannelKind.Sms => Key("Text message"),
        ChannelKind.WhatsApp => Key("Chat"),
        ChannelKind.Social => Key("Social media"),
        _ => Key("Website"),
    };

    public static IReadOnlyList<SelectListItem> ChannelItems(IStringLocalizer L) => Items(L, Of, Channels);

    public static IReadOnlyList<SelectListItem> Items<T>(IStringLocalizer L, Func<T, string> words, params T[] values)
        where T : struct, Enum => [.. (values.Length == 0 ? Enum.GetValues<T>() : values).Select(value => new SelectListItem(L[words(value)], value.ToString()))];

    /// <summary>Who it is about: the relation, the name that a stranger gave, or that nobody knows.</summary>
    public static string Who(IStringLocalizer L, string? relation, string? caller) => relation ?? caller ?? L["somebody unknown"];

    /// <summary>Waits for us since yesterday 14:10 · promised before today 12:00 · 85 minutes left.</summary>
    public static string Sentence(IStringLocalizer L, LocalTime time, CaseState state, DateTimeOffset since, DateTimeOffset due)
    {
        if (state is CaseState.Solved)
            return L["Solved {0}", time.Say(since)];
        string words = state switch
        {
            CaseState.WaitsForUs => L["Waits for us since {0}", time.Say(since)],
            CaseState.WaitsForCustomer => L["Waits for the customer since {0}", time.Say(since)],
            _ => L["Waits for others since {0}", time.Say(since)],
        };
        return Due(L, time, due) is { } promised ? words + " · " + promised : words;
    }

    /// <summary>Null when nothing is promised.</summary>
    public static string? Due(IStringLocalizer L, LocalTime time, DateTimeOffset due)
    {
        if (due == Case.NothingDue)
            return null;
        return due < time.Now
            ? L["promised before {0} · {1} late", time.Say(due), time.Span(time.Now - due)]
            : L["promised before {0} · {1} left", time.Say(due), time.Span(due - time.Now)];
    }

    /// <summary>How a list marks it: late, due within two hours, or nothing.</summary>
    public static string? Mark(CaseRow row, DateTimeOffset now) => Mark(row.State, row.DueAt, now);

    public static string? Mark(CaseState state, DateTimeOffset due, DateTimeOffset now) =>
        state is CaseState.Solved ? null : due < now ? "badge-wrong" : due < now.AddHours(2) ? "badge-waiting" : null;
}
