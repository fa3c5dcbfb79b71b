using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Files;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Staff;

public sealed class TodayPageTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_stranger_is_sent_away(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = app.Browser();
        using var response = await browser.GetAsync("/");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Each_sees_what_waits_for_them(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await using (var db = app.Database.Open())
        {
            JobQueue.Enqueue(db, "k", 1, app.Clock.Now).State = JobState.Dead;
            db.StoredFiles.Add(new StoredFile { Hash = "00", Length = 0, StoredAt = app.Clock.Now });
            db.Imports.Add(new Import { Number = 7, FileName = "najaar.csv", FileHash = "00", CreatedAt = app.Clock.Now, State = ImportState.Mapping });
            await db.SaveChangesAsync(Cancel);
        }

        using var owner = await app.SignedInAsAsync(Role.Owner);
        (await owner.ReadAsync("/")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("href=\"/listening/import/7\">najaar.csv"),
            page => page.ShouldContain("href=\"/settings/jobs\""),
            page => page.ShouldContain("href=\"/competence/prediction\""),
            page => page.ShouldContain("href=\"/listening/import\""));

        using var employee = await app.SignedInAsAsync(Role.Employee);
        (await employee.ReadAsync("/")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("href=\"/competence/prediction\""),
            page => page.ShouldNotContain("najaar.csv"),
            page => page.ShouldNotContain("/settings/jobs"));

        (await employee.SubmitAsync("/competence/prediction", ("Estimates[0]", "80"))).Dispose();
        (await employee.ReadAsync("/")).ShouldContain("Er wacht niets");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_latest_comments_stand_there_for_who_leads_and_has_seen_the_results(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        app.Clock.Now = new DateTimeOffset(2017, 5, 30, 9, 0, 0, TimeSpan.Zero);
        await using (var db = app.Database.Open())
            await AirportSurvey.WriteAsync(db, Cancel);
        using var manager = await app.SignedInAsAsync(Role.Manager);
        using var employee = await app.SignedInAsAsync(Role.Employee);

        (await manager.ReadAsync("/")).ShouldNotContain("The queue was long");
        (await manager.SubmitAsync("/competence")).Dispose();
        (await employee.SubmitAsync("/competence")).Dispose();

        var page = await manager.ReadAsync("/");
        page.ShouldContain("Fine &lt;b&gt;as is&lt;/b&gt;");
        page.ShouldContain("href=\"/listening/airport/comments?question=WORDS\"");
        page.IndexOf("Fine", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("The queue was long", StringComparison.Ordinal));
        (await employee.ReadAsync("/")).ShouldNotContain("The queue was long");

        app.Clock.Now = new DateTimeOffset(2017, 7, 1, 9, 0, 0, TimeSpan.Zero);
        using var later = app.SignedInAs(manager.Account);
        (await later.ReadAsync("/")).ShouldNotContain("The queue was long", Shouldly.Case.Sensitive, "it is more than a month ago");
    }
}
