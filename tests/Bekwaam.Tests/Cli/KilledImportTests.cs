using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Tests.Cli;

/// <summary>The program itself, killed without warning while it imports: afterwards the import is whole or absent, never half.</summary>
public sealed class KilledImportTests
{
    private const int Respondents = 12_000;
    private const int Questions = 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Killed_at_some_moment_an_import_is_whole_or_absent_after_a_restart() => KillAsync(Engine.Sqlite, seed: 2028, kills: 3);

    [Theory, Trait("Runs", "long"), InlineData(Engine.Sqlite, 2026), InlineData(Engine.Postgres, 2027)]
    public Task Killed_at_ten_moments_an_import_is_whole_or_absent_after_a_restart(Engine engine, int seed) => KillAsync(engine, seed, kills: 10);

    private static async Task KillAsync(Engine engine, int seed, int kills)
    {
        var moments = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("bekwaam-kill-");
        var (file, map) = (Path.Combine(folder.FullName, "answers.csv"), Path.Combine(folder.FullName, "map.json"));
        await File.WriteAllTextAsync(file, Answers(new Random(seed)), Cancel);
        await File.WriteAllTextAsync(map, Map(), Cancel);
        var caught = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await using var database = await TestDatabase.CreateAsync(engine);
            // One in five while everything is in and the last transaction is due; the others anywhere on the way.
            var part = kill % 5 == 4 ? 1 : moments.NextDouble();
            await KillAtAsync(database, folder, file, map, part);
            caught += await AfterKillAsync(database) ? 1 : 0;
            await RestartAsync(database);
            await AfterRestartAsync(database);
        }

        folder.Delete(recursive: true);
        caught.ShouldBeGreaterThanOrEqualTo(kills / 3, "The kills came too early or too late to tell anything.");
    }

    /// <summary>Starts the program and kills it once the import has come so far.</summary>
    private static async Task KillAtAsync(TestDatabase database, DirectoryInfo folder, string file, string map, double part)
    {
        string[] place = database.Connection is { } connection ? ["--database", connection, "--data", folder.FullName] : ["--data", database.Folder!.FullName];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bekwaam.dll"), "import", "answers", file, "--map", map, .. place])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!process.HasExited && !await HasComeAsync(database, part) && await look.WaitForNextTickAsync(Cancel))
        {
            // Looks again.
        }

        process.Kill();
        await process.WaitForExitAsync(Cancel);
    }

    private static async Task<bool> HasComeAsync(TestDatabase database, double part)
    {
        await using var db = database.Open();
        return await db.Imports.AnyAsync(i => i.State == ImportState.Completed || (i.State == ImportState.Running && i.BytesDone >= i.BytesTotal * part), Cancel);
    }

    /// <summary>Before anything is mended: nothing counts, or everything does.</summary>
    /// <returns>True when it was broken off on its way.</returns>
    private static async Task<bool> AfterKillAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(Cancel);
        if (import?.State is ImportState.Completed)
        {
            await WholeAsync(database);
            return false;
        }

        (await db.QuestionDays.CountAsync(Cancel), await db.FacetDays.CountAsync(Cancel)).ShouldBe((0, 0));
        return import?.State is ImportState.Running;
    }

    /// <summary>What the next start of the program does, when the lease of the killed one has run out.</summary>
    private static async Task RestartAsync(TestDatabase database)
    {
        var runner = new JobRunner(
            database.Database, [new CheckImportJob(database.Database), new RunImportJob(database.Database)], new LaterClock(), new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance);
        await runner.RunUntilIdleAsync(Cancel);
    }

    private static async Task AfterRestartAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(Cancel);
        if (import?.State is ImportState.Completed)
        {
            await WholeAsync(database);
            return;
        }

        (import?.State ?? ImportState.Mapping).ShouldBeOneOf(ImportState.Mapping, ImportState.Checked);
        (await db.Responses.CountAsync(Cancel), await db.Answers.CountAsync(Cancel), await db.QuestionDays.CountAsync(Cancel)).ShouldBe((0, 0, 0));
    }

    private static async Task WholeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        (await db.Responses.CountAsync(Cancel), await db.Answers.CountAsync(Cancel)).ShouldBe((Respondents, Respondents * Questions));
        var survey = (await db.Surveys.SingleAsync(Cancel)).Id;
        (await new CompareRollups(database.Database).RunAsync(survey, Cancel)).ShouldBe(0);
    }

    private static string Map()
    {
        var questions = Enumerable.Range(1, Questions).Select(q => $$"""  "q{{q}}": { "scale": "1-5", "role": "experience", "facet": {{(q - 1) % 9 + 1}} }""");
        return $$"""
            { "survey": { "key": "kill" }, "layout": "wide", "respondent": "nr", "perspective": "customer", "day": { "column": "day" },
              "breakdowns": [ { "column": "branch", "name": "Branch", "role": "unit" } ], "questions": {
            {{string.Join(",\n", questions)}} } }
            """;
    }

    private static string Answers(Random random)
    {
        var text = new StringBuilder("nr,day,branch," + string.Join(',', Enumerable.Range(1, Questions).Select(q => $"q{q}")) + "\n");
        for (var respondent = 0; respondent < Respondents; respondent++)
        {
            text.Append(CultureInfo.InvariantCulture, $"r{respondent},2026-01-{random.Next(1, 31):00},B{random.Next(5)}");
            for (var question = 0; question < Questions; question++)
                text.Append(CultureInfo.InvariantCulture, $",{random.Next(1, 6)}");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>An hour on: every lease has run out.</summary>
    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(1);
    }
}
