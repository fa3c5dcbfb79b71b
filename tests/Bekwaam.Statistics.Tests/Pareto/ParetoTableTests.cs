using Bekwaam.Statistics.Pareto;

namespace Bekwaam.Statistics.Tests.Pareto;

public sealed class ParetoTableTests
{
    [Fact]
    public void Causes_stand_by_their_counts_and_add_up_to_exactly_one()
    {
        var rows = ParetoTable.Of([new("a", 27), new("b", 94), new("c", 66), new("d", 80), new("e", 33)]);
        rows.Select(r => r.Name).ShouldBe(["b", "d", "c", "e", "a"]);
        rows[^1].Cumulative.ShouldBe(1);
        rows[0].Share.ShouldBe(94 / 300d);
        rows.ShouldAllBe(r => r.Rate == null && r.SeverityShare == null);
    }

    [Fact]
    public void Exposure_and_severity_stand_beside_the_count()
    {
        var rows = ParetoTable.Of([new("often", 90, 9000, 100), new("seldom", 10, 100, 900)]);
        rows[0].Rate!.Value.Value.ShouldBe(.01);
        rows[1].Rate!.Value.Value.ShouldBe(.1);
        rows.Select(r => r.SeverityShare).ShouldBe([.1, .9]);
    }

    [Fact]
    public void One_unknown_severity_leaves_all_shares_of_it_out()
    {
        var rows = ParetoTable.Of([new("a", 2, Severity: 5), new("b", 1)]);
        rows.Select(r => r.SeverityShare).ShouldBe([null, null]);
        rows[0].Severity.ShouldBe(5);
    }

    [Fact]
    public void Nothing_counted_is_no_table()
    {
        ParetoTable.Of([]).ShouldBeEmpty();
        ParetoTable.Of([new("a", 0)]).ShouldBeEmpty();
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ParetoTable.Of([new("a", -1)])).ParamName.ShouldBe("items");
        Should.Throw<ArgumentOutOfRangeException>(() => ParetoTable.Of([new("a", 1, 0)])).ParamName.ShouldBe("items");
        Should.Throw<ArgumentOutOfRangeException>(() => ParetoTable.Of([new("a", 1, 1, double.NaN)])).ParamName.ShouldBe("items");
    }
}
