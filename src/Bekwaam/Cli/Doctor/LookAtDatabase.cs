using System.Data.Common;
using System.Security.Cryptography;
using System.Xml.Linq;
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
        var keys = await db.DataProtectionKeys.AsNoTracking().Select(key => key.Xml).ToListAsync(cancel);
        findings.Add(LookAtPlace.Key(KeyFile.In(installation.DataFolder), keys.Count > 0));
        findings.Add(Ring(keys));
        var dead = await db.Jobs.Where(job => job.State == JobState.Dead).CountAsync(cancel);
        findings.Add(dead == 0
            ? Finding.Ok(Jobs, "none gave up")
            : Finding.Wrong(Jobs, $"{dead} gave up", "Look at Settings, Jobs: retry or discard them."));
        findings.Add(LookAtPlace.Backup(installation.BackupFolder, Core.Data.Backups.BackupName.Pattern, organisation is not null, now));
    }

    /// <summary>Every key of the ring must open with the key file of this node.</summary>
    private Finding Ring(List<string> keys)
    {
        const string what = "sign-in keys";
        var file = new KeyFile(installation.DataFolder);
        var closed = keys.Count(xml => !Opens(file, xml));
        return closed == 0
            ? Finding.Ok(what, $"{keys.Count} in the database, all readable")
            : Finding.Wrong(what, $"{closed} of {keys.Count} cannot be read with this key file",
                "All nodes need the same key file: copy it from the node that made them. If that file is lost: empty the table data_protection_keys; everybody then signs in again.");
    }

    private static bool Opens(KeyFile file, string xml)
    {
        try
        {
            return XElement.Parse(xml).Descendants("withKeyFile").All(secret => file.Decrypt(Convert.FromBase64String(secret.Value)).Length > 0);
        }
        catch (Exception error) when (error is CryptographicException or IOException or FormatException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
