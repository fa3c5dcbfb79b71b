using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Cases;

/// <summary>Adds lines to the thread of a case, in the caller's unit of work, and knows what their details look like.</summary>
public static class CaseThread
{
    public const int LongestText = 100_000;

    /// <summary>Details of <see cref="MessageKind.FromCustomer"/>.</summary>
    /// <param name="Feeling">How it felt; null when not said.</param>
    /// <param name="AskedTwice">They had told it before.</param>
    public sealed record Said(Feeling? Feeling, bool AskedTwice);

    /// <summary>Details of <see cref="MessageKind.Asked"/>.</summary>
    public sealed record Help(Guid Of, HelpReason Reason);

    /// <summary>Details of <see cref="MessageKind.Answered"/>.</summary>
    /// <param name="Question">The line that it answers.</param>
    public sealed record Reply(Guid Question);

    /// <summary>Details of <see cref="MessageKind.PassedOn"/> and <see cref="MessageKind.Assigned"/>; null for a branch, or for all.</summary>
    public sealed record Passed(Guid? Owner, Guid? Location, HelpReason Reason);

    /// <summary>Details of <see cref="MessageKind.Promised"/>, <see cref="MessageKind.PromiseKept"/> and <see cref="MessageKind.PromiseWithdrawn"/>.</summary>
    public sealed record Promised(Guid Promise, PromiseKind Kind, DateTimeOffset DueAt);

    /// <summary>Details of <see cref="MessageKind.Waits"/>.</summary>
    public sealed record Waiting(CaseState For);

    /// <summary>Details of <see cref="MessageKind.Changed"/>: what it was before.</summary>
    /// <param name="Fields">The names of the administrator's fields that were filled in otherwise.</param>
    public sealed record Before(CaseKind? Kind, string? Subject, CaseImpact? Impact, IReadOnlyList<string>? Fields = null);

    /// <summary>Details of <see cref="MessageKind.Granted"/>.</summary>
    public sealed record Given(Mandates.GrantKind Kind, long? Cents);

    /// <summary>Details of <see cref="MessageKind.Escalated"/>; null for everybody who leads.</summary>
    public sealed record HigherUp(Guid? To, DateTimeOffset DueAt);

    /// <summary>Details of <see cref="MessageKind.Rated"/>: 0–10, null for what was left open.</summary>
    public sealed record Rating(int? Quick, int? Correct, int? Kind, int? Easy);

    /// <summary>Details of <see cref="MessageKind.Merged"/>: the case that was taken up.</summary>
    public sealed record Twin(string Number, string Subject);

    /// <summary>Details of <see cref="MessageKind.Unmerged"/>.</summary>
    /// <param name="Number">The other case.</param>
    /// <param name="Since">How many lines were written there since the merge, and stay there.</param>
    public sealed record Apart(string Number, int Since);

    /// <summary>The job that tells a customer of an answer on the website.</summary>
    public const string AnsweredJob = "cases.answered";

    /// <summary>Of <see cref="AnsweredJob"/>.</summary>
    public sealed record Answered(Guid Line);

    /// <param name="db">The unit of work that does what the line tells.</param>
    /// <param name="one">Whose thread; tracked. Raises its version.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="by">The colleague; null for the customer or the system.</param>
    /// <param name="at">When it was said or done.</param>
    /// <param name="text">Words; NUL is left out.</param>
    /// <param name="channel">How it was said.</param>
    /// <param name="form">Of the form that it was typed in.</param>
    public static CaseMessage Add(
        AppDb db, Case one, MessageKind kind, Guid? by, DateTimeOffset at, string? text = null, ChannelKind? channel = null, Guid? form = null) =>
        AddWith<object>(db, one, kind, by, at, null, text, channel, form);

    /// <inheritdoc cref="Add"/>
    /// <param name="details">One of the records here.</param>
    public static CaseMessage AddWith<T>(
        AppDb db, Case one, MessageKind kind, Guid? by, DateTimeOffset at, T? details, string? text = null, ChannelKind? channel = null, Guid? form = null)
        where T : class
    {
        var message = new CaseMessage
        {
            Id = Guid.CreateVersion7(at),
            CaseId = one.Id,
            At = at,
            Line = ++one.Lines,
            Kind = kind,
            Channel = channel,
            By = by,
            Text = string.IsNullOrWhiteSpace(text) ? null : Clean(text),
            Details = details is null ? null : StoredJson.Write(details),
            FormKey = form,
        };
        db.CaseMessages.Add(message);
        if (kind is MessageKind.ToCustomer && channel is ChannelKind.Portal)
            CallAnswered(db, message.Id, at, null);
        one.ChangedAt = at > one.ChangedAt ? at : one.ChangedAt;
        return message;
    }

    /// <summary>Has the customer told of an answer, not before that time; the caller saves.</summary>
    internal static void CallAnswered(AppDb db, Guid line, DateTimeOffset now, DateTimeOffset? notBefore) => JobQueue.Enqueue(db, AnsweredJob, new Answered(line), now, notBefore);

    /// <summary>What the database can keep, with one kind of line end.</summary>
    internal static string Clean(string text) => text.Trim().Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
}
