namespace Bekwaam.Core.Cases.Attaching;

/// <summary>A file that goes with a line of a case's thread (<i>bijlage</i>), or waits beside the box to go with the next.</summary>
public sealed class CaseFile
{
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    /// <summary>The line that it goes with; null as long as whoever added it has not sent anything.</summary>
    public Guid? MessageId { get; set; }

    /// <summary>The colleague who added it; of a customer's, the form with which it came.</summary>
    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>As it was called, without what could mislead: see <see cref="FileNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The content, in <see cref="Files.StoredFile"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>In bytes.</summary>
    public long Length { get; init; }

    /// <summary>What it is by its own bytes, whatever it is called.</summary>
    public FileKind Kind { get; init; }
}
