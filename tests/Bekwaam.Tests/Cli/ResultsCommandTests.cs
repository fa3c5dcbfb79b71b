using System.Text.Json;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Cli;

public sealed class ResultsCommandTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Figures_are_written_as_a_table_and_as_json_with_the_same_values(Engine engine)
    {
        await using var line = await OpenAsync(engine);
        var table = await line.RunAsync("results", AirportSurvey.Key);
        table.Code.ShouldBe(0, table.Error);
        table.Output.ShouldContain("n 2,746");
        table.Output.ShouldContain("left out: 84 not applicable, 1 blank");

        var json = await line.RunAsync("results", AirportSurvey.Key, "--json");
        json.Code.ShouldBe(0, json.Error);
        using var document = JsonDocument.Parse(json.Output);
        var question = document.RootElement.GetProperty("questions")[0];
        question.GetProperty("metric").GetString().ShouldBe("nps");
        question.GetProperty("unweighted").GetProperty("n").GetInt64().ShouldBe(2_746);
        question.GetProperty("weighted").GetProperty("effectiveN").GetDouble().ShouldBeLessThan(2_746);
        question.GetProperty("leftOut").GetProperty("notApplicable").GetInt64().ShouldBe(84);
        question.GetProperty("trend").GetProperty("per").GetString().ShouldBe("day");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_unknown_survey_is_refused_and_the_known_ones_are_listed(Engine engine)
    {
        await using var line = await OpenAsync(engine);
        var said = await line.RunAsync("results", "nothing");
        said.Code.ShouldBe(1);
        said.Error.ShouldContain(AirportSurvey.Key);
    }

    private static async Task<CommandLine> OpenAsync(Engine engine)
    {
        var line = await CommandLine.OpenAsync(engine);
        await using var db = line.Database.Open();
        await AirportSurvey.WriteAsync(db, TestContext.Current.CancellationToken);
        return line;
    }
}
