using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Demo;

/// <summary>How far the making has come.</summary>
internal readonly record struct DemoProgress(string Step, int Done, int Total);

/// <summary>Makes the demo company through the same use cases as people would use; the same seed and day make the same company.</summary>
/// <param name="database">Where it is made.</param>
/// <param name="passwords">How the colleagues' password is kept.</param>
/// <param name="part">One in so many of its customers and firms, for who has no use for them all.</param>
internal sealed class MakeDemo(IDatabase database, Passwords passwords, int part = 1)
{
    /// <param name="now">The moment up to which the company has lived.</param>
    /// <param name="reset">Throw an earlier demo away first.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancel">Stops; what was made so far is thrown away by the next.</param>
    /// <returns>False when a demo was there already, or why it may not be made here.</returns>
    public async Task<Outcome<bool>> RunAsync(DateTimeOffset now, bool reset, IProgress<DemoProgress> progress, CancellationToken cancel)
    {
        var calendar = new DemoCalendar(now, TimeZoneInfo.FindSystemTimeZoneById(Organisation.DefaultTimeZone));
        var marker = new DemoMarker(DemoFiles.Seed, calendar.Today, Whole: false);
        await using (var db = database.Open())
        {
            var state = await DemoPlace.LookAsync(db, cancel);
            if (!state.Done)
                return state.Refusal;
            if (state.Value is DemoState.Whole && !reset)
                return false;
            if (state.Value is not DemoState.Absent)
                await EmptyDatabase.RunAsync(db, cancel);
            await marker.SaveAsync(db, now, cancel);
        }

        await FillAsync(calendar, progress, cancel);
        await using (var db = database.Open())
            await (marker with { Whole = true }).SaveAsync(db, now, cancel);
        return true;
    }

    private async Task FillAsync(DemoCalendar calendar, IProgress<DemoProgress> progress, CancellationToken cancel)
    {
        var files = DemoFiles.Make(DemoFiles.Seed, calendar.Today, day => calendar.At(day, 9, 20)).ToList();
        var judgements = DemoJudgements.Make(DemoFiles.Seed, calendar).ToList();
        var months = DemoEfforts.Make(DemoFiles.Seed, calendar).ToList();
        var (done, total) = (0, 5 + files.Count + DemoQuarter.Count + 1);

        Tell("colleagues");
        var accounts = await DemoTeam.GatherAsync(database, passwords, calendar, cancel);
        var books = new DemoBooks(database, calendar, accounts);
        Tell("relations");
        var groups = new DemoGroups(database, calendar, accounts);
        await new DemoRegister(database, calendar, accounts, groups, part).FillAsync(cancel);
        await groups.GatherAsync(cancel);
        await new DemoContacts(database, calendar, accounts).BringInAsync(cancel);
        Tell("contacts and cases");
        await new DemoCases(database, calendar, accounts, part).FillAsync(cancel);
        Tell("what customers say of them");
        await new DemoVerdicts(database, calendar).FillAsync(cancel);
        await new DemoDirectLine(database, calendar, accounts).FillAsync(cancel);
        await new DemoCounter(database, calendar, accounts).FillAsync(cancel);
        await new DemoDoor(database, calendar, accounts).FillAsync(cancel);
        await new DemoAnswers(database, calendar, accounts).FillAsync(cancel);
        Tell("bars");
        await books.SetBarsAsync(cancel);
        foreach (var quarter in judgements.GroupBy(j => Core.Competence.Period.Of(calendar.DayOf(j.At))))
        {
            Tell("estimates of " + quarter.Key);
            foreach (var judgement in quarter)
                await books.EstimateAsync(judgement, cancel);
        }

        Tell("what work took");
        foreach (var month in months)
            await books.CountAsync(month, cancel);
        var imports = new DemoImports(database, accounts[DemoPeople.Manager]);
        foreach (var file in files)
        {
            Tell(file.Name);
            await imports.BringInAsync(file, cancel);
        }

        progress.Report(new DemoProgress("ready", total, total));

        void Tell(string step) => progress.Report(new DemoProgress(step, Math.Min(done++, total - 1), total));
    }
}
