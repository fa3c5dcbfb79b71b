using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>Writes something down for colleagues in a case, or another way to help that was offered.</summary>
public static class AddCaseNote
{
    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="id">Which case.</param>
    /// <param name="kind">A note, or an alternative that was offered.</param>
    /// <param name="text">In Markdown.</param>
    /// <param name="form">Sent twice, it is kept once.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, MessageKind kind, string? text, Guid? form, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (kind is not (MessageKind.Note or MessageKind.Alternative))
            throw new ArgumentOutOfRangeException(nameof(kind));
        if (WorkOnCase.Check(text) is { } wrong)
            return wrong;
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (form is null || !await db.CaseMessages.AnyAsync(m => m.FormKey == form, cancel))
                CaseThread.Add(db, one, kind, by, now, text, form: form);
            return one;
        }, cancel);
    }
}
