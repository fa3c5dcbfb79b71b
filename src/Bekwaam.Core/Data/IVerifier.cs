namespace Bekwaam.Core.Data;

/// <summary>Something that must hold over the whole database and that <c>verify</c> checks, e.g. that rollups agree with the detail.</summary>
public interface IVerifier
{
    /// <summary>What is checked, as a short English phrase: "rollups agree with the answers".</summary>
    string What { get; }

    /// <returns>What is wrong; empty when nothing is.</returns>
    Task<IReadOnlyList<Reason>> VerifyAsync(IDatabase database, CancellationToken cancel);
}
