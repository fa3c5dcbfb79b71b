using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Settings.Hours;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>Opens a case in the caller's transaction: number, whose it is, and what is promised by rule. The caller saves.</summary>
public static class OpenCase
{
    public const int LongestSubject = 200;
    private const int ShownWords = 80;

    /// <param name="Subject">Null takes the beginning of the words.</param>
    /// <param name="Words">What the customer said.</param>
    /// <param name="Owner">Null lets the direct line decide: the relation's adviser or their deputy, otherwise a team, otherwise its branch.</param>
    public sealed record Input(
        CaseKind Kind, string? Subject, string? Words, CaseImpact Impact, ChannelKind Channel, Guid? RelationId, Guid? PersonId, string? Caller,
        string? Product, Guid? Owner, Guid? LocationId, Guid? FollowsId);

    /// <returns>The case, tracked and with its promises; or a refusal.</returns>
    private static readonly PerEngine<Func<AppDb, Guid, CancellationToken, Task<Relation?>>> ActiveOf = new(() => EF.CompileAsyncQuery(
        (AppDb db, Guid id, CancellationToken _) => db.Relations.AsNoTracking().SingleOrDefault(r => r.Id == id && r.State == RelationState.Active)));

    internal static async Task<Outcome<Case>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset at, CancellationToken cancel)
    {
        if (SubjectOf(input) is not { } subject)
            return new Reason("Write what the customer said, or in a few words what it is about.");
        if (subject.Length > LongestSubject)
            return new Reason("Longer than {0} characters.", LongestSubject);
        var relation = input.RelationId is { } id ? await ActiveOf.For(db)(db, id, cancel) : null;
        if (input.RelationId is not null && relation is null)
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        if (input.PersonId is { } person && !await db.Relations.AnyAsync(r => r.Id == person && r.State == RelationState.Active && r.Type == RelationType.Person, cancel))
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        var line = input.Owner is { } chosen ? new DirectLine.Found(chosen, default) : await DirectLine.FindAsync(db, relation, input.Kind, input.Product, at, cancel);
        var year = (await OrganisationDay.OfAsync(db, at, cancel)).Year;
        var one = new Case
        {
            Id = Guid.CreateVersion7(at),
            Number = new CaseNumber(year, await Counter.TakeAsync(db, CaseNumber.CounterOf(year), 1, cancel)),
            Kind = input.Kind,
            Subject = subject,
            Impact = input.Impact,
            RelationId = relation?.Id,
            PersonId = input.PersonId,
            Caller = relation is null && !string.IsNullOrWhiteSpace(input.Caller) ? Short(CaseThread.Clean(input.Caller), LongestSubject) : null,
            Product = string.IsNullOrWhiteSpace(input.Product) ? null : Short(CaseThread.Clean(input.Product), LongestSubject),
            Channel = input.Channel,
            StateSince = at,
            OwnerId = line.Owner,
            Route = input.Owner is null ? line.Route : null,
            LocationId = input.LocationId ?? relation?.LocationId,
            OpenedAt = at,
            OpenedBy = by,
            ChangedAt = at,
            FollowsId = input.FollowsId,
        };
        db.Cases.Add(one);
        await PromiseByRuleAsync(db, one, cancel);
        await BeginComplaint.ApplyAsync(db, one, cancel);
        return one;
    }

    private static async Task PromiseByRuleAsync(AppDb db, Case one, CancellationToken cancel)
    {
        var rule = (await PromiseRules.ReadAsync(db, cancel)).Of(one.Kind, one.Channel, one.Impact);
        if (rule is { FirstAnswer: null, Solution: null })
            return;
        var hours = await ReadHours.RunAsync(db, one.LocationId, cancel);
        foreach (var (kind, minutes) in new[] { (PromiseKind.FirstAnswer, rule.FirstAnswer), (PromiseKind.Solution, rule.Solution) })
        {
            // Hours that never come promise nothing.
            if (minutes is not { } open || hours.Clock.Add(one.OpenedAt, TimeSpan.FromMinutes(open)) is not { Done: true } due)
                continue;
            db.Promises.Add(new Promise { Id = Guid.CreateVersion7(one.OpenedAt), CaseId = one.Id, Kind = kind, DueAt = due.Value, OwnerId = one.OwnerId, MadeAt = one.OpenedAt });
            one.DueAt = due.Value < one.DueAt ? due.Value : one.DueAt;
        }
    }

    private static string? SubjectOf(Input input)
    {
        if (!string.IsNullOrWhiteSpace(input.Subject))
            return CaseThread.Clean(input.Subject).ReplaceLineEndings(" ");
        if (string.IsNullOrWhiteSpace(input.Words))
            return null;
        var words = CaseThread.Clean(input.Words).ReplaceLineEndings(" ");
        return Short(words, ShownWords);
    }

    private static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most - 1);
        return text[..(space > most / 2 ? space : most - 1)].TrimEnd() + "…";
    }
}
