namespace Bekwaam.Core.Data;

/// <summary>
/// Rows on their way into one table. Per row <see cref="StartRow"/>, then one <c>Write</c> a column in order, with the type
/// that the entity's property has. Disposed of without <see cref="CompleteAsync"/>, the rows are gone with the transaction,
/// which the caller then rolls back.
/// </summary>
public interface IBulkWriter : IDisposable
{
    void StartRow();

    void Write(Guid value);

    void Write(Guid? value);

    void Write(short value);

    void Write(short? value);

    void Write(int value);

    void Write(int? value);

    void Write(long value);

    void Write(long? value);

    void Write(bool value);

    void Write(DateOnly value);

    void Write(DateTimeOffset value);

    void Write(DateTimeOffset? value);

    void Write(string? value);

    void Write(byte[]? value);

    /// <summary>Hands over what is left.</summary>
    /// <returns>How many rows were written.</returns>
    Task<long> CompleteAsync(CancellationToken cancel);
}
