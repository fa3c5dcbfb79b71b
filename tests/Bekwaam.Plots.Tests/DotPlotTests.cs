namespace Bekwaam.Plots.Tests;

public sealed class DotPlotTests
{
    private static DotPlot Row(params DotMark[] marks) => new(Samples.Frame(), [new DotRow("Klantkennis", marks, 70)], Samples.DotWords);

    [Fact]
    public void A_mark_its_interval_and_the_bar_land_where_the_scale_says()
    {
        var svg = Samples.Parse(Plot.Render(Row(new DotMark(DotKind.Customers, "klanten", 71, 67, 75, 262))));
        svg.All("circle").Single().Across("cx").ShouldBe(71);
        var interval = svg.All("line", "plot-interval").Single();
        interval.Across("x1").ShouldBe(67);
        interval.Across("x2").ShouldBe(75);
        svg.All("line", "plot-bar").Single().Across("x1").ShouldBe(70);
        svg.All("line", "plot-grid").Select(line => line.Across("x1")).ShouldBe([0, 20, 40, 60, 80, 100]);
    }

    [Fact]
    public void Perspectives_differ_in_shape_and_place_and_not_only_in_colour()
    {
        var svg = Samples.Parse(Plot.Render(Row(
            new DotMark(DotKind.Customers, "klanten", 50), new DotMark(DotKind.Employees, "medewerkers", 50), new DotMark(DotKind.Management, "leiding", 50))));
        var (customers, employees) = (svg.All("circle").First(), svg.All("circle").Last());
        var management = svg.All("rect", "plot-mark").Single();
        employees.Attribute("class")!.Value.ShouldContain("plot-open");
        customers.Attribute("class")!.Value.ShouldNotContain("plot-open");
        customers.Down("cy").ShouldBeLessThan(employees.Down("cy"));
        employees.Down("cy").ShouldBeLessThan(management.Down("y"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Without_a_value_the_reason_stands_in_its_place(double? value)
    {
        var result = Plot.Render(Row(new DotMark(DotKind.Customers, "klanten", value, Missing: "nog niet gevraagd")));
        var svg = Samples.Parse(result);
        svg.All("circle").ShouldBeEmpty();
        svg.All("text", "plot-missing").Single().Value.ShouldBe("nog niet gevraagd");
        result.Table.Rows.Single()[2].ShouldBe("nog niet gevraagd");
    }

    [Fact]
    public void An_interval_beyond_the_scale_ends_at_its_edge()
    {
        var svg = Samples.Parse(Plot.Render(Row(new DotMark(DotKind.Customers, "klanten", 98, -20, 130))));
        var interval = svg.All("line", "plot-interval").Single();
        interval.Across("x1").ShouldBe(0);
        interval.Across("x2").ShouldBe(100);
    }

    [Fact]
    public void The_table_says_every_value_in_the_readers_figures()
    {
        var table = Plot.Render(Row(new DotMark(DotKind.Customers, "klanten", 71.25, 67, 75.5, 1262))).Table;
        table.Columns.Select(column => column.Name).ShouldBe(["Facet", "Perspectief", "Waarde", "Van", "Tot", "n", "Norm"]);
        table.Rows.Single().ShouldBe(["Klantkennis", "klanten", "71,3", "67", "75,5", "1.262", "70"]);
    }

    [Fact]
    public void Rows_stand_below_each_other_with_their_labels_above()
    {
        var plot = new DotPlot(Samples.Frame(),
            [new("Utrecht", [new(DotKind.Customers, "klanten", 49)]), new("Zeist", [new(DotKind.Customers, "klanten", 74)])], Samples.DotWords)
        { ShowLabels = true, ShowAxis = true };
        var svg = Samples.Parse(Plot.Render(plot));
        var labels = svg.All("text", "plot-label").ToList();
        labels.Select(label => label.Value).ShouldBe(["Utrecht", "Zeist"]);
        var dots = svg.All("circle").ToList();
        labels[0].Down("y").ShouldBeLessThan(dots[0].Down("cy"));
        dots[0].Down("cy").ShouldBeLessThan(labels[1].Down("y"));
        svg.All("text", "plot-tick").Select(tick => tick.Value).ShouldBe(["0", "20", "40", "60", "80", "100"]);
    }
}
