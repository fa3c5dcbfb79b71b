namespace Bekwaam.Core.Cases.Attaching;

public enum FileVerdict
{
    Clean,
    Harmful,
    /// <summary>Whoever looks through files did not answer, or not in time.</summary>
    Unknown,
}

/// <summary>Looks through what comes in for what does harm: a program of the installation's own choice.</summary>
public interface IFileScan
{
    Task<FileVerdict> LookAsync(Stream content, CancellationToken cancel);
}
