using System.Collections.Concurrent;

namespace Bekwaam.Core.Data;

/// <summary>
/// Queries that are asked all the time, translated once for as long as the program runs: once for each engine, whose
/// translations differ.
/// </summary>
/// <typeparam name="T">What <c>EF.CompileAsyncQuery</c> makes.</typeparam>
/// <param name="compile">Makes it.</param>
internal sealed class PerEngine<T>(Func<T> compile) where T : class
{
    private readonly ConcurrentDictionary<Type, T> made = new();

    public T For(AppDb db) => made.GetOrAdd(db.GetType(), static (_, compile) => compile(), compile);
}
