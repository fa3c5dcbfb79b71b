using System.Data.Common;

namespace Bekwaam.Core.Data.Schema;

/// <summary>An engine's way to change and describe a schema. Connections are open.</summary>
public interface ISchema
{
    IReadOnlyList<Migration> Migrations { get; }

    /// <summary>Begins the transaction in which the schema changes; whoever else wants to change it waits.</summary>
    Task<DbTransaction> LockAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Makes the change final once every reference in the data holds.</summary>
    Task CommitAsync(DbTransaction change, CancellationToken cancel);

    /// <summary>
    /// The schema that is there, a line a thing: <c>column answers.kind smallint not null</c>, keys, indexes, references.
    /// Without the table of migrations itself.
    /// </summary>
    Task<IReadOnlyList<string>> DescribeAsync(DbConnection connection, CancellationToken cancel);
}
