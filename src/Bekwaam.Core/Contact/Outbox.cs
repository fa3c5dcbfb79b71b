using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Contact;

/// <summary>Where mails wait: in the transaction of what they are about, so that there is one if and only if that happened.</summary>
public static class Outbox
{
    /// <summary>The job that sends.</summary>
    public const string JobKind = "mail.send";

    /// <summary>One mail at a time.</summary>
    internal const string Lane = "mail";

    public const int LongestSubject = 200;

    /// <param name="Kind">What it is for, stable.</param>
    /// <param name="To">An address; one.</param>
    /// <param name="Text">Plain text.</param>
    /// <param name="RelationId">Whom of the register it is to.</param>
    /// <param name="ExpiresAt">Useless after this time.</param>
    public sealed record Draft(string Kind, string To, string Subject, string Text, Guid? RelationId, DateTimeOffset? ExpiresAt = null)
    {
        /// <summary>Of what it tells, when there may be one mail of that and no second; otherwise it gets a key of its own.</summary>
        public Guid? Id { get; init; }
    }

    /// <summary>The caller saves.</summary>
    public static OutgoingMail Add(AppDb db, Draft draft, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var mail = Make(draft, now);
        mail.Text = draft.Text;
        return Add(db, mail, now);
    }

    /// <summary>The text holds a secret: it is kept encrypted, and not at all once it is sent. The caller saves.</summary>
    public static OutgoingMail AddSealed(AppDb db, Draft draft, ISecretBox box, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(box);
        var mail = Make(draft, now);
        mail.Sealed = box.Encrypt(System.Text.Encoding.UTF8.GetBytes(draft.Text));
        return Add(db, mail, now);
    }

    /// <summary>Has what waits sent, not before that time; the caller saves.</summary>
    internal static void Call(AppDb db, DateTimeOffset now, DateTimeOffset? notBefore = null) => JobQueue.Enqueue(db, JobKind, new { }, now, notBefore, lane: Lane);

    private static OutgoingMail Add(AppDb db, OutgoingMail mail, DateTimeOffset now)
    {
        db.OutgoingMails.Add(mail);
        Call(db, now);
        return mail;
    }

    private static OutgoingMail Make(Draft draft, DateTimeOffset now)
    {
        // Whoever can put a line end into a subject can add headers.
        var subject = draft.Subject.ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal);
        return new OutgoingMail
        {
            Id = draft.Id ?? Guid.CreateVersion7(now),
            Kind = draft.Kind,
            To = draft.To,
            RelationId = draft.RelationId,
            Subject = subject.Length <= LongestSubject ? subject : subject[..(LongestSubject - 1)] + "…",
            MadeAt = now,
            ExpiresAt = draft.ExpiresAt,
            NextAt = now,
        };
    }
}
