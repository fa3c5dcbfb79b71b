using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Demo;

/// <summary>Sets the company up and has everybody make an account, as they would themselves.</summary>
internal static class DemoTeam
{
    private const string Language = "nl";

    /// <returns>Everybody's account.</returns>
    public static async Task<IReadOnlyDictionary<Colleague, Guid>> GatherAsync(
        IDatabase database, Passwords passwords, DemoCalendar calendar, CancellationToken cancel)
    {
        var began = calendar.Quarters[0].First.AddDays(-21);
        await using var db = database.Open();
        var owner = await SetUpInstallation.RunAsync(db, passwords,
            new SetUpInstallation.Input(DemoPeople.Company, Language, Organisation.DefaultTimeZone, DemoPeople.Owner.Name, DemoPeople.Owner.Email, DemoPeople.Password),
            calendar.At(began), null, cancel);
        var accounts = new Dictionary<Colleague, Guid> { [DemoPeople.Owner] = owner.Value.Id };
        foreach (var colleague in DemoPeople.Invited)
        {
            var issued = await InviteColleague.RunAsync(db, new InviteColleague.Input(colleague.Name, colleague.Email, colleague.Roles),
                owner.Value.Id, calendar.At(began, 10, accounts.Count), null, cancel);
            var account = await AcceptInvitation.RunAsync(db, passwords,
                new AcceptInvitation.Input(issued.Value.Token, colleague.Name, DemoPeople.Password, Language),
                DemoPeople.Company, calendar.At(began.AddDays(1), 8, accounts.Count), null, cancel);
            accounts[colleague] = account.Value.Id;
        }

        return accounts;
    }
}
