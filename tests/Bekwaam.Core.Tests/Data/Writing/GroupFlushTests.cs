using Bekwaam.Sqlite.Writing;

namespace Bekwaam.Core.Tests.Data.Writing;

public sealed class GroupFlushTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_comes_while_one_runs_shares_the_next()
    {
        using var began = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var flushes = 0;
        var group = new GroupFlush(() =>
        {
            Interlocked.Increment(ref flushes);
            began.Release();
            goOn.Wait(Soon).ShouldBeTrue();
        });

        var first = group.WaitAsync();
        (await began.WaitAsync(Soon, TestContext.Current.CancellationToken)).ShouldBeTrue();
        Task[] others = [.. Enumerable.Range(0, 20).Select(_ => group.WaitAsync())];
        goOn.Release();
        await first.WaitAsync(Soon, TestContext.Current.CancellationToken);
        (await began.WaitAsync(Soon, TestContext.Current.CancellationToken)).ShouldBeTrue();
        others.ShouldAllBe(waiting => !waiting.IsCompleted, "what ran may have begun before they had written");
        goOn.Release();

        await Task.WhenAll(others).WaitAsync(Soon, TestContext.Current.CancellationToken);
        flushes.ShouldBe(2);
    }

    [Fact]
    public async Task A_disk_that_fails_is_told_to_who_waited_and_the_next_tries_again()
    {
        var broken = true;
        var group = new GroupFlush(() =>
        {
            if (broken)
                throw new IOException("No space left.");
        });

        await Should.ThrowAsync<IOException>(group.WaitAsync);
        broken = false;

        await group.WaitAsync().WaitAsync(Soon, TestContext.Current.CancellationToken);
    }
}
