namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>What a function gives back: named figures, of which an example names the ones it knows.</summary>
internal sealed class Shape
{
    private readonly List<(Names Names, Func<object, object?> Value)> figures = [];

    public IEnumerable<Names> Figures => figures.Select(f => f.Names);

    /// <summary>A result of one figure.</summary>
    public static Shape Single(string names) => Of<object>((names, x => x));

    /// <param name="figures">Names, separated by bars, and where the figure stands in the result. The first is the main one.</param>
    public static Shape Of<T>(params (string Names, Func<T, object?> Value)[] figures)
    {
        var shape = new Shape();
        foreach (var (names, value) in figures)
            shape.figures.Add((new Names(names), result => value((T)result)));
        return shape;
    }

    /// <summary>The figure of that name; the main one for an empty name.</summary>
    /// <exception cref="ExampleException">There is none of that name.</exception>
    public object? Read(object result, string name)
    {
        foreach (var (names, value) in figures)
        {
            if (name.Length == 0 || names.Match(name))
                return value(result);
        }

        throw new ExampleException(
            $"It gives no \"{name}\"; it gives {string.Join(", ", Figures.Select(f => f.First))}.");
    }

    public IEnumerable<(string Name, object? Value)> All(object result) =>
        figures.Select(f => (f.Names.First, f.Value(result)));
}
