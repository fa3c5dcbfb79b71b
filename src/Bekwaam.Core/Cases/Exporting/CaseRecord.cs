using System.Text.Json;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Cases.Exporting;

/// <summary>Something that is named and has a key.</summary>
public sealed record KeyedName(Guid Id, string Name);

/// <param name="Number">In the register.</param>
public sealed record CaseCustomer(Guid Id, int Number, string Name);

/// <summary>A case with all that hangs on it but its thread, as other programs read it. Times are UTC.</summary>
/// <param name="Customer">Null for a stranger, who may have left a name as the caller.</param>
/// <param name="Person">Who of them.</param>
/// <param name="DueAt">The earliest promise that is open; null when there is none.</param>
/// <param name="Follows">Number of the case that it goes on from.</param>
/// <param name="Fields">The administrator's, by key, as stored.</param>
/// <param name="SourceKey">What it is called where it was imported from.</param>
/// <param name="Version">Of the case; also its ETag.</param>
public sealed record CaseRecord(
    Guid Id, string Number, CaseKind Kind, string Subject, CaseImpact Impact, CaseState State, DateTimeOffset StateSince, CaseCustomer? Customer, CaseCustomer? Person, string? Caller,
    string? Product, ChannelKind Channel, KeyedName? Owner, KeyedName? Branch, DateTimeOffset OpenedAt, DateTimeOffset? FirstAnswerAt, DateTimeOffset? SolvedAt, DateTimeOffset? DueAt,
    int Reopened, int PassedOn, int Consulted, int Escalated, bool Confidential, string? Follows, IReadOnlyList<string> Tags, IReadOnlyDictionary<string, string> Fields,
    IReadOnlyList<PromiseRecord> Promises, IReadOnlyList<MomentRecord> Contacts, string? SourceKey, DateTimeOffset ChangedAt, int Version);

/// <param name="By">Whoever keeps it.</param>
public sealed record PromiseRecord(Guid Id, PromiseKind Kind, string? Text, DateTimeOffset DueAt, PromiseState State, DateTimeOffset MadeAt, DateTimeOffset? SettledAt, string? By);

/// <param name="Minutes">How long it took.</param>
public sealed record MomentRecord(DateTimeOffset At, ChannelKind Channel, bool Inward, Feeling? Feeling, MomentOutcome Outcome, bool AskedTwice, int? Minutes, string? By);

/// <summary>A line of a case's thread.</summary>
/// <param name="Line">1, 2 … in the order in which they were written.</param>
/// <param name="By">Name of the colleague; null for the customer and for the program itself.</param>
/// <param name="Details">What depends on the kind.</param>
/// <param name="Files">That go with it.</param>
public sealed record CaseLine(int Line, DateTimeOffset At, MessageKind Kind, ChannelKind? Channel, string? By, string? Text, JsonElement? Details, IReadOnlyList<CaseLineFile> Files);

/// <param name="Length">In bytes.</param>
public sealed record CaseLineFile(Guid Id, string Name, long Length);
