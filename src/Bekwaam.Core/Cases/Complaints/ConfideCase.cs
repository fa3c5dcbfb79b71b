using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>
/// Makes a case confidential: only for who leads, whoever has it and whoever took it down; never for the colleague it is about.
/// Whose it is goes to who leads when that colleague had it. Only who leads opens it up again.
/// </summary>
public static class ConfideCase
{
    public static Task<Outcome<Case>> RunAsync(AppDb db, Guid id, bool confidential, Guid? about, bool leads, Guid by, DateTimeOffset now, CancellationToken cancel) =>
        WorkOnCase.RunAsync<Case>(db, id, one =>
        {
            if (!confidential && !leads)
                return Task.FromResult<Outcome<Case>>(new Reason("Only who leads makes this visible to all again."));
            if (one.Confidential != confidential || one.AboutId != about)
                CaseThread.AddWith(db, one, MessageKind.Confided, by, now, new Line(confidential));
            (one.Confidential, one.AboutId) = (confidential, confidential ? about : null);
            if (confidential && about is not null && one.OwnerId == about)
                one.OwnerId = null;
            return Task.FromResult<Outcome<Case>>(one);
        }, cancel);

    /// <summary>Details of <see cref="MessageKind.Confided"/>.</summary>
    public sealed record Line(bool Confidential);
}
