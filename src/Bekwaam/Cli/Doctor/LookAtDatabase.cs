using System.Data.Common;
using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Cli.Doctor;

/// <summary>What the database tells about itself and the installation.</summary>
internal sealed class LookAtDatabase(IDatabase database, Installation installation, DateTimeOffset now)
{
    private const string Database = "database";
    private const string Tables = "tables";
    private const string Jobs = "jobs";
    private readonly List<Finding> findings = [];

    /// <summary>Looks only; nothing is changed.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        EngineReport engine;
        SchemaState state;
        try
        {
            engine = await database.InspectAsync(cancel);
            state = await SchemaState.OfAsync(database, cancel);
        }
        catch (DbException error)
        {
            return [Finding.Wrong(Database, error.Message, "Start the database server, and check --database: host, port, name, user and password.")];
        }

        findings.Add(engine.Wrong.Count == 0
            ? Finding.Ok(Database, engine.Version + " answers")
            : Finding.Wrong(Database, engine.Version, string.Join(' ', engine.Wrong)));
        findings.Add(Schema(state));
        if (state is { Refusal: null, Pending.Count: 0 })
            await ContentAsync(engine, cancel);
        else
            findings.Add(LookAtMachine.Clock(now, engine.Clock, null));
        return findings;
    }

    private static Finding Schema(SchemaState state)
    {
        const string what = "schema";
        if (state.Refusal is not null)
            return Finding.Wrong(what, $"at step {state.Version}", state.Refusal.ToString());
        if (state.Version == 0)
            return Finding.Ok(what, "empty; made when Bekwaam first serves");
        return state.Pending.Count == 0
            ? Finding.Ok(what, $"at step {state.Version}, up to date")
            : Finding.Wrong(what, $"at step {state.Version}, {state.Pending.Count} behind", "Run 'migrate', or serve: a backup is made first.");
    }

    private async Task ContentAsync(EngineReport engine, CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancel);
        var missing = SchemaDifferences.Missing(db, await database.Schema.DescribeAsync(db.Database.GetDbConnection(), cancel));
        if (missing.Count > 0)
            findings.Add(Finding.Wrong(Tables, "missing: " + string.Join("; ", missing.Take(5)), "The schema was changed by other hands: restore a backup, or undo that change."));
        var organisation = await SettingsStore.ReadAsync<Organisation>(db, "organisation", cancel);
        findings.Add(LookAtMachine.Zone(organisation?.TimeZone ?? Organisation.DefaultTimeZone));
        var lastSaved = await db.AuditEvents.OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancel);
        findings.Add(LookAtMachine.Clock(now, engine.Clock, lastSaved));
        var (keys, shut) = await LostKeys.FindAsync(db, new KeyFile(installation.DataFolder), cancel);
        findings.Add(LookAtPlace.Key(KeyFile.In(installation.DataFolder), keys > 0));
        findings.Add(Ring(keys, shut.Count));
        var dead = await db.Jobs.Where(job => job.State == JobState.Dead).CountAsync(cancel);
        findings.Add(dead == 0
            ? Finding.Ok(Jobs, "none gave up")
            : Finding.Wrong(Jobs, $"{dead} gave up", "Look at Settings, Jobs: retry or discard them."));
        findings.Add(LookAtPlace.Backup(installation.BackupFolder, Core.Data.Backups.BackupName.Pattern, organisation is not null, now));
    }

    /// <summary>Every key of the ring must open with the key file of this node.</summary>
    private static Finding Ring(int keys, int shut)
    {
        const string what = "sign-in keys";
        return shut == 0
            ? Finding.Ok(what, $"{keys} in the database, all readable")
            : Finding.Wrong(what, $"{shut} of {keys} cannot be read with this key file",
                "All nodes need the same key file: copy it from the node that made them. If that file is lost: start once with 'serve --forget-keys'; everybody then signs in again.");
    }
}
