using Bekwaam.Core;

namespace Bekwaam.Cases;

/// <summary>The form in which a visitor is expected.</summary>
public sealed class VisitForm
{
    /// <summary>What is sent again brings the same.</summary>
    public Guid Form { get; set; } = RandomKey.New();

    /// <summary>The visit that is put right.</summary>
    public Guid? Id { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    /// <summary>Number in the register of whom it is.</summary>
    public int? Pick { get; set; }

    public DateOnly? On { get; set; }

    public string? At { get; set; }

    public Guid? Host { get; set; }

    public Guid? Location { get; set; }

    public string? About { get; set; }
}
