using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Listening;

public sealed class SurveyResultsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_unweighted_figure_leads_and_the_weighted_stands_beside_it_with_its_effective_n(Engine engine)
    {
        var nps = (await ReadAsync(engine)).Questions[0];
        nps.Kind.ShouldBe(FigureKind.Nps);
        nps.Measure!.Value.N.ShouldBe(2_746);
        nps.Measure.Value.EffectiveN.ShouldBeNull();
        nps.Measure.Value.Low.ShouldBeLessThan(nps.Measure.Value.Value);
        nps.Weighted!.Value.EffectiveN!.Value.ShouldBeInRange(1_000, 2_745);
        nps.LeftOut.ShouldBe(new LeftOut(1, 0, 84, 0));
        nps.Answers.Sum(a => a.Count).ShouldBe(2_746);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Weights_of_one_bring_no_weighted_figure(Engine engine) =>
        (await ReadAsync(engine)).Questions[1].Weighted.ShouldBeNull();

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Thirty_days_with_enough_answers_are_followed_by_the_day_and_the_better_week_is_a_signal(Engine engine)
    {
        var trend = (await ReadAsync(engine)).Questions[0].Trend!;
        trend.Grain.ShouldBe(TrendGrain.Day);
        trend.Starts.Count.ShouldBe(30);
        trend.TellsSignals.ShouldBeTrue();
        trend.Chart.Signals.ShouldContain(s => s.Favourable && s.Last >= 23);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_unit_under_the_floor_is_hidden_with_the_next_smallest_so_that_it_cannot_be_found_by_subtraction(Engine engine)
    {
        var nps = (await ReadAsync(engine, by: "terminal")).Questions[0];
        nps.Units.Select(u => u.Name).ShouldBe(["A", "B"]);
        nps.HiddenUnits.ShouldBe(2);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_period_without_answers_has_no_figures(Engine engine)
    {
        var results = await ReadAsync(engine, Period.Parse("2016-1"));
        results.Questions.ShouldAllBe(q => q.N == 0 && q.Measure == null && q.Trend == null);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_unknown_survey_or_breakdown_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await AirportSurvey.WriteAsync(db, Cancel);
        (await ReadSurveyResults.RunAsync(db, new("nothing"), Cancel)).Done.ShouldBeFalse();
        (await ReadSurveyResults.RunAsync(db, new(AirportSurvey.Key, By: "moon"), Cancel)).Done.ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_list_leads_with_the_named_metric(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await AirportSurvey.WriteAsync(db, Cancel);
        var line = (await ListSurveys.RunAsync(db, Cancel)).ShouldHaveSingleItem();
        line.Kind.ShouldBe(FigureKind.Nps);
        line.Measure!.Value.N.ShouldBe(2_746);
        line.Respondents.ShouldBe(2_831);
        line.LastDay.ShouldBe(new DateOnly(2017, 5, 30));
    }

    private static async Task<SurveyResults> ReadAsync(Engine engine, Period? period = null, string? by = null)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await AirportSurvey.WriteAsync(db, Cancel);
        var outcome = await ReadSurveyResults.RunAsync(db, new(AirportSurvey.Key, period, by), Cancel);
        outcome.Done.ShouldBeTrue();
        return outcome.Value;
    }
}
