using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Settings;

public sealed class JobsPageTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_job_that_gave_up_is_shown_with_its_error_and_can_be_tried_again(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        var job = await GiveUpAsync(app, "no paper");
        using var browser = await app.SignedInAsAsync(Role.Administrator);
        (await browser.ReadAsync("/settings/jobs")).ShouldContain("no paper");
        using var response = await browser.SubmitAsync("/settings/jobs", [new("job", job.ToString())], "/settings/jobs?handler=Retry");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = app.Database.Open();
        var read = await db.Jobs.SingleAsync(j => j.Id == job, Cancel);
        (read.State, read.Attempts, read.RunAt).ShouldBe((JobState.Waiting, 0, app.Clock.Now));
        (await browser.ReadAsync("/settings/jobs?state=Waiting")).ShouldContain("no paper");
        (await browser.ReadAsync("/settings/audit?kind=job.retried")).ShouldContain("liet een taak opnieuw proberen: Antwoorden inlezen.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_job_that_gave_up_can_be_discarded_and_no_other(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        var dead = await GiveUpAsync(app, "no paper");
        await GiveUpAsync(app, "no ink");
        Guid waiting;
        await using (var db = app.Database.Open())
        {
            waiting = JobQueue.Enqueue(db, "k", 1, app.Clock.Now).Id;
            await db.SaveChangesAsync(Cancel);
        }

        using var browser = await app.SignedInAsAsync(Role.Owner);
        foreach (var job in new[] { dead, waiting })
            using (await browser.SubmitAsync("/settings/jobs", [new("job", job.ToString())], "/settings/jobs?handler=Discard"))
                continue;
        await using var after = app.Database.Open();
        (await after.Jobs.Select(j => j.Id).ToListAsync(Cancel)).ShouldSatisfyAllConditions(
            left => left.ShouldNotContain(dead),
            left => left.ShouldContain(waiting),
            left => left.Count.ShouldBe(2));
        (await after.AuditEvents.SingleAsync(e => e.Kind == AuditKind.JobDiscarded, Cancel)).ActorId.ShouldBe(browser.Account!.Id);
    }

    [Fact]
    public async Task Only_who_administers_sees_jobs()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Manager);
        using var response = await browser.GetAsync("/settings/jobs");
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Guid> GiveUpAsync(PageApp app, string error)
    {
        await using var db = app.Database.Open();
        var job = JobQueue.Enqueue(db, "answers.import", 1, app.Clock.Now);
        job.State = JobState.Dead;
        job.LastError = error;
        await db.SaveChangesAsync(Cancel);
        return job.Id;
    }
}
