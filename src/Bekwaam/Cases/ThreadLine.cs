using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Mandates;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Ui;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Cases;

/// <summary>A line of a case's thread as a person reads it.</summary>
/// <param name="Css">How it looks: what was said stands in a card, what happened in a thin line.</param>
/// <param name="Head">Who, or what it is.</param>
/// <param name="About">How, why, when, in small.</param>
/// <param name="Unanswered">A question to a colleague that still waits.</param>
internal sealed record ThreadLine(CaseMessage Message, string Css, string Head, string About, bool Unanswered)
{
    public bool IsThin => Css == "thread-event";

    /// <summary>Files that go with it.</summary>
    public IEnumerable<CaseFile> Files { get; init; } = [];

    /// <summary>Of the case.</summary>
    public CaseNumber Number { get; init; }

    public static ThreadLine Of(CaseMessage message, ReadCase.View view, LocalTime time, IStringLocalizer L)
    {
        var by = view.NameOf(message.By) ?? "Bekwaam";
        var when = time.Say(message.At);
        var customer = CaseWords.Who(L, view.Person?.Name ?? view.Relation?.Name, view.Case.Caller);
        return message.Kind switch
        {
            MessageKind.FromCustomer => new(message, "thread-customer", customer, Join(message.Channel is { } way ? L[CaseWords.Of(way)].Value : null, when, message.By is null ? null : L["taken down by {0}", by].Value), false),
            MessageKind.ToCustomer => new(message, "thread-us", by, Join(message.Channel is { } way ? L[CaseWords.Of(way)].Value : null, when), false),
            MessageKind.Note => new(message, "thread-note", L["Note of {0}", by], Join(L["for colleagues"].Value, when), false),
            MessageKind.Alternative => new(message, "thread-note", L["Another way, offered by {0}", by], when, false),
            MessageKind.Asked => Asked(message, view, by, when, L),
            MessageKind.Answered => new(message, "thread-answered", by, when, false),
            MessageKind.PassedOn => PassedOn(message, view, by, when, L),
            MessageKind.Promised => new(message, "thread-event", message.By is null
                ? L["{0} wants to be called before {1}", customer, time.Say(Details<CaseThread.Promised>(message)?.DueAt ?? message.At)]
                : L["{0} promised: {1}, before {2}", by, Promised(message, L), time.Say(Details<CaseThread.Promised>(message)?.DueAt ?? message.At)], when, false),
            MessageKind.PromiseKept => new(message, "thread-event", L["{0} did what was promised: {1}", by, Promised(message, L)], when, false),
            MessageKind.PromiseWithdrawn when message.By is null => new(message, "thread-event", L["{0} need not be called any more", customer], when, false),
            MessageKind.PromiseWithdrawn => new(message, "thread-event", L["{0} withdrew what was promised: {1}", by, Promised(message, L)], when, false),
            MessageKind.Solved => new(message, "thread-event", message.By is null && view.Case.Source is null ? L["Solved, as the customer says"].Value : L["Solved by {0}", by].Value, when, false),
            MessageKind.Reopened => new(message, "thread-event", message.By is null ? L["Opened again: the customer came back"].Value : L["Opened again by {0}", by].Value, when, false),
            MessageKind.Waits => new(message, "thread-event", L[CaseWords.Of(Details<CaseThread.Waiting>(message)?.For ?? CaseState.WaitsForUs)], Join(by, when), false),
            MessageKind.Granted => new(message, "thread-note", Granted(message, by, L), when, false),
            MessageKind.Rated => new(message, "thread-customer", L["How it went, in the eyes of {0}", customer], Join(Rating(message, L), when), false),
            MessageKind.Escalated => new(message, "thread-event", L["Late: {0} was told", view.NameOf(Details<CaseThread.HigherUp>(message)?.To) ?? L["who leads"].Value], when, false),
            MessageKind.Step => new(message, "thread-event", L["Step in the imported log"], when, false),
            MessageKind.Assigned => new(message, "thread-event", L["{0} gave this to {1}", by, view.NameOf(Details<CaseThread.Passed>(message)?.Owner) ?? L["whoever is free"].Value], when, false),
            MessageKind.Merged => new(message, "thread-event", L["{0} merged another case into this one: {1}", by, Details<CaseThread.Twin>(message) is { } twin ? $"{twin.Number}, {twin.Subject}" : "?"], when, false),
            MessageKind.Unmerged => new(message, "thread-event", Details<CaseThread.Apart>(message) is { Since: > 0 } apart
                ? L["{0} took this apart from {1} again; what was written there since stays there", by, apart.Number]
                : L["{0} took this apart from {1} again", by, Details<CaseThread.Apart>(message)?.Number ?? "?"], when, false),
            >= MessageKind.ComplaintAcknowledged and <= MessageKind.Confided => new(message, ComplaintWords.Css(message), ComplaintWords.Head(message, by, view, L), when, false),
            MessageKind.WorksForCustomer => new(message, "thread-customer", L["{0} says that it works", customer], when, false),
            MessageKind.WithdrawnByCustomer => new(message, "thread-customer", L["{0} took this back", customer], when, false),
            MessageKind.Deserved => new(message, "thread-note", BeyondWords.Head(message, by, L), when, false),
            _ => new(message, "thread-event", Changed(message, by, L), when, false),
        };
    }

