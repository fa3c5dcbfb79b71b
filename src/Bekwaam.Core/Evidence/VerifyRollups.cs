using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>For <c>verify</c>: every survey's rollups say what its answers say.</summary>
public sealed class VerifyRollups : IVerifier
{
    public string What => "rollups agree with the answers";

    public async Task<IReadOnlyList<Reason>> VerifyAsync(IDatabase database, CancellationToken cancel)
    {
        await using var db = database.Open();
        var wrong = new List<Reason>();
        foreach (var survey in await db.Surveys.OrderBy(s => s.Key).Select(s => new { s.Id, s.Key }).ToListAsync(cancel))
            if (await new CompareRollups(database).RunAsync(survey.Id, cancel) is > 0 and var rows)
                wrong.Add(new Reason("{0} rows of rollups of survey {1} differ from its answers.", rows, survey.Key));
        return wrong;
    }
}
