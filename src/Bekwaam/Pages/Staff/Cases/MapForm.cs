using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What a step of a log does to its case.</summary>
internal enum StepDoes
{
    Work,
    Open,
    Answer,
    Close,
    Reopen,
}

/// <summary>The map as it was chosen on the page.</summary>
internal sealed class MapForm
{
    public LogLayout Layout { get; set; }

    public List<string> Names { get; set; } = [];

    public List<string> Roles { get; set; } = [];

    public string? Times { get; set; }

    public string? Zone { get; set; }

    public CaseKind Kind { get; set; }

    public ChannelKind Channel { get; set; }

    public List<string> Activities { get; set; } = [];

    public List<StepDoes> Does { get; set; } = [];

    public static string? ColumnOf(LogColumns columns, string role) => typeof(LogColumns).GetProperty(role)!.GetValue(columns) as string;

    /// <summary>The import's map with what was chosen; activities that the page did not show stay what they were.</summary>
    public LogMap On(LogMap map)
    {
        string? Column(string role) => Names.Zip(Roles).FirstOrDefault(pair => pair.Second == role).First;
        IReadOnlyList<string> Steps(StepDoes does, IReadOnlyList<string> before) =>
            [.. before.Except(Activities), .. Activities.Zip(Does).Where(pair => pair.Second == does).Select(pair => pair.First)];
        return map with
        {
            Layout = Layout,
            Columns = new LogColumns
            {
                Case = Column(nameof(LogColumns.Case)),
                Activity = Column(nameof(LogColumns.Activity)),
                Time = Column(nameof(LogColumns.Time)),
                Start = Column(nameof(LogColumns.Start)),
                Lifecycle = Column(nameof(LogColumns.Lifecycle)),
                Resource = Column(nameof(LogColumns.Resource)),
                Subject = Column(nameof(LogColumns.Subject)),
                Kind = Column(nameof(LogColumns.Kind)),
                Customer = Column(nameof(LogColumns.Customer)),
                Opened = Column(nameof(LogColumns.Opened)),
                FirstAnswer = Column(nameof(LogColumns.FirstAnswer)),
                Solved = Column(nameof(LogColumns.Solved)),
            },
            Times = string.IsNullOrEmpty(Times) ? map.Times : Times,
            Zone = string.IsNullOrWhiteSpace(Zone) ? map.Zone : Zone.Trim(),
            Kind = Enum.IsDefined(Kind) ? Kind : map.Kind,
            Channel = Enum.IsDefined(Channel) ? Channel : map.Channel,
            Open = Steps(StepDoes.Open, map.Open),
            Answer = Steps(StepDoes.Answer, map.Answer),
            Close = Steps(StepDoes.Close, map.Close),
            Reopen = Steps(StepDoes.Reopen, map.Reopen),
        };
    }
}
