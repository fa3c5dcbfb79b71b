using System.Text.Json.Nodes;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>What somebody did at the customers' own door, found by the mail addresses on their card.</summary>
internal static class PersonalDoor
{
    public static async Task<JsonNode?> ReadAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var mails = await MailsAsync(db, ids, cancel);
        var sessions = await db.PortalSessions.Where(s => EF.Parameter(mails).Contains(s.Mail)).OrderBy(s => s.MadeAt).Select(s => new { s.Mail, s.MadeAt, s.EndsAt }).ToListAsync(cancel);
        var asked = await db.PortalLinks.Where(l => EF.Parameter(mails).Contains(l.Mail)).OrderBy(l => l.AskedAt).Select(l => new { l.Mail, l.AskedAt, l.UsedAt }).ToListAsync(cancel);
        var questions = await db.PortalQuestions.Where(q => EF.Parameter(mails).Contains(q.Mail)).OrderBy(q => q.AskedAt).Select(q => new { q.Mail, q.AskedAt, q.Name, q.Words, q.Phone, q.State }).ToListAsync(cancel);
        var keys = ids.ToList();
        var visits = await db.DoorVisits.Where(v => EF.Parameter(keys).Contains(v.RelationId)).OrderBy(v => v.At).Select(v => new { v.At }).ToListAsync(cancel);
        return new JsonObject { ["visits"] = PersonalData.List(visits), ["sessions"] = PersonalData.List(sessions), ["signIns"] = PersonalData.List(asked), ["questions"] = PersonalData.List(questions) };
    }

    public static async Task ForgetAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var (mails, keys) = (await MailsAsync(db, ids, cancel), ids.ToList());
        await db.DoorVisits.Where(v => EF.Parameter(keys).Contains(v.RelationId)).ExecuteDeleteAsync(cancel);
        await db.PortalSessions.Where(s => EF.Parameter(mails).Contains(s.Mail)).ExecuteDeleteAsync(cancel);
        await db.PortalLinks.Where(l => EF.Parameter(mails).Contains(l.Mail) || (l.AddToRelationId != null && EF.Parameter(keys).Contains(l.AddToRelationId.Value))).ExecuteDeleteAsync(cancel);
        await db.PortalQuestions.Where(q => EF.Parameter(mails).Contains(q.Mail)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>An address that somebody else in the register has too is theirs as well: what was done with it stays.</summary>
    private static Task<List<string>> MailsAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var keys = ids.ToList();
        var mails = db.RelationKeys.Where(k => k.Kind == RelationKeyKind.Mail);
        return mails.Where(k => EF.Parameter(keys).Contains(k.RelationId) && !mails.Any(other => other.Value == k.Value && !EF.Parameter(keys).Contains(other.RelationId)))
            .Select(k => k.Value).Distinct().ToListAsync(cancel);
    }
}
