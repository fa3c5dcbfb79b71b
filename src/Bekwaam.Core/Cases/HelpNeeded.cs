using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>Whose help is needed and why: for a colleague who is asked, and for where a case is passed on to.</summary>
/// <param name="Of">The colleague; null when it goes to a branch, or back to all.</param>
/// <param name="Location">The branch.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">The question, or what whoever gets it should know.</param>
public sealed record HelpNeeded(Guid? Of, Guid? Location, HelpReason Reason, string? Text)
{
    /// <summary>What somebody may not decide alone, with <see cref="HelpReason.NoMandate"/>.</summary>
    public Mandates.GrantKind? Wanted { get; init; }

    /// <summary>For how much; null when it was not said.</summary>
    public Money? Amount { get; init; }

    /// <summary>Of the form it was asked in: sent twice, it is asked once.</summary>
    public Guid? Form { get; init; }

    internal static readonly Reason Nobody = new Reason("Choose who can help, and why.");

    /// <summary>Null when it can be asked so.</summary>
    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="passesOn">A case is passed on, to a branch as well; otherwise a colleague is asked something.</param>
    /// <param name="cancel">Stops.</param>
    internal async Task<Reason?> CheckAsync(AppDb db, Guid by, bool passesOn, CancellationToken cancel)
    {
        if (!Enum.IsDefined(Reason) || (Of is null && !passesOn))
            return Nobody;
        if (Of == by && !passesOn)
            return new Reason("You cannot ask yourself.");
        if (Of is { } colleague && !await db.Accounts.AnyAsync(a => a.Id == colleague && a.DisabledAt == null, cancel))
            return new Reason("This colleague no longer works here. Choose another.");
        if (Location is { } branch && !await db.Locations.AnyAsync(l => l.Id == branch && l.ClosedAt == null, cancel))
            return new Reason("There is no such branch.");
        if (!passesOn)
            return WorkOnCase.Check(Text);
        return Text?.Length > CaseThread.LongestText ? WorkOnCase.TextTooLong : null;
    }
}
