using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekwaam.Core.Data;

/// <summary>Names in the database: lower case with underscores, so that SQL written by hand needs no quotes.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = Of(entity.GetTableName()!);
            entity.SetTableName(table);
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName((key.IsPrimaryKey() ? "pk_" : "ak_") + table);
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName($"fk_{table}_{Columns(foreignKey.Properties)}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"ix_{table}_{Columns(index.Properties)}");
        }
    }

    private static string Columns(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join('_', properties.Select(p => Of(p.Name)));

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
