using Bekwaam.Core.Accounts;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Tests.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class ClearInvitationsTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_invitation_goes_a_month_after_its_link_ran_out_and_not_before(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        await using (var db = desk.Open())
        {
            db.AccountInvitations.AddRange(Invitation("long.gone@brugman.example", desk.Clock.Now.AddDays(-31)), Invitation("run.out@brugman.example", desk.Clock.Now.AddDays(-29)));
            await db.SaveChangesAsync(Office.Cancel);
        }

        await desk.EnqueueAsync(RecurringWork.ClearInvitations, new object());
        await desk.Runner(new ClearInvitations(desk.Database)).RunUntilIdleAsync(Office.Cancel);

        await using var after = desk.Open();
        (await after.AccountInvitations.SingleAsync(Office.Cancel)).Email.ShouldBe("run.out@brugman.example");
    }

    private static AccountInvitation Invitation(string email, DateTimeOffset expires) => new()
    {
        Id = RandomKey.New(),
        TokenHash = email,
        Name = "Bram",
        Email = email,
        Roles = "Employee",
        CreatedAt = expires - InviteColleague.ValidFor,
        ExpiresAt = expires,
    };
}
