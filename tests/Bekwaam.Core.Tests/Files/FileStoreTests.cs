using System.Security.Cryptography;
using Bekwaam.Core.Files;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Files;

public sealed class FileStoreTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_reads_back_from_any_position(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var store = new FileStore(database.Database);
        var bytes = Bytes(2 * FileChunk.MaxBytes + 1234);
        var file = await store.StoreAsync(new MemoryStream(bytes), DateTimeOffset.UnixEpoch, Cancel);
        file.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await using var stream = (await store.OpenAsync(file.Hash, Cancel))!;
        stream.Length.ShouldBe(bytes.Length);
        (await ReadAllAsync(stream)).ShouldBe(bytes);
        stream.Seek(-2000, SeekOrigin.End);
        (await ReadAllAsync(stream)).ShouldBe(bytes[^2000..]);
        stream.Position = FileChunk.MaxBytes - 1;
        var two = new byte[2];
        stream.ReadExactly(two);
        two.ShouldBe(bytes[(FileChunk.MaxBytes - 1)..(FileChunk.MaxBytes + 1)]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_bytes_are_kept_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var store = new FileStore(database.Database);
        var bytes = Bytes(FileChunk.MaxBytes + 1);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            Task.Run(() => store.StoreAsync(new MemoryStream(bytes), DateTimeOffset.UnixEpoch, Cancel))));
        await using var db = database.Open();
        (await db.FileChunks.CountAsync(Cancel)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_empty_file_is_a_file(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var store = new FileStore(database.Database);
        var file = await store.StoreAsync(Stream.Null, DateTimeOffset.UnixEpoch, Cancel);
        await using var stream = (await store.OpenAsync(file.Hash, Cancel))!;
        (await ReadAllAsync(stream)).ShouldBeEmpty();
        (await store.OpenAsync("nothing", Cancel)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_goes_when_nothing_refers_to_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var store = new FileStore(database.Database);
        var file = await store.StoreAsync(new MemoryStream([1, 2, 3]), DateTimeOffset.UnixEpoch, Cancel);
        await using var db = database.Open();
        db.Imports.Add(new Import { Number = 1, FileName = "a.csv", FileHash = file.Hash });
        await db.SaveChangesAsync(Cancel);
        (await store.DeleteIfUnusedAsync(file.Hash, Cancel)).ShouldBeFalse();
        await db.Imports.ExecuteDeleteAsync(Cancel);
        (await store.DeleteIfUnusedAsync(file.Hash, Cancel)).ShouldBeTrue();
        (await db.FileChunks.CountAsync(Cancel)).ShouldBe(0);
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(3).NextBytes(bytes);
        return bytes;
    }
}
