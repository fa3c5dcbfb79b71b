using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">Cursor of the page after this one, or null when this is the last.</param>
/// <param name="Previous">Cursor of the page before this one, or null when this is the first.</param>
public sealed record KeysetPage<T>(IReadOnlyList<T> Items, string? Next, string? Previous);

/// <summary>
/// Pages through a list by where it was left, not by counting: as quick on the last page as on the first, and nothing is
/// skipped or shown twice while rows come in. Make one per order of a list and keep it.
/// </summary>
/// <typeparam name="T">A row: an entity, or a projection that sets both columns by name (SQL sees through no constructor).</typeparam>
/// <typeparam name="TOrder">What the list is ordered by; never null.</typeparam>
/// <typeparam name="TKey">Unique among rows with the same order.</typeparam>
/// <param name="order">The column that the list is ordered by.</param>
/// <param name="key">The column that decides between equals.</param>
/// <param name="descending">Both columns from high to low: newest first.</param>
public sealed class Keyset<T, TOrder, TKey>(Expression<Func<T, TOrder>> order, Expression<Func<T, TKey>> key, bool descending = false)
    where TOrder : notnull
    where TKey : notnull
{
    private readonly Func<T, TOrder> orderOf = order.Compile();
    private readonly Func<T, TKey> keyOf = key.Compile();

    /// <param name="rows">Filtered, not ordered.</param>
    /// <param name="cursor">From an earlier page; null or empty for the first.</param>
    /// <param name="size">At most so many rows.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <returns>The page, or a refusal when the cursor is not one of this list's.</returns>
    public async Task<Outcome<KeysetPage<T>>> PageAsync(IQueryable<T> rows, string? cursor, int size, CancellationToken cancel)
    {
        if (!KeysetCursor<TOrder, TKey>.TryParse(cursor, out var from))
            return new Reason("This page of the list does not exist. Start again from the beginning.");
        var upward = descending != (from?.Backward ?? false);
        if (from is not null)
            rows = rows.Where(Beyond(from, upward));
        rows = upward
            ? rows.OrderByDescending(order).ThenByDescending(key)
            : rows.OrderBy(order).ThenBy(key);
        // One row more tells whether there is a page beyond.
        return PageOf(await rows.Take(size + 1).ToListAsync(cancel), from, size);
    }

    /// <summary>The first page, of rows that somebody else asked for, in this order and one more than the page has.</summary>
    public KeysetPage<T> FirstPage(List<T> rows, int size) => PageOf(rows, null, size);

    private KeysetPage<T> PageOf(List<T> items, KeysetCursor<TOrder, TKey>? from, int size)
    {
        var more = items.Count > size;
        if (more)
            items.RemoveAt(size);
        if (from?.Backward is true)
            items.Reverse();
        var next = from?.Backward is true || more;
        var previous = from?.Backward is true ? more : from is not null;
        return new KeysetPage<T>(
            items,
            next && items.Count > 0 ? Cursor(items[^1], backward: false) : null,
            previous && items.Count > 0 ? Cursor(items[0], backward: true) : null);
    }

    private string Cursor(T item, bool backward) => new KeysetCursor<TOrder, TKey>(backward, orderOf(item), keyOf(item)).ToString();

    /// <summary>order beyond a, or order equal to a and key beyond b.</summary>
    private Expression<Func<T, bool>> Beyond(KeysetCursor<TOrder, TKey> from, bool downward)
    {
        var row = order.Parameters[0];
        var keyBody = new Swap(key.Parameters[0], row).Visit(key.Body);
        var a = Expression.Property(Expression.Constant(from), nameof(from.Order));
        var b = Expression.Property(Expression.Constant(from), nameof(from.Key));
        var beyond = Expression.OrElse(
            Compare(order.Body, a, downward),
            Expression.AndAlso(Expression.Equal(order.Body, a), Compare(keyBody, b, downward)));
        // Says the same less sharply, in words that engines find the place in an index by instead of reading up to it.
        var notBefore = Compare(order.Body, a, downward, orEqual: true);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(notBefore, beyond), row);
    }

    private static BinaryExpression Compare(Expression column, Expression value, bool below, bool orEqual = false)
    {
        if (column.Type == typeof(string))
        {
            column = Expression.Call(typeof(string), nameof(string.Compare), null, column, value);
            value = Expression.Constant(0);
        }

        return (below, orEqual) switch
        {
            (true, false) => Expression.LessThan(column, value),
            (true, true) => Expression.LessThanOrEqual(column, value),
            (false, true) => Expression.GreaterThanOrEqual(column, value),
            _ => Expression.GreaterThan(column, value),
        };
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
