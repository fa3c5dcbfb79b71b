using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

/// <summary>Who is there at Brugman's, who can do what, and what callers hear at night. Set up last: it counts for what still comes in.</summary>
internal sealed class DemoDirectLine(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts)
{
    private const int Weeks = 4;
    private const int WorkDays = 5;

    private static readonly (string Team, string[] Members)[] Teams =
    [
        ("Warmtepompen", ["Kees", "Bram", "Roos"]),
        ("Facturen", ["Joost", "Ilse"]),
    ];

    private static readonly (string Who, string Skills)[] Skills =
    [
        ("Kees", "warmtepompen, koelmiddel"), ("Bram", "warmtepompen"), ("Roos", "warmtepompen, Engels"), ("Joost", "facturen"),
        ("Ilse", "facturen, incasso"), ("Aylin", "Turks, Engels"), ("Noor", "Engels"), ("Mehmet", "Turks"),
    ];

    public async Task FillAsync(CancellationToken cancel)
    {
        var now = calendar.At(calendar.Today, 8);
        var owner = accounts[DemoPeople.Owner];
        var teams = new List<Guid>();
        await using var db = database.Open();
        foreach (var (team, members) in Teams)
            teams.Add((await SaveTeam.RunAsync(db, new SaveTeam.Input(null, team, [.. members.Select(Of)]), owner, now, null, cancel)).Value.Id);
        foreach (var (who, skills) in Skills)
            _ = (await SaveSkills.RunAsync(db, Of(who), skills, cancel)).Value;
        SaveRoutingRules.Line[] rules = [new(CaseKind.Defect, "Warmtepomp", "warmtepompen", teams[0]), new(null, "Factuur", null, teams[1])];
        _ = (await SaveRoutingRules.RunAsync(db, rules, owner, now, null, cancel)).Value;
        await RosterAsync(db, cancel);
        var (first, last) = (calendar.Today.AddDays(3), calendar.Today.AddDays(10));
        _ = (await SetAbsence.RunAsync(db, new SetAbsence.Input(Of("Kees"), first, last, Of("Sanne")), Of("Kees"), calendar.Today, now, cancel)).Value;
        var night = new OutOfHours("030 555 01 12", "U belt buiten onze openingstijd. Morgen om acht uur zijn wij er weer. Kan het niet wachten? Blijf dan aan de lijn: u krijgt wie dienst heeft.", "Gaslucht, een lek dat niet te stoppen is, of geen warmte bij vorst.");
        _ = (await OutOfHours.SaveAsync(db, null, night, owner, now, null, cancel)).Value;
    }

    /// <summary>Colleagues of a branch in turn.</summary>
    private async Task RosterAsync(AppDb db, CancellationToken cancel)
    {
        var branches = await db.Locations.ToDictionaryAsync(l => l.Name, l => l.Id, cancel);
        var monday = calendar.Today.AddDays(-(((int)calendar.Today.DayOfWeek + 6) % 7));
        var cells = new Dictionary<(int, Guid), Guid?>();
        foreach (var branch in DemoPeople.Branches)
        {
            var there = DemoPeople.Employees.Where(colleague => colleague.Branch == branch).ToList();
            for (var day = 0; day < WorkDays; day++)
                cells[(day, branches[branch])] = accounts[there[day % there.Count]];
        }

        _ = (await SaveRoster.RunAsync(db, new SaveRoster.Input(monday, cells, Weeks), cancel)).Value;
    }

    private Guid Of(string firstName) => accounts.Single(account => account.Key.FirstName == firstName).Value;
}
