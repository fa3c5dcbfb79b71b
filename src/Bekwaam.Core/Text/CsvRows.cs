using CsvHelper;

namespace Bekwaam.Core.Text;

/// <summary>A file's rows, one after the other, with the mistakes in its quotes made known.</summary>
internal sealed class CsvRows : IAsyncDisposable
{
    private CsvMalformedRecord? malformed;

    private CsvRows(Func<CsvReaderOptions, CsvReader> open, CsvFormat format)
    {
        Reader = open(new CsvReaderOptions
        {
            Separator = format.HasHint ? null : format.Delimiter,
            Encoding = format.Encoding == TextEncoding.Utf8 ? null : format.Encoding.Encoding,
            HasHeader = true,
            TrackLineNumbers = true,
            MaxRecordSize = CsvLimits.RowBytes,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => malformed ??= record,
        });
    }

    public CsvReader Reader { get; }

    /// <summary>What is wrong with the quotes of the row that was just read, or null.</summary>
    public CsvMalformedReason? Malformed => malformed?.Reason;

    public static CsvRows Open(Stream file, CsvFormat format, bool leaveOpen = false) => new(options => CsvReader.Create(file, options, leaveOpen), format);

    public static CsvRows Open(ReadOnlyMemory<byte> head, CsvFormat format) => new(options => CsvReader.Create(head, options), format);

    /// <summary>The next row, if there is one.</summary>
    /// <exception cref="CsvFormatException">A row is longer than <see cref="CsvLimits.RowBytes"/>.</exception>
    public ValueTask<bool> ReadAsync(CancellationToken cancel)
    {
        malformed = null;
        return Reader.ReadAsync(cancel);
    }

    public ValueTask DisposeAsync() => Reader.DisposeAsync();
}
