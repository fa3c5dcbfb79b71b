using System.Globalization;
using System.Text;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Listening;

/// <summary>Imports and undos in any order: the rollups always say what the answers say, and undoing all of it leaves nothing.</summary>
public sealed class SeriesOfImportsTests
{
    private const string Questions = """
        "questions": {
          "nps": { "scale": "0-10", "role": "loyalty", "notApplicable": ["11"] }, "help": { "scale": "1-5", "role": "experience", "facet": "ease", "dontKnow": ["9"] },
          "again": { "scale": "yes-no", "role": "experience", "facet": "problem-solving" }, "say": { "scale": "open" }
        }
        """;

    private static readonly string[] Columns = ["nps", "help", "again", "say"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite, 1), InlineData(Engine.Sqlite, 2), InlineData(Engine.Sqlite, 3)]
    [InlineData(Engine.Postgres, 1), InlineData(Engine.Postgres, 4)]
    public async Task After_every_step_rollups_and_answers_agree_and_undoing_all_leaves_nothing(Engine engine, int seed)
    {
        await using var bench = await ImportBench.CreateAsync(engine);
        var random = new Random(seed);
        for (var step = 0; step < 14; step++)
        {
            var whole = await WholeAsync(bench);
            if (whole.Count > 0 && random.Next(3) == 0)
                await UndoAsync(bench, whole[random.Next(whole.Count)]);
            else
                await ImportAsync(bench, random);
            (await bench.DisagreementsAsync()).ShouldBe(0, $"after step {step}");
        }

        while (await WholeAsync(bench) is { Count: > 0 } left)
            (await UndoAsync(bench, left[^1])).ShouldBeTrue("the last one rests under no other");
        (await bench.EverythingAsync()).ShouldBeEmpty();
        await using var db = bench.Open();
        (await db.Surveys.CountAsync(Cancel), await db.BreakdownValues.CountAsync(Cancel), await db.ResponseBreakdowns.CountAsync(Cancel), await db.ImportChanges.CountAsync(Cancel))
            .ShouldBe((0, 0, 0, 0));
    }

    private static async Task<List<int>> WholeAsync(ImportBench bench)
    {
        await using var db = bench.Open();
        return await db.Imports.Where(i => i.State == ImportState.Completed).OrderBy(i => i.Number).Select(i => i.Number).ToListAsync(Cancel);
    }

    private static async Task<bool> UndoAsync(ImportBench bench, int number)
    {
        await using (var db = bench.Open())
            if (await Core.Listening.Importing.UndoImport.RefuseAsync(db, number, Cancel) is not null)
                return false;
        (await bench.UndoAsync(number)).State.ShouldBe(ImportState.Undone);
        return true;
    }

    /// <summary>Some of thirty respondents, each with some answers; with or without days, weights and branches; either layout.</summary>
    private static async Task ImportAsync(ImportBench bench, Random random)
    {
        var (@long, day, weight, branch) = (random.Next(2) == 0, random.Next(3) > 0, random.Next(2) == 0, random.Next(2) == 0);
        var asked = Columns.Where(_ => random.Next(3) > 0).DefaultIfEmpty("nps").ToArray();
        var text = new StringBuilder("nr;day;w;branch;").AppendLine(@long ? "q;v" : string.Join(';', Columns));
        foreach (var nr in Enumerable.Range(1, 30).Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next()))
        {
            var who = string.Create(CultureInfo.InvariantCulture, $"{nr};2026-0{random.Next(1, 4)}-1{random.Next(10)};{random.Next(1, 400) / 100m};{"NESW"[random.Next(4)]};");
            if (@long)
                foreach (var column in asked)
                    text.Append(who).Append(column).Append(';').AppendLine(AnswerTo(column, random));
            else
                text.Append(who).AppendLine(string.Join(';', Columns.Select(column => asked.Contains(column) ? AnswerTo(column, random) : "")));
        }

        var map = $$"""
            { "survey": { "key": "shop" }, "layout": "{{(@long ? "long" : "wide")}}", "respondent": "nr", "perspective": "customer", "accept": "partial", "format": { "decimal": "." },
              "day": {{(day ? "{ \"column\": \"day\", \"format\": \"yyyy-MM-dd\" }" : "{ \"value\": \"2026-02-01\" }")}},
              {{(weight ? "\"weight\": \"w\"," : "")}} {{(branch ? "\"breakdowns\": [ { \"column\": \"branch\", \"name\": \"Branch\", \"role\": \"unit\" } ]," : "")}}
              {{(@long ? "\"question\": \"q\", \"value\": \"v\"," : "")}} {{Questions}} }
            """;
        ReadAnswerMap.Run(map).Mistakes.ShouldBeEmpty();
        (await bench.ImportAsync(text.ToString(), map)).State.ShouldBeOneOf(ImportState.Completed, ImportState.Failed);
    }

    private static string AnswerTo(string column, Random random) => column switch
    {
        "nps" => random.Next(14) is var score and < 13 ? score.ToString(CultureInfo.InvariantCulture) : "",
        "help" => random.Next(0, 7) is var score and < 6 ? score.ToString(CultureInfo.InvariantCulture) : "9",
        "again" => random.Next(3) switch { 0 => "ja", 1 => "nee", _ => "" },
        _ => random.Next(2) == 0 ? "prima" : "",
    };
}
