using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>Keeps what a customer was told that we would do, and before when.</summary>
public static class MakePromise
{
    public const int LongestText = 500;

    private static readonly TimeSpan Furthest = TimeSpan.FromDays(3 * 366);

    /// <param name="Kind">A callback, or something else: the others come by rule.</param>
    /// <param name="Text">What was promised; may be left out of a callback.</param>
    /// <param name="DueAt">Before when.</param>
    /// <param name="Owner">Who keeps it; null for whoever promises.</param>
    public sealed record Input(PromiseKind Kind, string? Text, DateTimeOffset? DueAt, Guid? Owner)
    {
        /// <summary>Sent twice, it is promised once.</summary>
        public Guid? Form { get; init; }
    }

    public static async Task<Outcome<Promise>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (Check(input, now) is { } wrong)
            return wrong;
        return await WorkOnCase.RunAsync<Promise>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, input.Form, cancel) is { Details: { } made })
            {
                var before = StoredJson.Read<CaseThread.Promised>(made).Promise;
                return await db.Promises.AsNoTracking().SingleAsync(p => p.Id == before, cancel);
            }

            if (!one.IsOpen)
                return WorkOnCase.IsSolved;
            var promise = Apply(db, one, input, by, now);
            await WorkOnCase.SettleDueAsync(db, one, cancel);
            return promise;
        }, cancel);
    }

    internal static Reason? Check(Input input, DateTimeOffset now)
    {
        if (input.Kind is not (PromiseKind.Callback or PromiseKind.Other) || (input.Kind is PromiseKind.Other && string.IsNullOrWhiteSpace(input.Text)) || input.DueAt is null)
            return new Reason("Say what was promised, and before when.");
        if (input.Text?.Length > LongestText)
            return new Reason("Longer than {0} characters.", LongestText);
        if (input.DueAt <= now)
            return new Reason("This time has gone by. Promise a time to come.");
        return input.DueAt > now + Furthest ? new Reason("A promise for more than three years ahead is none. Choose an earlier time.") : null;
    }

    /// <param name="db">The unit of work.</param>
    /// <param name="one">Tracked.</param>
    /// <param name="input">Checked.</param>
    /// <param name="by">The colleague, or null when the customer chose the time themselves.</param>
    /// <param name="at">When.</param>
    internal static Promise Apply(AppDb db, Case one, Input input, Guid? by, DateTimeOffset at)
    {
        var promise = new Promise
        {
            Id = Guid.CreateVersion7(at),
            CaseId = one.Id,
            Kind = input.Kind,
            Text = string.IsNullOrWhiteSpace(input.Text) ? null : CaseThread.Clean(input.Text),
            DueAt = input.DueAt!.Value,
            OwnerId = input.Owner ?? by,
            MadeAt = at,
            MadeBy = by,
        };
        db.Promises.Add(promise);
        CaseThread.AddWith(db, one, MessageKind.Promised, by, at, new CaseThread.Promised(promise.Id, promise.Kind, promise.DueAt), promise.Text, form: input.Form);
        return promise;
    }
}