    /// <summary>How it felt and that it was said before, as a sentence; null when neither was noted.</summary>
    public string? Felt(IStringLocalizer L)
    {
        if (Message.Kind is not MessageKind.FromCustomer || Details<CaseThread.Said>(Message) is not { } said)
            return null;
        var felt = said.Feeling is { } feeling ? L["How it felt: {0}", L[CaseWords.Of(feeling)].Value].Value : null;
        var words = Join(felt, said.AskedTwice ? L["Had to tell it again"].Value : null);
        return words.Length == 0 ? null : words;
    }

    private static ThreadLine Asked(CaseMessage message, ReadCase.View view, string by, string when, IStringLocalizer L)
    {
        var help = Details<CaseThread.Help>(message);
        var reason = help is null ? null : L["why: {0}", L[CaseWords.Of(help.Reason)].Value].Value;
        return new(message, "thread-asked", L["Asked a colleague"], Join($"{by} → {view.NameOf(help?.Of) ?? "?"}", when, reason), view.Unanswered.Contains(message.Id));
    }

    private static ThreadLine PassedOn(CaseMessage message, ReadCase.View view, string by, string when, IStringLocalizer L)
    {
        var passed = Details<CaseThread.Passed>(message);
        var to = view.NameOf(passed?.Owner) ?? view.NameOf(passed?.Location) ?? L["whoever is free"].Value;
        return new(message, "thread-event", L["{0} passed this on to {1}", by, to], Join(when, passed is null ? null : L["why: {0}", L[CaseWords.Of(passed.Reason)].Value].Value), false);
    }

    private static string Granted(CaseMessage message, string by, IStringLocalizer L)
    {
        var given = Details<CaseThread.Given>(message);
        var what = L[MandateWords.Of(given?.Kind ?? GrantKind.Extra)].Value;
        return given?.Cents is { } cents ? L["{0} gave: {1}, {2}", by, what, new Money(cents).Say(System.Globalization.CultureInfo.CurrentCulture)] : L["{0} gave: {1}", by, what];
    }

    private static string Rating(CaseMessage message, IStringLocalizer L)
    {
        var marks = Details<CaseThread.Rating>(message) ?? new CaseThread.Rating(null, null, null, null);
        return Join(
            marks.Quick is { } quick ? L["quick {0}", quick].Value : null, marks.Correct is { } correct ? L["correct {0}", correct].Value : null,
            marks.Kind is { } kind ? L["kind {0}", kind].Value : null, marks.Easy is { } easy ? L["easy {0}", easy].Value : null);
    }

    private static string Promised(CaseMessage message, IStringLocalizer L) => L[CaseWords.Of(Details<CaseThread.Promised>(message)?.Kind ?? PromiseKind.Other)].Value.ToLower(System.Globalization.CultureInfo.CurrentCulture);

    private static string Changed(CaseMessage message, string by, IStringLocalizer L)
    {
        var before = Details<CaseThread.Before>(message);
        var head = before switch
        {
            { Kind: { } kind } => L["{0} put the kind right; it was: {1}", by, L[CaseWords.Of(kind)].Value].Value,
            { Impact: { } impact } => L["{0} put right how much it matters; it was: {1}", by, L[CaseWords.Of(impact)].Value].Value,
            { Subject: { } subject } => L["{0} gave it another name; it was: {1}", by, subject].Value,
            { Fields: not null } => null,
            _ => L["{0} changed something", by].Value,
        };
        return before?.Fields is { } fields ? Join(head, L["{0} filled in: {1}", by, string.Join(", ", fields)]) : head!;
    }

    private static T? Details<T>(CaseMessage message)
        where T : class => message.Details is { } json ? StoredJson.Read<T>(json) : null;

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
