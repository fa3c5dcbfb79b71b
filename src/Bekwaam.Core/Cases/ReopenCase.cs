using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases;

/// <summary>What was called solved was not.</summary>
public static class ReopenCase
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, string? why, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (why?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        return await WorkOnCase.RunAsync<Case>(db, id, one =>
        {
            if (!one.IsOpen)
                Apply(db, one, by, now, why);
            return Task.FromResult<Outcome<Case>>(one);
        }, cancel);
    }

    /// <param name="db">The unit of work.</param>
    /// <param name="one">A solved case, tracked.</param>
    /// <param name="by">The colleague, or null when the customer came back.</param>
    /// <param name="at">When.</param>
    /// <param name="why">In words.</param>
    internal static void Apply(AppDb db, Case one, Guid? by, DateTimeOffset at, string? why = null)
    {
        one.SolvedAt = null;
        one.SolvedBy = null;
        one.Reopened++;
        WorkOnCase.Turn(one, CaseState.WaitsForUs, at);
        CaseThread.Add(db, one, MessageKind.Reopened, by, at, why);
    }
}
