namespace Bekwaam.Core.Accounts.ApiTokens;

/// <summary>What a program was answered under an idempotency key, so that asking twice does it once.</summary>
public sealed class ApiAnswer
{
    public Guid AccountId { get; init; }

    /// <summary>The program's own, as sent.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address and body: a key is for one request.</summary>
    public required string Request { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Zero while the first is still busy.</summary>
    public int Status { get; set; }

    /// <summary>The relation or row that was made, from which the answer is made again; no personal data is kept here.</summary>
    public Guid? Made { get; set; }
}
