namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>Runs every published example: ours, and those in the folder that BEKWAAM_EXAMPLES names.</summary>
public sealed class ExampleTests
{
    private static readonly Dictionary<string, Func<Example>> examples = Read();

    public static TheoryData<string> Places => [.. examples.Keys];

    [Theory, MemberData(nameof(Places))]
    public void The_published_figure_holds(string place)
    {
        try
        {
            CheckExample.Run(examples[place]());
        }
        catch (ExampleException wrong)
        {
            Assert.Fail($"{place}: {wrong.Message}");
        }
    }

    private static Dictionary<string, Func<Example>> Read()
    {
        var ours = ReadExamples.In(ReadExamples.OurFolder);
        var others = ReadExamples.OthersFolder is { } folder
            ? ReadExamples.In(folder).Select(e => (Place: Path.Combine(folder, e.Place), e.Read))
            : [];
        return ours.Concat(others).ToDictionary(e => e.Place, e => e.Read, StringComparer.Ordinal);
    }
}
