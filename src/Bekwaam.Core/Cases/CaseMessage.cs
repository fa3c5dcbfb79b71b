using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Cases;

/// <summary>What a line in a case's thread is.</summary>
public enum MessageKind : short
{
    FromCustomer = 1,
    ToCustomer = 2,
    /// <summary>For colleagues only.</summary>
    Note = 3,
    /// <summary>A colleague was asked (<i>ruggespraak</i>); its <see cref="Consultation"/> has the same key.</summary>
    Asked = 4,
    /// <summary>What the colleague answered.</summary>
    Answered = 5,
    /// <summary>The case went to somebody else; its <see cref="Transfer"/> has the same key.</summary>
    PassedOn = 6,
    Promised = 7,
    PromiseKept = 8,
    PromiseWithdrawn = 9,
    Solved = 10,
    Reopened = 11,
    /// <summary>It waits for somebody else than before.</summary>
    Waits = 12,
    /// <summary>Kind, subject, impact or relation were changed.</summary>
    Changed = 13,
    /// <summary>A step of an imported log, by its name there.</summary>
    Step = 14,
    /// <summary>Another way to help that was offered.</summary>
    Alternative = 15,
    /// <summary>Something was given to the customer; its <see cref="Mandates.Grant"/> has the same key.</summary>
    Granted = 20,
    /// <summary>The customer said how it went.</summary>
    Rated = 21,
    /// <summary>A promise was late, and who leads was told.</summary>
    Escalated = 22,
    /// <summary>Another case of the same customer was taken up in this one.</summary>
    Merged = 40,
    /// <summary>That was undone.</summary>
    Unmerged = 41,
    /// <summary>It came to somebody, and the customer noticed nothing of it.</summary>
    Assigned = 42,
    /// <summary>The customer heard that the complaint is here, and what happens when; the words stand in the answer above it.</summary>
    ComplaintAcknowledged = 50,
    ComplaintAssessed = 51,
    ComplaintInvestigated = 52,
    ComplaintDecided = 53,
    /// <summary>The customer was told what was decided; the words stand in the answer above it.</summary>
    ComplaintTold = 54,
    ComplaintClosed = 55,
    /// <summary>They went on to a body outside.</summary>
    ComplaintOutside = 56,
    /// <summary>Put right at once, and the customer agrees.</summary>
    ComplaintSettled = 57,
    ComplaintExtended = 58,
    /// <summary>Made confidential, or open again.</summary>
    Confided = 59,
    /// <summary>Somebody decided how much to do here, and why; its <see cref="Beyond.BeyondDuty"/> has the same key.</summary>
    Deserved = 60,
    /// <summary>The customer said that it works now, or that nothing more is needed.</summary>
    WorksForCustomer = 70,
    /// <summary>The customer took back what they came with.</summary>
    WithdrawnByCustomer = 71,
}

/// <summary>One line in the thread of a case: what was said, or what happened. Lines are added, never changed.</summary>
public sealed class CaseMessage
{
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    public DateTimeOffset At { get; init; }

    /// <summary>1, 2 … in the order in which lines were written: decides between those of one moment, and says what somebody has seen.</summary>
    public int Line { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>How it was said, when it was said to or by the customer.</summary>
    public ChannelKind? Channel { get; init; }

    /// <summary>The colleague who said or did it; null for the customer or the system.</summary>
    public Guid? By { get; init; }

    /// <summary>The customer's own words, the answer, the note in Markdown.</summary>
    public string? Text { get; set; }

    /// <summary>Facts as JSON; what depends on the kind: see <see cref="CaseThread"/>.</summary>
    public string? Details { get; set; }

    /// <summary>Of the form it was typed in: sent twice, it is kept once.</summary>
    public Guid? FormKey { get; init; }
}
