using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Cases;

/// <summary>On the log of a help desk that nobody here wrote; skipped where it is not kept beside the repository.</summary>
public sealed class RealHelpDeskTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cut_in_its_middle_the_median_is_that_of_the_same_cases_followed_to_the_end()
    {
        var path = Path.Combine(SourceTree.Root, "..", "shared", "data", "helpdesk-log", "helpdesk.csv");
        Assert.SkipUnless(File.Exists(path), "The log of the help desk is not kept beside the repository.");
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var file = File.OpenRead(path);
        var received = (await new ReceiveCases(database.Database).RunAsync(file, "helpdesk.csv", null, null, Now, Cancel)).Value;
        received.Guess.Map.Close.ShouldBe(["6"]);
        await using var db = database.Open();
        (await StartCaseImport.ImportAsync(db, received.Number, Now, Cancel)).Done.ShouldBeTrue();
        await new RunCaseImport(database.Database).RunAsync(received.Number, CaseImportWork.Alone(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")), Cancel);

        var cut = new DateOnly(2011, 6, 10);
        var whole = await ReadCaseFlow.RunAsync(db, new FlowQuestion(), Now, Cancel);
        var part = await ReadCaseFlow.RunAsync(db, new FlowQuestion(Until: cut), Now, Cancel);
        var same = await ReadCaseFlow.RunAsync(db, new FlowQuestion(OpenedUntil: cut), Now, Cancel);

        (whole.Cases, whole.Open, part.Cases).ShouldBe((3804, 0, same.Cases));
        part.Open.ShouldBeGreaterThan(0);
        part.Median!.Value.Value!.Value.ShouldBeInRange(same.Median!.Value.Low!.Value, same.Median.Value.High!.Value);
        whole.Median!.Value.Value!.Value.ShouldBe(3.928, .001);
    }
}
