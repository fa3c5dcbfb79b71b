using System.Text;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Asking;
using Bekwaam.Core.Cases.Escalating;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

/// <summary>What customers say of how their cases went, and what was late: about one in six was asked and answered.</summary>
internal sealed class DemoVerdicts(IDatabase database, DemoCalendar calendar)
{
    private const double Answer = .16;
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(10);
    private static readonly string[] Glad = ["Snel en netjes geholpen.", "Fijn dat er meteen iemand kwam.", "Duidelijk uitgelegd."];
    private static readonly string[] Sour = ["Ik moest het drie keer vertellen.", "Het duurde te lang.", "Opgelost, maar niemand belde terug.", "Het lekt nog steeds een beetje."];
    private readonly DemoRandom random = new(DemoFiles.Seed, 81);

    public async Task FillAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        var solved = await db.Cases.AsNoTracking().Where(c => c.SolvedAt != null && c.Kind != CaseKind.Compliment).OrderBy(c => c.SolvedAt).ThenBy(c => c.Id).ToListAsync(cancel);
        foreach (var one in solved.Where(_ => random.Chance(Answer)))
            await TellAsync(db, one, cancel);
        await EscalateCases.RunAsync(db, calendar.Now, cancel);
        await CountCaseEffort.RunAsync(db, calendar.Now, cancel);
    }

    private async Task TellAsync(AppDb db, Case one, CancellationToken cancel)
    {
        var (asked, told) = (one.SolvedAt!.Value.AddHours(1), one.SolvedAt.Value.AddHours(3 + random.Below(60)));
        if (told > calendar.Now)
            return;
        var token = "";
        await InviteAfterCase.RunAsync(db, one.Id, made => Encoding.UTF8.GetBytes(token = made), one.SolvedBy!.Value, asked, cancel);
        var trouble = (one.PassedOn > 0 ? 1 : 0) + (one.Consulted > 0 ? .5 : 0) + (told - one.OpenedAt > TimeSpan.FromDays(5) ? 1.5 : 0);
        var (quick, correct, kind, easy) = (Mark(8.4 - 1.6 * trouble), Mark(8.2 - .5 * trouble), Mark(8.9 - .3 * trouble), Mark(8.3 - 1.2 * trouble));
        var low = Math.Min(Math.Min(quick ?? 10, correct ?? 10), Math.Min(kind ?? 10, easy ?? 10));
        var words = random.Chance(.5) ? null : random.Pick(low <= TellAfterCase.Low ? Sour : Glad);
        await TellAfterCase.RunAsync(database, db, token, new TellAfterCase.Input(quick, correct, kind, easy, words), told, cancel);
        // What is long ago was looked at; the last days' lie there.
        if (low <= TellAfterCase.Low && told < calendar.Now - Forgotten)
            await SettleAttention.RunAsync(db, one.Id, "Gebeld en uitgelegd.", one.SolvedBy.Value, told.AddHours(20), cancel);
    }

    /// <summary>Some leave one open.</summary>
    private int? Mark(double around) => random.Chance(.1) ? null : Math.Clamp((int)Math.Round(around + 1.4 * random.Normal()), 0, 10);
}
