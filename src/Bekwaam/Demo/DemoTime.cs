namespace Bekwaam.Demo;

/// <summary>The clock of the day on which something was done.</summary>
internal sealed class DemoTime : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
