using Bekwaam.Core.Cases;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Api;

/// <summary>A case in a list.</summary>
/// <param name="DueAt">The earliest promise that is open; not there when there is none.</param>
/// <param name="Owner">Name of the colleague whose turn it is.</param>
/// <param name="Customer">Name of the relation, or what a stranger called themselves.</param>
internal sealed record CaseListLine(
    Guid Id, string Number, CaseKind Kind, string Subject, CaseImpact Impact, CaseState State, DateTimeOffset StateSince, DateTimeOffset? DueAt,
    DateTimeOffset OpenedAt, DateTimeOffset? SolvedAt, string? Owner, string? Customer);

/// <summary>A contact with a customer as programs record it.</summary>
/// <param name="Relation">Id or number in the register; left out for a stranger.</param>
/// <param name="Person">Id or number of who of them.</param>
/// <param name="Caller">Name of a stranger.</param>
/// <param name="Inward">They came to us.</param>
/// <param name="At">When it was; now when left out.</param>
/// <param name="Words">What they said, in their own words.</param>
/// <param name="About">Number of a case of theirs; left out it opens one.</param>
/// <param name="Done">What was answered or done.</param>
/// <param name="Promise">With outcome promise.</param>
/// <param name="Help">With outcome consultation and transfer.</param>
/// <param name="Minutes">How long it took.</param>
internal sealed record ContactWrite(
    ChannelKind Channel, CaseKind Kind = CaseKind.Question, MomentOutcome Outcome = MomentOutcome.Case, string? Relation = null, string? Person = null, string? Caller = null, bool Inward = true,
    DateTimeOffset? At = null, string? Words = null, Feeling? Feeling = null, bool AskedTwice = false, string? About = null, string? Subject = null, CaseImpact Impact = CaseImpact.Normal,
    string? Product = null, string? Done = null, PromiseWrite? Promise = null, HelpWrite? Help = null, Guid? Branch = null, int? Minutes = null);

/// <param name="Kind">Callback or other.</param>
internal sealed record PromiseWrite(DateTimeOffset DueAt, PromiseKind Kind = PromiseKind.Callback, string? Text = null);

/// <param name="Text">How it was kept; why it was withdrawn and what the customer was told, which must be said.</param>
internal sealed record SettleWrite(bool Kept, string? Text = null);

/// <param name="Colleague">Left out, it goes to the branch, or back to all.</param>
internal sealed record HelpWrite(HelpReason Reason, Guid? Colleague = null, Guid? Branch = null, string? Text = null);

/// <param name="Seen">The last line of the thread that was read before it was written: who said something since is not talked past.</param>
/// <param name="Then">What the case waits for after it, or that it is solved by it.</param>
internal sealed record AnswerWrite(string Text, int Seen, ChannelKind Channel = ChannelKind.Mail, CaseState Then = CaseState.WaitsForCustomer);

/// <param name="Alternative">It is another way to help that was offered.</param>
/// <param name="RemindOn">From this day it stands on its writer's page of today.</param>
internal sealed record CaseNoteWrite(string Text, bool Alternative = false, DateOnly? RemindOn = null);

/// <param name="Text">How it was solved, for colleagues; why it is opened again.</param>
internal sealed record TurnWrite(string? Text = null);

/// <summary>What is to be otherwise; what is left out stays as it is.</summary>
/// <param name="State">What it waits for; solving and opening again have addresses of their own.</param>
/// <param name="Tags">All of them.</param>
/// <param name="Fields">Of the administrator, by key; null empties one.</param>
internal sealed record CaseChange(
    CaseKind? Kind = null, string? Subject = null, CaseImpact? Impact = null, string? Product = null, CaseState? State = null, IReadOnlyList<string>? Tags = null,
    IReadOnlyDictionary<string, string?>? Fields = null);

/// <param name="For">Only for cases of this kind.</param>
internal sealed record CaseFieldShape(string Key, string Label, CustomFieldType Type, IReadOnlyList<string>? Choices, CaseKind? For, bool Retired);
