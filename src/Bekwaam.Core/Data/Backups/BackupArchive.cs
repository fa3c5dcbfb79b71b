using System.IO.Compression;
using System.Text.Json;

namespace Bekwaam.Core.Data.Backups;

/// <summary>A backup that is read.</summary>
public sealed class BackupArchive : IAsyncDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true };
    private readonly ZipArchive archive;

    private BackupArchive(ZipArchive archive, BackupManifest manifest)
    {
        this.archive = archive;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    /// <returns>The archive, or why the file is none that this program can read.</returns>
    public static async Task<Outcome<BackupArchive>> OpenAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return new Reason("There is no file {0}.", file);
        ZipArchive? archive = null;
        try
        {
            archive = await ZipFile.OpenReadAsync(file, cancel);
            var manifest = await ManifestAsync(archive, cancel);
            if (manifest.Format <= BackupManifest.CurrentFormat)
                return new BackupArchive(archive, manifest);
            archive.Dispose();
            return new Reason("{0} was made by a newer version of Bekwaam ({1}). Restore it with that version.", file, manifest.Program);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or EndOfStreamException)
        {
            archive?.Dispose();
            return new Reason("{0} is not a backup of Bekwaam, or it is damaged: {1}", file, error.Message);
        }
    }

    /// <summary>The rows of a table; the array is used again for the next row.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    internal async IAsyncEnumerable<object?[]> RowsAsync(BackupTable table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var entry = archive.GetEntry(table.Entry) ?? throw new InvalidDataException($"table {table.Name} is missing");
        await using var stream = await entry.OpenAsync(cancel);
        await using var buffered = new BufferedStream(stream, 128 * 1024);
        await foreach (var row in TableReader.ReadAsync(table, buffered, cancel))
            yield return row;
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, CancellationToken cancel)
    {
        var entry = archive.GetEntry(BackupManifest.Entry) ?? throw new InvalidDataException("it has no manifest");
        await using var stream = await entry.OpenAsync(cancel);
        return await JsonSerializer.DeserializeAsync<BackupManifest>(stream, Json, cancel) ?? throw new InvalidDataException("its manifest is empty");
    }
}
