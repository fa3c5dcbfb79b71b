using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Cases.Mandates;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Relations;
using Bekwaam.Ui;

namespace Bekwaam.Cases;

/// <summary>The boxes on a case's page. Each of its small forms sends some of them.</summary>
public sealed class CaseForm
{
    /// <summary>
    /// Each form has a key of its own: what was sent by one is never taken for what another sends. Sent again it brings the
    /// same key; what brings none is a form of its own.
    /// </summary>
    public Guid Form { get; set; } = RandomKey.New();

    public int Version { get; set; }

    /// <summary>The last line of the thread that whoever answers has seen.</summary>
    public int Seen { get; set; }

    public string? Answer { get; set; }

    /// <summary>That go with the answer or the note.</summary>
    public List<IFormFile> Files { get; set; } = [];

    public Guid? Template { get; set; }

    public ChannelKind Channel { get; set; }

    public CaseState Then { get; set; }

    public string? Note { get; set; }

    /// <summary>The day on which whoever writes the note goes on with it.</summary>
    public DateOnly? RemindOn { get; set; }

    /// <summary>The note is another way to help that was offered.</summary>
    public bool Alternative { get; set; }

    public Guid? Of { get; set; }

    public string? To { get; set; }

    public HelpReason? Why { get; set; }

    public string? HelpText { get; set; }

    public string? Reply { get; set; }

    public string? How { get; set; }

    public bool Callback { get; set; }

    public string? Promise { get; set; }

    public DateOnly? DueDay { get; set; }

    public string? DueTime { get; set; }

    public CaseKind Kind { get; set; }

    public string? Subject { get; set; }

    public CaseImpact Impact { get; set; }

    /// <summary>Number of another case.</summary>
    public string? Other { get; set; }

    public CaseLinkKind LinkKind { get; set; } = CaseLinkKind.Related;

    public string? Tags { get; set; }

    public string? Product { get; set; }

    /// <summary>The administrator's.</summary>
    public List<FieldLine> Own { get; set; } = [];

    /// <summary>What is given, or what somebody may not give alone.</summary>
    public GrantKind? Grant { get; set; }

    public string? Amount { get; set; }

    public string? GrantText { get; set; }

    internal Money? Money => Core.Money.TryRead(Amount, out var money) ? money : null;

    internal static CaseForm For(ReadCase.View view, LocalTime time) => new()
    {
        Version = view.Case.Version,
        Seen = view.Case.Lines,
        Channel = view.Case.Channel is ChannelKind.Visit ? ChannelKind.Phone : view.Case.Channel,
        Then = view.Case.IsOpen ? CaseState.WaitsForCustomer : CaseState.Solved,
        DueDay = DateOnly.FromDateTime(time.Of(time.Now)),
        Kind = view.Case.Kind,
        Subject = view.Case.Subject,
        Impact = view.Case.Impact,
        Product = view.Case.Product,
    };
}
