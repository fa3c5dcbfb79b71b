using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases;

/// <summary>Gives a case to a colleague, a branch or back to all; for the customer that is once more being passed on.</summary>
public static class PassOn
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, HelpNeeded help, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(help);
        if (await help.CheckAsync(db, by, passesOn: true, cancel) is { } wrong)
            return wrong;
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, help.Form, cancel) is not null)
                return one;
            if (!one.IsOpen)
                return WorkOnCase.IsSolved;
            if (one.OwnerId == help.Of && (help.Location is null || one.LocationId == help.Location))
                return new Reason("It is there already.");
            await ApplyAsync(db, one, help, by, now, cancel);
            return one;
        }, cancel);
    }

    internal static async Task ApplyAsync(AppDb db, Case one, HelpNeeded help, Guid by, DateTimeOffset at, CancellationToken cancel)
    {
        var line = CaseThread.AddWith(db, one, MessageKind.PassedOn, by, at, new CaseThread.Passed(help.Of, help.Location, help.Reason), help.Text, form: help.Form);
        db.Transfers.Add(new Transfer
        {
            Id = line.Id,
            CaseId = one.Id,
            At = at,
            By = by,
            FromOwner = one.OwnerId,
            FromLocation = one.LocationId,
            ToOwner = help.Of,
            ToLocation = help.Location,
            Reason = help.Reason,
        });
        one.PassedOn++;
        await GiveAsync(db, one, help.Of, cancel);
        one.LocationId = help.Location ?? one.LocationId;
    }

    /// <summary>What was promised in a case goes along to whoever gets it.</summary>
    internal static async Task GiveAsync(AppDb db, Case one, Guid? to, CancellationToken cancel)
    {
        var from = one.OwnerId;
        one.OwnerId = to;
        foreach (var promise in (await WorkOnCase.PromisesAsync(db, one, cancel)).Where(p => p.State is PromiseState.Open && (p.OwnerId == from || p.OwnerId is null)))
            promise.OwnerId = to;
    }
}

/// <summary>Takes a case that is nobody's, or a colleague's who is away, upon oneself. The customer notices nothing: no transfer.</summary>
public static class TakeCase
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid by, CancellationToken cancel) =>
        await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (!one.IsOpen)
                return WorkOnCase.IsSolved;
            await PassOn.GiveAsync(db, one, by, cancel);
            return one;
        }, cancel);
}
