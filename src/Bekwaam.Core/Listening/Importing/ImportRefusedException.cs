namespace Bekwaam.Core.Listening.Importing;

/// <summary>Leaves the reading of a file that is refused as a whole; caught where the import is, never shown.</summary>
internal sealed class ImportRefusedException(Reason reason) : Exception(reason.ToString())
{
    public Reason Reason { get; } = reason;
}
