namespace Bekwaam.Core.Cases.Complaints;

/// <summary>A starting point for what is promised about complaints, per kind of organisation; to be checked and changed. Sources stand in docs/complaints.md.</summary>
/// <param name="Key">As a form sends it.</param>
public sealed record ComplaintSector(string Key, ComplaintRules Rules)
{
    public static readonly IReadOnlyList<ComplaintSector> All =
    [
        new("general", ComplaintRules.Default),
        new("care", new(5, 42, 28, "Geschillencommissie Zorg", "www.degeschillencommissiezorg.nl")),
        new("finance", new(2, 56, 0, "Kifid", "www.kifid.nl")),
        new("government", new(5, 42, 28, "Nationale ombudsman", "www.nationaleombudsman.nl")),
        new("committee", new(5, 70, 28, "Nationale ombudsman", "www.nationaleombudsman.nl")),
        new("shop", new(2, 28, 14, "De Geschillencommissie", "www.degeschillencommissie.nl")),
    ];

    public static ComplaintSector? Of(string? key) => All.FirstOrDefault(sector => sector.Key == key);
}
