using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Api;

/// <summary>A relation as programs read it.</summary>
/// <param name="Card">Everything that is written about it.</param>
/// <param name="Kinds">What it is to us today.</param>
/// <param name="Version">Also the ETag.</param>
internal sealed record RelationShape(
    Guid Id, int Number, RelationType Type, string Name, RelationCard Card, IReadOnlyList<RelationKind> Kinds, Guid? Adviser, Guid? Branch,
    int Completeness, DateTimeOffset? ConfirmedAt, DateTimeOffset? LastContactAt, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int Version);

/// <summary>A relation in a list.</summary>
internal sealed record RelationLine(
    Guid Id, int Number, RelationType Type, string Name, string? Place, string? Mail, string? Phone, int Completeness, DateTimeOffset ChangedAt, int Version);

/// <param name="Next">Address of the next page; not there on the last.</param>
internal sealed record ListShape<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A relation as programs write it.</summary>
/// <param name="Kinds">Of a new relation only; later by its own address, because kinds have a history.</param>
internal sealed record RelationWrite(RelationCard Card, Guid? Adviser = null, Guid? Branch = null, IReadOnlyList<RelationKind>? Kinds = null);

/// <param name="From">The first day on which they hold; today when left out.</param>
internal sealed record KindsWrite(IReadOnlyList<RelationKind> Kinds, DateOnly? From = null);

/// <param name="Until">The first day on which it no longer held.</param>
internal sealed record KindShape(RelationKind Kind, DateOnly From, DateOnly? Until);

internal sealed record PersonShape(
    Guid Id, Guid Relation, Guid Person, string Name, string? Function, string? Department, IReadOnlyList<ContactRoles> Roles, DateOnly? From, DateOnly? Until, int Version);

internal sealed record PersonWrite(
    Guid Person, string? Function = null, string? Department = null, IReadOnlyList<ContactRoles>? Roles = null, DateOnly? From = null, DateOnly? Until = null);

internal sealed record PermissionShape(Guid Id, PermissionPurpose Purpose, ChannelKind? Channel, bool Given, string Source, string? Wording, DateTimeOffset At);

internal sealed record PermissionWrite(PermissionPurpose Purpose, bool Given, string Source, ChannelKind? Channel = null, string? Wording = null, DateTimeOffset? At = null);

/// <param name="By">Name of the colleague; not there for the program itself.</param>
/// <param name="Details">What depends on the kind.</param>
internal sealed record EventShape(Guid Id, DateTimeOffset At, string Kind, string? By, System.Text.Json.JsonElement? Details);

internal sealed record NoteWrite(string Text);

internal sealed record TagShape(string Name);

/// <param name="Rule">The filter that keeps it true, as in the address of a list; not there when people pick its members.</param>
/// <param name="Members">As last counted.</param>
internal sealed record SegmentShape(Guid Id, string Name, string? Rule, int? Members, DateTimeOffset? CountedAt);

/// <param name="Since">The day it came in.</param>
internal sealed record MemberShape(Guid Id, int Number, string Name, string? Place, DateOnly? Since);

internal sealed record FieldShape(string Key, string Label, CustomFieldType Type, IReadOnlyList<string>? Choices, RelationType? For, bool Wanted, bool Retired);

internal sealed record MeShape(string Name, IReadOnlyList<string> Scopes);
