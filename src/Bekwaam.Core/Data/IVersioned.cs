namespace Bekwaam.Core.Data;

/// <summary>A row that two people may change at once: the second to save is told, nothing is overwritten unseen.</summary>
public interface IVersioned
{
    /// <summary>Raised by one on every save; compared on update.</summary>
    int Version { get; set; }
}
