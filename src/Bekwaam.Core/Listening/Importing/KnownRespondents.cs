using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>A respondent who was there before, with all that counts of them.</summary>
internal sealed record KnownRespondent(Response Response, int[] BreakdownValues, IReadOnlyList<Answer> Answers)
{
    public bool Answered(short question) => Answers.Any(a => a.Question == question);
}

/// <summary>Looks up respondents, a thousand at a time.</summary>
internal static class KnownRespondents
{
    private const int AtOnce = 1_000;

    public static async Task<Dictionary<Guid, KnownRespondent>> FindAsync(AppDb db, IReadOnlyCollection<Guid> ids, int besides, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, KnownRespondent>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var responses = await db.Responses.AsNoTracking().Where(r => some.Contains(r.Id) && r.Source != besides).ToListAsync(cancel);
            if (responses.Count == 0)
                continue;
            var here = responses.Select(r => r.Id).ToArray();
            var answers = (await db.Answers.AsNoTracking().Where(a => here.Contains(a.ResponseId) && a.Source != besides).ToListAsync(cancel)).ToLookup(a => a.ResponseId);
            var cuts = (await db.ResponseBreakdowns.AsNoTracking().Where(b => here.Contains(b.ResponseId) && b.Source != besides).ToListAsync(cancel)).ToLookup(b => b.ResponseId);
            foreach (var response in responses)
                found[response.Id] = new KnownRespondent(response, [.. cuts[response.Id].Select(b => b.BreakdownValue)], [.. answers[response.Id]]);
        }

        return found;
    }
}
