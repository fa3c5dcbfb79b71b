namespace Bekwaam.Statistics.Tests.Examples;

public sealed class StatisticsDocumentTests
{
    private const string howTo =
        "docs/statistics.md is stale: dotnet run --project tests/Bekwaam.Statistics.Tests -- -explicit only -method \"*Write_the_statistics_document*\"";

    [Fact(Explicit = true)]
    public async Task Write_the_statistics_document() =>
        await File.WriteAllTextAsync(StatisticsDocument.File, Fresh(await ReadAsync()), TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_document_says_what_the_code_does()
    {
        var document = await ReadAsync();
        (Fresh(document) == document).ShouldBeTrue(howTo);
    }

    private static string Fresh(string document) => StatisticsDocument.With(
        StatisticsDocument.With(document, "functions", StatisticsDocument.Functions()), "examples", StatisticsDocument.Examples());

    private static Task<string> ReadAsync() =>
        File.ReadAllTextAsync(StatisticsDocument.File, TestContext.Current.CancellationToken);
}
