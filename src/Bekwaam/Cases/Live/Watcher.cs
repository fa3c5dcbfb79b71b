using System.Threading.Channels;
using Bekwaam.Core.Cases;

namespace Bekwaam.Cases.Live;

/// <summary>Somebody who has a case, or a list of cases, open in front of them.</summary>
/// <param name="account">Who.</param>
/// <param name="name">As colleagues see it.</param>
/// <param name="number">The case; null for a list.</param>
internal sealed class Watcher(Guid account, string name, CaseNumber? number)
{
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public Guid Account => account;

    public string Name => name;

    public CaseNumber? Number => number;

    public DateTimeOffset TypesUntil { get; set; }

    public void Wake() => woken.Writer.TryWrite(true);

    /// <summary>What is open ends at its next look.</summary>
    public void Close() => woken.Writer.TryComplete();

    /// <summary>Returns when there may be news, or after <paramref name="atMost"/>.</summary>
    /// <returns>False when it is over.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            return await woken.Reader.WaitToReadAsync(either.Token) && woken.Reader.TryRead(out _);
        }
        catch (OperationCanceledException)
        {
            return !cancel.IsCancellationRequested;
        }
    }
}
