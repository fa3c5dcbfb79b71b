using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Cases;

/// <summary>The form in which a contact is recorded.</summary>
public sealed class MomentForm
{
    /// <summary>What is sent again brings the same; what brings none is a form of its own.</summary>
    public Guid Form { get; set; } = RandomKey.New();

    /// <summary>As typed: a name, or a line that says more.</summary>
    public string? Who { get; set; }

    /// <summary>A number of the register, <see cref="Enter"/> or <see cref="NameOnly"/>; empty as long as nobody has chosen.</summary>
    public string? Pick { get; set; }

    /// <summary>Number of the case that it is about; empty for something new.</summary>
    public string? About { get; set; }

    /// <summary>Number of the person who acts for the relation.</summary>
    public int? Person { get; set; }

    public ChannelKind Channel { get; set; } = ChannelKind.Phone;

    /// <summary>We went to them.</summary>
    public bool Outward { get; set; }

    public string? Words { get; set; }

    public Feeling? Feeling { get; set; }

    public bool AskedTwice { get; set; }

    public CaseKind Kind { get; set; } = CaseKind.Question;

    public MomentOutcome? Outcome { get; set; }

    public string? Done { get; set; }

    public CaseForm Promised { get; set; } = new() { Callback = true };

    public Guid? Of { get; set; }

    public string? To { get; set; }

    public HelpReason? Why { get; set; }

    public string? HelpText { get; set; }

    public string? Subject { get; set; }

    public CaseImpact Impact { get; set; } = CaseImpact.Normal;

    public string? Product { get; set; }

    public DateOnly? Day { get; set; }

    public string? Time { get; set; }

    public int? Minutes { get; set; }

    public Guid? Location { get; set; }

    /// <summary>Enter whoever stands in <see cref="Who"/> in the register.</summary>
    public const string Enter = "new";

    /// <summary>Keep only the name.</summary>
    public const string NameOnly = "name";
}
