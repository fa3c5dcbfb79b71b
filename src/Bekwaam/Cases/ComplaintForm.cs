using Bekwaam.Core;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Cases;

/// <summary>What is filled in at one step of a complaint.</summary>
public sealed class ComplaintForm
{
    /// <summary>What is sent again brings the same; what brings none is a form of its own.</summary>
    public Guid Form { get; set; } = RandomKey.New();

    public string? Text { get; set; }

    public ChannelKind Channel { get; set; } = ChannelKind.Phone;

    public ComplaintSeverity? Severity { get; set; }

    public bool Safety { get; set; }

    public bool Repeat { get; set; }

    public Guid? Who { get; set; }

    public string? Cause { get; set; }

    public ComplaintVerdict? Verdict { get; set; }

    public ComplaintRemedy Remedy { get; set; }

    public string? Cost { get; set; }

    public ComplainantView? View { get; set; }

    public bool Agreed { get; set; }
}
