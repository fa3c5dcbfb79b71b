using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Portal.Forms;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

/// <summary>Opens the customers' own door at Brugman's, through which one of them asked two things.</summary>
internal sealed class DemoDoor(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts)
{
    /// <summary>Where the demo serves unless somebody says otherwise.</summary>
    public const string Address = "http://localhost:5080";

    private const string Welcome = "Hier volgt u wat u ons vroeg, en vraagt u iets nieuws. Vul uw mailadres in; u krijgt een mail met een link. Een wachtwoord hebt u niet nodig.";

    public async Task FillAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        var owner = accounts[DemoPeople.Owner];
        _ = (await CustomerDoor.SaveAsync(db, new CustomerDoor(true, Address, "030 555 01 00", Welcome), owner, calendar.At(calendar.Today.AddDays(-60), 9), null, cancel)).Value;
        await FormsAsync(db, calendar.At(calendar.Today.AddDays(-60), 10), cancel);
        if (await CustomerAsync(db, cancel) is not { } mail)
            return;
        var (yesterday, before) = (calendar.Today.AddDays(-1), calendar.Today.AddDays(-2));
        var heating = await AskAsync(db, mail, CaseKind.Defect, "De thermostaat boven springt elke nacht terug op 15 graden, wat ik ook instel. Kan ik dat zelf verhelpen?", calendar.At(before, 19, 40), cancel);
        await AnswerAsync(db, heating, "Dat kunt u zelf verhelpen. Houd het klokje drie tellen ingedrukt en kies Handmatig: dan blijft hij staan waar u hem zet.\n\nSpringt hij vannacht toch terug, zeg het dan hieronder. Dan komen wij kijken.", calendar.At(yesterday, 10, 5), cancel);
        // Not promised for today yet at the hour at which people look at a demo.
        await AskAsync(db, mail, CaseKind.Request, "Volgende maand gaan wij verhuizen. Kunt u dan de ketel in de nieuwe woning nakijken? Het liefst op een vrijdag.", calendar.At(calendar.Today, 7, 15), cancel);
    }

    /// <summary>The mail address of somebody who can come in at the door and finds something there; the same in every demo.</summary>
    internal static Task<string?> CustomerAsync(AppDb db, CancellationToken cancel) =>
        db.Relations.Where(r => r.State == RelationState.Active && r.Type == RelationType.Person && r.Mail != null && db.Cases.Any(c => c.RelationId == r.Id && c.State == CaseState.Solved))
            .OrderBy(r => r.Number).Select(r => r.Mail).FirstOrDefaultAsync(cancel);

    private static async Task FormsAsync(AppDb db, DateTimeOffset at, CancellationToken cancel)
    {
        SaveRequestForm.Field[] heatPump =
        [
            new(null, "In wat voor huis woont u?", CustomFieldType.Choice, "appartement, tussenwoning, hoekwoning, vrijstaand", true, null, null),
            new(null, "Is het huis van uzelf?", CustomFieldType.YesNo, null, true, null, null),
            new(null, "Weet de verhuurder ervan?", CustomFieldType.YesNo, null, false, 2, "nee"),
            new(null, "Hoeveel gas verbruikt u per jaar, in m³?", CustomFieldType.Number, null, false, null, null),
        ];
        const string first = "Een warmtepomp verdient zich alleen terug in een huis dat de warmte vasthoudt. **Kijk eerst** of de radiatoren op 50 graden genoeg warmte geven: zet de ketel op een koude dag op 50. Blijft het huis warm, dan kan het. Blijft het koud, dan helpt isoleren u meer, en dat verkopen wij niet.";
        _ = (await SaveRequestForm.RunAsync(db, new(null, 0, "Een warmtepomp, iets voor mij?", "nl", first, true, CaseKind.Question, "Warmtepomp", null, false, heatPump), at, cancel)).Value;
        SaveRequestForm.Field[] service =
        [
            new(null, "Welk toestel is het?", CustomFieldType.Choice, "cv-ketel, warmtepomp, boiler", true, null, null),
            new(null, "Welke dag schikt u?", CustomFieldType.Date, null, false, null, null),
        ];
        _ = (await SaveRequestForm.RunAsync(db, new(null, 0, "Onderhoud afspreken", "nl", null, false, CaseKind.Request, "Onderhoud", 240, false, service), at, cancel)).Value;
    }

    private static async Task<Guid> AskAsync(AppDb db, string mail, CaseKind kind, string words, DateTimeOffset at, CancellationToken cancel)
    {
        var visitor = await PortalVisitor.ReadAsync(db, mail, at, cancel);
        var input = new OpenQuestion.Input(Guid.CreateVersion7(at), visitor.Sides.First(side => side.Person is null), null, kind, words, null, null);
        var line = (await OpenQuestion.RunAsync(db, visitor.Mail, "nl", input, at, cancel)).Value;
        db.ChangeTracker.Clear();
        return line.CaseId;
    }

    private async Task AnswerAsync(AppDb db, Guid id, string text, DateTimeOffset at, CancellationToken cancel)
    {
        var one = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var by = one.OwnerId ?? accounts[DemoPeople.Manager];
        _ = (await AnswerCustomer.RunAsync(db, id, new AnswerCustomer.Input(Guid.CreateVersion7(at), one.Version, one.Lines, text, ChannelKind.Portal, CaseState.Solved), by, at, cancel)).Value;
        db.ChangeTracker.Clear();
    }
}
