using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

/// <summary>Who comes to Brugman's counter today and tomorrow, and what they want to know of a defect besides.</summary>
internal sealed class DemoCounter(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts)
{
    private const int Filled = 12;

    /// <summary>Days from today, when, for whom (whoever is there when nobody stands here), about what.</summary>
    private static readonly (int Day, int Hour, int Minute, string? Who, string About)[] Expected =
    [
        (0, 9, 30, "Sanne", "Tegels en leidingplan voor de badkamer"),
        (0, 10, 15, "Joost", "De factuur van oktober; vraagt om uitleg"),
        (0, 14, 0, "Kees", "Proefmodel van de warmtepomp bekijken; koffie klaar"),
        (0, 16, 30, null, "Brengt de sleutel van de meterkast terug"),
        (1, 11, 0, "Kees", "Komt de offerte voor de warmtepomp bespreken"),
    ];

    public async Task FillAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        await FieldsAsync(db, cancel);
        await VisitsAsync(db, cancel);
    }

    private async Task FieldsAsync(AppDb db, CancellationToken cancel)
    {
        var (owner, began) = (accounts[DemoPeople.Owner], calendar.At(calendar.Today.AddDays(-300), 8));
        _ = (await SaveCaseField.RunAsync(db, new("serienummer", "Serienummer", CustomFieldType.Text, null, CaseKind.Defect, false), isNew: true, owner, began, null, cancel)).Value;
        _ = (await SaveCaseField.RunAsync(db, new("garantie", "Onder garantie", CustomFieldType.YesNo, null, CaseKind.Defect, false), isNew: true, owner, began, null, cancel)).Value;
        db.ChangeTracker.Clear();
        var defects = await db.Cases.AsNoTracking().Where(c => c.Kind == CaseKind.Defect && c.MergedInto == null && c.OwnerId != null).OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id).Take(Filled).ToListAsync(cancel);
        foreach (var (at, one) in defects.Index())
        {
            var values = new Dictionary<string, string?>
            {
                ["serienummer"] = string.Create(CultureInfo.InvariantCulture, $"BW-{2100 + one.Number.Serial % 700}-{at * 37 % 90 + 10}"),
                ["garantie"] = at % 3 == 0 ? "true" : "false",
            };
            var input = new ChangeCase.Input(one.Version, one.Kind, one.Subject, one.Impact, one.Product, new CaseFieldValues.Filled(values, CultureInfo.InvariantCulture));
            _ = (await ChangeCase.RunAsync(db, one.Id, input, one.OwnerId!.Value, one.ChangedAt, cancel)).Value;
        }
    }

    private async Task VisitsAsync(AppDb db, CancellationToken cancel)
    {
        var branch = await db.Locations.OrderBy(l => l.Name).Select(l => (Guid?)l.Id).FirstOrDefaultAsync(cancel);
        var customers = await db.Relations.AsNoTracking().Where(r => r.State == RelationState.Active && r.Type == Core.Relations.Cards.RelationType.Person).OrderBy(r => r.Number).Skip(20).Take(Expected.Length).ToListAsync(cancel);
        var morning = calendar.At(calendar.Today, 7, 30);
        foreach (var (at, (day, hour, minute, who, about)) in Expected.Index())
        {
            var wall = calendar.Today.AddDays(day).ToDateTime(new TimeOnly(hour, minute));
            var due = new DateTimeOffset(wall, calendar.Zone.GetUtcOffset(wall)).ToUniversalTime();
            var host = who is null ? (Guid?)null : accounts.Single(account => account.Key.FirstName == who).Value;
            var by = host ?? accounts[DemoPeople.Owner];
            var visit = (await ExpectVisit.RunAsync(db, new(RandomKey.New(), null, 0, customers[at].Name, customers[at].Id, due, branch, host, about, null), by, morning, cancel)).Value;
            // Whose time has come by now is here, and whoever came a while ago has been received.
            if (due > calendar.Now)
                continue;
            _ = (await SettleVisit.RunAsync(db, visit.Id, VisitState.Here, by, due.AddMinutes(-4), cancel)).Value;
            if (due.AddMinutes(20) < calendar.Now)
                _ = (await SettleVisit.RunAsync(db, visit.Id, VisitState.Received, by, due.AddMinutes(at * 3 % 8), cancel)).Value;
        }
    }
}
