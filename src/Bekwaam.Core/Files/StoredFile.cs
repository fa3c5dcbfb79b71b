namespace Bekwaam.Core.Files;

/// <summary>A file by its content: the same bytes are kept once. Names belong to whoever refers to it.</summary>
public sealed class StoredFile
{
    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public long Length { get; init; }

    public DateTimeOffset StoredAt { get; init; }
}

/// <summary>A piece of a stored file, at most <see cref="MaxBytes"/> long, numbered from 0.</summary>
public sealed class FileChunk
{
    public const int MaxBytes = 256 * 1024;

    public required string Hash { get; init; }

    public int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
