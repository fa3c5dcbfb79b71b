using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekwaam.Demo;

/// <summary>Removes every row of every table, all or nothing. Only for what the demo made up.</summary>
internal static class EmptyDatabase
{
    public static async Task RunAsync(AppDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var table in ReferringFirst(db.Model))
#pragma warning disable EF1003 // The table's name comes from the mapping, not from anybody's input.
            await db.Database.ExecuteSqlRawAsync("delete from " + table, cancel);
#pragma warning restore EF1003
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Tables in an order in which no row is removed that another still refers to.</summary>
    private static List<string> ReferringFirst(IModel model)
    {
        var order = new List<string>();
        var seen = new HashSet<IEntityType>();
        foreach (var entity in model.GetEntityTypes())
            Visit(entity);
        return order;

        void Visit(IEntityType entity)
        {
            if (!seen.Add(entity))
                return;
            foreach (var reference in entity.GetReferencingForeignKeys())
                Visit(reference.DeclaringEntityType);
            order.Add(entity.GetTableName()!);
        }
    }
}
