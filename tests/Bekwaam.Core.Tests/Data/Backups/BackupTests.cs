using Bekwaam.Core.Competence;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Files;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bekwaam-test-");

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(folder.FullName, "backup.zip");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task What_was_backed_up_restores_the_same_elsewhere(Engine from, Engine to)
    {
        var manifest = await BackUpAsync(from);
        manifest.Organisation.ShouldBe("Brugman «Installatie» 管道");
        await using var target = await TestDatabase.CreateEmptyAsync(to);
        await using (var archive = (await BackupArchive.OpenAsync(Archive, Cancel)).Value)
            (await new RestoreBackup(target.Database).RunAsync(archive, SomeOfEverything.Now, null, Cancel)).Done.ShouldBeTrue();

        var again = await new WriteBackup(target.Database).RunAsync(Archive, SomeOfEverything.Now, null, Cancel);
        var digests = again.Tables.ToDictionary(t => t.Name, t => (t.Rows, t.Digest));
        foreach (var table in manifest.Tables)
            digests[table.Name].ShouldBe((table.Rows, table.Digest), table.Name);
        await using var db = target.Open();
        (await db.Bars.SingleAsync(Cancel)).Value.ShouldBe(72.125m);
        (await db.Surveys.Include(s => s.Questions).SingleAsync(Cancel)).Questions.Single().Text.ShouldContain("aanbeveelt");
        var file = await db.StoredFiles.SingleAsync(Cancel);
        await using var stream = await new FileStore(target.Database).OpenAsync(file.Hash, Cancel);
        stream!.Length.ShouldBe(FileChunk.MaxBytes + 5);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_good_backup_is_proven_by_restoring_it(Engine engine)
    {
        await BackUpAsync(engine);
        (await VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_backup_is_refused_by_a_database_that_holds_something(Engine engine)
    {
        await BackUpAsync(engine);
        await using var target = await TestDatabase.CreateAsync(engine);
        await using var archive = (await BackupArchive.OpenAsync(Archive, Cancel)).Value;
        var outcome = await new RestoreBackup(target.Database).RunAsync(archive, SomeOfEverything.Now, null, Cancel);
        outcome.Refusal!.ToString().ShouldStartWith("The database to restore into is not empty");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_damaged_backup_is_told_and_leaves_the_target_empty(Engine engine)
    {
        await BackUpAsync(engine);
        var bytes = await File.ReadAllBytesAsync(Archive, Cancel);
        var whole = bytes.ToArray();
        // Somewhere in the compressed rows, not in the directory at the end.
        for (var at = 40; at < bytes.Length / 2; at += bytes.Length / 20)
        {
            whole.CopyTo(bytes, 0);
            bytes[at] ^= 0x55;
            await File.WriteAllBytesAsync(Archive, bytes, Cancel);
            await using var target = await TestDatabase.CreateEmptyAsync(engine);
            var opened = await BackupArchive.OpenAsync(Archive, Cancel);
            if (!opened.Done)
                continue;
            await using var archive = opened.Value;
            var outcome = await new RestoreBackup(target.Database).RunAsync(archive, SomeOfEverything.Now, null, Cancel);
            if (outcome.Done)
                continue;
            await using var db = target.Open();
            await db.Database.OpenConnectionAsync(Cancel);
            (await target.Database.Schema.DescribeAsync(db.Database.GetDbConnection(), Cancel)).ShouldBeEmpty();
            return;
        }

        Assert.Fail("No damage was noticed.");
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused()
    {
        (await BackupArchive.OpenAsync(Archive, Cancel)).Refusal!.ToString().ShouldStartWith("There is no file");
        await File.WriteAllTextAsync(Archive, "PK, or not", Cancel);
        (await BackupArchive.OpenAsync(Archive, Cancel)).Refusal!.ToString().ShouldContain("is not a backup of Bekwaam");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_backup_of_an_older_version_is_brought_up_to_date(Engine engine)
    {
        await BackUpAsync(engine);
        await using var target = await TestDatabase.CreateEmptyAsync(engine);
        await using var archive = (await BackupArchive.OpenAsync(Archive, Cancel)).Value;
        var present = target.Database.Schema.Migrations;
        IReadOnlyList<Migration> newer = [.. present, new(present.Count + 1, "note", "create table notes (id integer not null primary key);")];
        var outcome = await new RestoreBackup(target.Database, newer).RunAsync(archive, SomeOfEverything.Now, null, Cancel);
        outcome.Value.ShouldBe(new MigrationReport(present.Count, present.Count + 1, null));
        await using var db = target.Open();
        (await db.Accounts.CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_backup_of_a_newer_version_is_refused(Engine engine)
    {
        await BackUpAsync(engine);
        await using var target = await TestDatabase.CreateEmptyAsync(engine);
        await using var archive = (await BackupArchive.OpenAsync(Archive, Cancel)).Value;
        var outcome = await new RestoreBackup(target.Database, []).RunAsync(archive, SomeOfEverything.Now, null, Cancel);
        outcome.Refusal!.ToString().ShouldStartWith($"The backup was made by a newer version of Bekwaam (schema {target.Database.Schema.Migrations.Count})");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_is_left_of_a_backup_that_was_stopped(Engine engine)
    {
        await using var source = await TestDatabase.CreateAsync(engine);
        await SomeOfEverything.AddAsync(source.Database, Cancel);
        using var stop = new CancellationTokenSource();
        var progress = new Immediate(_ => stop.Cancel());
        await Should.ThrowAsync<OperationCanceledException>(() =>
            new WriteBackup(source.Database).RunAsync(Archive, SomeOfEverything.Now, progress, stop.Token));
        folder.GetFiles().ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Reason>> VerifyAsync()
    {
        await using var scratch = await TestDatabase.CreateEmptyAsync(Engine.Sqlite);
        await using var archive = (await BackupArchive.OpenAsync(Archive, Cancel)).Value;
        return await new VerifyBackup(scratch.Database).RunAsync(archive, SomeOfEverything.Now, Cancel);
    }

    private async Task<BackupManifest> BackUpAsync(Engine engine)
    {
        await using var source = await TestDatabase.CreateAsync(engine);
        await SomeOfEverything.AddAsync(source.Database, Cancel);
        return await new WriteBackup(source.Database).RunAsync(Archive, SomeOfEverything.Now, null, Cancel);
    }

    private sealed class Immediate(Action<BackupTable> report) : IProgress<BackupTable>
    {
        public void Report(BackupTable value) => report(value);
    }
}
