using System.Text.Json;
using Bekwaam.Core.Evidence;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Cli;

public sealed class AssessCommandTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    [Theory, MemberData(nameof(Engines))]
    public async Task Without_answers_there_is_nothing_to_assess(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        var said = await here.RunAsync("assess", "--json");
        said.Code.ShouldBe(1);
        said.Error.ShouldContain("There are no answers of customers yet");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_sheet_is_said_as_a_table_and_as_json(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        await using (var db = here.Database.Open())
        {
            EvidenceRows.Customers(db, Facet.Ease, new DateOnly(2026, 8, 10), EvidenceRows.Around(60, 60));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var table = await here.RunAsync("assess");
        table.ShouldSatisfyAllConditions(t => t.Code.ShouldBe(0), t => t.Output.ShouldContain("Quarter 3, 2026"), t => t.Output.ShouldContain("n 60"));
        // Customers alone: the first claim has its chance, the others are unknown, and phases have bounds.
        table.Output.Split('\n').Last(line => line.StartsWith("Ease", StringComparison.Ordinal)).Trim().Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ShouldBe(["Ease", "<\u00a01%", "unknown", "unknown", "unknown", "unknown", "<\u00a01%", "<\u00a01%"]);
        table.Output.ShouldContain("What to measure next:");

        var said = await here.RunAsync("assess", "--json", "--quarter", "2026-3");
        said.Code.ShouldBe(0, said.Error);
        using var json = JsonDocument.Parse(said.Output);
        var root = json.RootElement;
        root.GetProperty("period").GetString().ShouldBe("2026-3");
        root.GetProperty("missingPerspectives").EnumerateArray().Select(p => p.GetString()).ShouldBe(["employee", "manager"]);
        var ease = root.GetProperty("facets").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "ease");
        ease.GetProperty("customers").GetProperty("n").GetInt64().ShouldBe(60);
        ease.GetProperty("barStanding").GetString().ShouldBe("usual");
        ease.GetProperty("claims").GetProperty("insight").GetProperty("upper").GetDouble().ShouldBe(1);
        root.GetProperty("overall").GetProperty("enoughEvidence").GetBoolean().ShouldBeFalse();
    }
}
