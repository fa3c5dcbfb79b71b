using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Asking;

/// <summary>
/// Keeps what a customer says of how their case went: in its thread, for whoever helped them, and among the answers that figures
/// are made of. A low mark asks for attention and for nothing else: the case stays as it is.
/// </summary>
public static class TellAfterCase
{
    public const int LongestWords = 4000;

    /// <summary>At or below this somebody looks at it again.</summary>
    public const int Low = 5;

    private const int Attempts = 4;

    public static readonly Reason NoLonger = new Reason("This link does not work: it ran out, or it was copied in part.");
    private static readonly Reason Nothing = new Reason("Choose at least one mark, or write something.");

    /// <summary>Marks 0–10; null for what was left open, which is never counted.</summary>
    public sealed record Input(int? Quick, int? Correct, int? Kind, int? Easy, string? Words)
    {
        internal IEnumerable<(short Question, int? Mark)> Marks =>
            [(AfterCaseSurvey.Quick, Quick), (AfterCaseSurvey.Correct, Correct), (AfterCaseSurvey.Kind, Kind), (AfterCaseSurvey.Easy, Easy)];
    }

    /// <summary>What the page needs of the case that a link is about.</summary>
    public sealed record Asked(CaseNumber Number, string Subject, string? Language, bool Answered);

    /// <returns>Null when the link does not work.</returns>
    public static async Task<Asked?> FindAsync(AppDb db, string token, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = InvitationToken.HashOf(token);
        var found = await (from invitation in db.CaseInvitations
                           join one in db.Cases on invitation.CaseId equals one.Id
                           where invitation.TokenHash == hash && (invitation.AnsweredAt != null || invitation.ExpiresAt > now)
                           select new { one.Number, one.Subject, Who = one.PersonId ?? one.RelationId, Answered = invitation.AnsweredAt != null }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var card = found.Who is { } who ? await db.Relations.Where(r => r.Id == who).Select(r => r.Card).SingleOrDefaultAsync(cancel) : null;
        return new Asked(found.Number, found.Subject, card?.Language, found.Answered);
    }

    /// <returns>Done when it is kept, or was kept before: sent twice it counts once.</returns>
    public static async Task<Outcome<CaseInvitation>> RunAsync(IDatabase database, AppDb db, string token, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Marks.Any(m => m.Mark is < 0 or > 10))
            return new Reason("A mark is a whole number from 0 to 10.");
        if (input.Words?.Length > LongestWords)
            return new Reason("Longer than {0} characters.", LongestWords);
        var words = string.IsNullOrWhiteSpace(input.Words) ? null : CaseThread.Clean(input.Words);
        if (words is null && input.Marks.All(m => m.Mark is null))
            return Nothing;
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await TryAsync(database, db, token, input, words, now, cancel);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody worked in the case, or answered elsewhere, at the same moment.
            }
        }
    }

    private static async Task<Outcome<CaseInvitation>> TryAsync(IDatabase database, AppDb db, string token, Input input, string? words, DateTimeOffset now, CancellationToken cancel)
    {
        var survey = await AfterCaseSurvey.EnsureAsync(db, now, cancel);
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var hash = InvitationToken.HashOf(token);
        if (await db.CaseInvitations.SingleOrDefaultAsync(i => i.TokenHash == hash, cancel) is not { } invitation || (invitation.AnsweredAt is null && invitation.ExpiresAt <= now))
            return NoLonger;
        if (invitation.AnsweredAt is not null)
            return invitation;
        // Of a case that was merged since, it is said where the thread is by now.
        if (await MergeCases.FollowAsync(db, invitation.CaseId, cancel) is not { Id: var there })
            return NoLonger;
        var one = await db.Cases.SingleAsync(c => c.Id == there, cancel);
        var cuts = await CaseBreakdowns.OfAsync(db, one, now, cancel);
        var response = new Response { Id = RandomKey.New(), SurveyId = survey.Id, Perspective = Perspective.Customer, Day = today };
        Answer[] answers =
        [
            .. input.Marks.Select(m => new Answer { ResponseId = response.Id, Question = m.Question, Kind = m.Mark is null ? AnswerKind.Blank : AnswerKind.Given, Value = (short?)m.Mark }),
            new Answer { ResponseId = response.Id, Question = AfterCaseSurvey.Words, Kind = words is null ? AnswerKind.Blank : AnswerKind.Given, Text = words },
        ];
        db.Responses.Add(response);
        db.Answers.AddRange(answers);
        db.ResponseBreakdowns.AddRange(cuts.Select(cut => new ResponseBreakdown { ResponseId = response.Id, BreakdownValue = cut }));
        CaseThread.AddWith(db, one, MessageKind.Rated, null, now, new CaseThread.Rating(input.Quick, input.Correct, input.Kind, input.Easy), words);
        db.Entry(one).State = EntityState.Modified;
        (invitation.AnsweredAt, invitation.ResponseId) = (now, response.Id);
        invitation.AttentionSince = input.Marks.Any(m => m.Mark <= Low) ? now : null;
        await db.SaveChangesAsync(cancel);
        await ChangeRollups.AddAsync(database, db, response, cuts, answers, cancel);
        await transaction.CommitAsync(cancel);
        return invitation;
    }
}
