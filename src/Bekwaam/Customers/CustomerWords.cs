using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.ByCustomer;
using Bekwaam.Core.Portal;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Customers;

/// <summary>How a case reads for whoever came with it.</summary>
internal static class CustomerWords
{
    /// <summary>In the order in which they are offered.</summary>
    private static readonly (CaseKind Kind, string Words)[] Kinds =
    [
        (CaseKind.Question, Key("A question")),
        (CaseKind.Defect, Key("Something does not work")),
        (CaseKind.Request, Key("Arrange something for me")),
        (CaseKind.Complaint, Key("A complaint")),
        (CaseKind.Compliment, Key("A compliment")),
    ];

    public static string Of(CaseKind kind) => Kinds.First(k => k.Kind == kind).Words;

    public static IReadOnlyList<SelectListItem> KindItems(IStringLocalizer L) => [.. Kinds.Select(k => new SelectListItem(L[k.Words], k.Kind.ToString()))];

    public static IReadOnlyList<SelectListItem> Calls(IReadOnlyList<CallbackTimes.Part> parts, LocalTime time, IStringLocalizer L) =>
        [.. parts.Select(part => new SelectListItem(L["before {0}", time.Say(part.Before)], part.Before.ToString("o", System.Globalization.CultureInfo.InvariantCulture)))];

    /// <summary>Whose turn it is, since when, and when they hear from us; also when that time has gone by.</summary>
    public static string Sentence(CaseState state, DateTimeOffset since, DateTimeOffset due, LocalTime time, IStringLocalizer L) => state switch
    {
        CaseState.Solved => L["Solved {0}.", time.Say(since)],
        CaseState.WaitsForCustomer => L["We wait for your answer, since {0}.", time.Say(since)],
        _ when due < time.Now => L["It is our turn, and we are late: you would hear from us before {0}. We are sorry.", time.Say(due)],
        CaseState.WaitsForOthers => due == Case.NothingDue ? L["We wait for somebody else, since {0}, and keep an eye on it.", time.Say(since)] : L["We wait for somebody else, and you hear from us before {0}.", time.Say(due)],
        _ => due == Case.NothingDue ? L["It is our turn, since {0}.", time.Say(since)] : L["It is our turn: you hear from us before {0}.", time.Say(due)],
    };

    /// <summary>What happened, where nothing was said.</summary>
    public static string Event(ReadPortalCase.Line line, LocalTime time, IStringLocalizer L) => line.Kind switch
    {
        MessageKind.Promised when line.Promise is { Kind: PromiseKind.Callback } call => L["We call you before {0}", time.Say(call.DueAt)],
        MessageKind.Promised => L["{0} promised: {1}, before {2}", line.By ?? L["We"].Value, line.Text ?? L["something"].Value, time.Say(line.Promise?.DueAt ?? line.At)],
        MessageKind.PromiseKept when line.Promise is { Kind: PromiseKind.Callback } => L["{0} called you", line.By ?? L["We"].Value],
        MessageKind.PromiseKept => L["{0} did what was promised", line.By ?? L["We"].Value],
        MessageKind.PromiseWithdrawn when line.By is null => L["The call is no longer needed"],
        MessageKind.PromiseWithdrawn => L["{0} could not keep a promise, and told you so", line.By ?? L["We"].Value],
        MessageKind.Reopened => L["Taken up again"],
        MessageKind.WorksForCustomer => L["You said that it works"],
        MessageKind.WithdrawnByCustomer => L["You took it back"],
        _ => L["Solved"],
    };
}
