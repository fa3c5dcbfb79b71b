using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekwaam.Core.Data.Schema;

/// <summary>What the program expects of the tables and does not find: the schema was changed by other hands.</summary>
public static class SchemaDifferences
{
    /// <param name="db">For its mapping.</param>
    /// <param name="described">What <see cref="ISchema.DescribeAsync"/> found.</param>
    /// <returns>The columns that are missing or of another type, as described; extra columns, tables and indexes do no harm.</returns>
    public static IReadOnlyList<string> Missing(AppDb db, IReadOnlyList<string> described)
    {
        var found = described.ToHashSet(StringComparer.Ordinal);
        return [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(table => table.Columns)
            .Select(column => $"column {column.Table.Name}.{column.Name} {column.StoreType}{(column.IsNullable ? "" : " not null")}")
            .Where(expected => !found.Contains(expected))
            .Order(StringComparer.Ordinal)];
    }
}
