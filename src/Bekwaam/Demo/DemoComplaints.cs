using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Demo;

/// <summary>What becomes of complaints: half is put right with the customer's agreement, the others go step by step, as far as they are by now.</summary>
internal static class DemoComplaints
{
    private static readonly string[] Causes = ["planning", "planning", "uitleg", "levering", "rekening"];
    private static readonly ComplaintVerdict[] Verdicts = [ComplaintVerdict.Founded, ComplaintVerdict.Founded, ComplaintVerdict.PartlyFounded, ComplaintVerdict.NotFounded];
    private static readonly ComplaintRemedy[] Remedies = [ComplaintRemedy.Repair, ComplaintRemedy.Refund, ComplaintRemedy.Discount, ComplaintRemedy.Apology];
    private static readonly ComplainantView[] Views = [ComplainantView.Satisfied, ComplainantView.Satisfied, ComplainantView.Partly, ComplainantView.NotSatisfied, ComplainantView.NoAnswer];

    public static async Task GoOnAsync(AppDb db, Case one, string answer, Guid who, Guid lead, DateTimeOffset at, DateTimeOffset now, DemoRandom random, CancellationToken cancel)
    {
        if (random.Chance(.5))
        {
            await SettleComplaint.RunAsync(db, one.Id, Guid.CreateVersion7(at), agreed: true, answer, who, at, cancel);
            return;
        }

        var (verdict, remedy) = (random.Pick(Verdicts), random.Pick(Remedies));
        var cost = remedy is ComplaintRemedy.Apology || verdict is ComplaintVerdict.NotFounded ? (Money?)null : new Money(500 * (2 + random.Below(30)));
        var (cause, view) = (random.Pick(Causes), random.Pick(Views));
        Func<DateTimeOffset, Task>[] steps =
        [
            then => AcknowledgeComplaint.RunAsync(db, one.Id, Guid.CreateVersion7(then), "Wij hebben uw klacht. Binnen zes weken hoort u wat wij besluiten, en waarom.", ChannelKind.Mail, who, then, cancel),
            then => AssessComplaint.RunAsync(db, one.Id, new(Guid.CreateVersion7(then), random.Chance(.3) ? ComplaintSeverity.Serious : ComplaintSeverity.Low, false, random.Chance(.2), lead, null), who, then, cancel),
            then => InvestigateComplaint.RunAsync(db, one.Id, new(Guid.CreateVersion7(then), "De klant en de collega zijn gehoord, de afspraken zijn nagekeken.", cause), lead, then, cancel),
            then => DecideComplaint.RunAsync(db, one.Id, new(Guid.CreateVersion7(then), verdict, verdict is ComplaintVerdict.NotFounded ? ComplaintRemedy.None : remedy, cost, answer), lead, then, cancel),
            then => TellDecision.RunAsync(db, one.Id, Guid.CreateVersion7(then), answer, ChannelKind.Mail, who, then, cancel),
            then => CloseComplaint.RunAsync(db, one.Id, Guid.CreateVersion7(then), view, null, who, then, cancel),
        ];
        foreach (var step in steps)
        {
            if (at > now)
                return;
            await step(at);
            at = at.AddDays(1 + random.Below(7));
        }
    }
}
