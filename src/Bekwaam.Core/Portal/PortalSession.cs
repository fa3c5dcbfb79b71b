using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>A customer who showed that a mail address is theirs, in one browser. What they may see is looked up anew at each request.</summary>
public sealed class PortalSession
{
    /// <summary>On a computer that others use too.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromHours(12);

    /// <summary>When they asked to stay signed in.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromDays(60);

    public Guid Id { get; init; }

    /// <summary>In lower case.</summary>
    public required string Mail { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    private static readonly PerEngine<Func<AppDb, Guid, DateTimeOffset, CancellationToken, Task<string?>>> MailOf = new(() => EF.CompileAsyncQuery(
        (AppDb db, Guid id, DateTimeOffset now, CancellationToken _) => db.PortalSessions.Where(s => s.Id == id && s.EndsAt > now).Select(s => s.Mail).SingleOrDefault()));

    /// <returns>The address, or null when the session has ended.</returns>
    public static Task<string?> FindAsync(AppDb db, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return MailOf.For(db)(db, id, now, cancel);
    }

    /// <summary>Begins one in the caller's unit of work; the caller saves.</summary>
    internal static PortalSession Begin(AppDb db, string mail, bool stay, DateTimeOffset now)
    {
        var session = new PortalSession { Id = Guid.CreateVersion7(now), Mail = mail, MadeAt = now, EndsAt = now + (stay ? Long : Short) };
        db.PortalSessions.Add(session);
        return session;
    }

    /// <summary>Ends this one, or with it all of the same address, on every machine.</summary>
    public static async Task EndAsync(AppDb db, Guid id, bool everywhere, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (everywhere)
            await db.PortalSessions.Where(s => db.PortalSessions.Any(mine => mine.Id == id && mine.Mail == s.Mail)).ExecuteDeleteAsync(cancel);
        else
            await db.PortalSessions.Where(s => s.Id == id).ExecuteDeleteAsync(cancel);
    }
}
