using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Cases.ByCustomer;

/// <summary>A customer asks to be called: that is a promise of ours, before the time that they chose from what can be.</summary>
public static class AskCallback
{
    /// <summary>In characters, of what they want to talk about: it stands in the promise, behind the number.</summary>
    public const int LongestAbout = MakePromise.LongestText - 50;

    /// <param name="Form">Sent twice, it is promised once; null when it is part of a form that has its key elsewhere.</param>
    /// <param name="Phone">The number to call.</param>
    /// <param name="Before">One of <see cref="CallbackTimes"/>.</param>
    /// <param name="About">What they want to talk about; may be left out.</param>
    public sealed record Input(Guid? Form, string? Phone, DateTimeOffset? Before, string? About);

    public static async Task<Outcome<Promise>> RunAsync(AppDb db, Guid id, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Check(input, now) is { } wrong)
            return wrong;
        return await WorkOnCase.RunAsync<Promise>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, input.Form, cancel) is { Details: { } made })
            {
                var before = StoredJson.Read<CaseThread.Promised>(made).Promise;
                return (await WorkOnCase.PromisesAsync(db, one, cancel)).Single(p => p.Id == before);
            }

            if (!one.IsOpen)
                ReopenCase.Apply(db, one, null, now);
            else
                WorkOnCase.Turn(one, CaseState.WaitsForUs, now);
            var promise = Apply(db, one, input, now);
            await WorkOnCase.SettleDueAsync(db, one, cancel);
            return promise;
        }, cancel);
    }

    public static Reason? Check(Input input, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (string.IsNullOrWhiteSpace(input.Phone) || Phones.Read(input.Phone).E164 is null)
            return new Reason("Fill in the number on which we can call you.");
        if (input.About?.Length > LongestAbout)
            return new Reason("Longer than {0} characters.", LongestAbout);
        return input.Before is null ? new Reason("Choose when we may call you.") : MakePromise.Check(Promised(input), now);
    }

    /// <summary>In the unit of work that opens or changes the case; the input is checked.</summary>
    internal static Promise Apply(AppDb db, Case one, Input input, DateTimeOffset now)
    {
        var promise = MakePromise.Apply(db, one, Promised(input), null, now);
        promise.OwnerId = one.OwnerId;
        return promise;
    }

    private static MakePromise.Input Promised(Input input)
    {
        var number = Phones.Show(Phones.Read(input.Phone!));
        var text = string.IsNullOrWhiteSpace(input.About) ? number : $"{number}: {input.About.Trim()}";
        return new MakePromise.Input(PromiseKind.Callback, text, input.Before, null) { Form = input.Form };
    }
}
