namespace Bekwaam.Sqlite.Writing;

/// <summary>
/// Brings what was committed to the disk, for everybody who committed since the last time at once: the more people save at
/// the same moment, the more share one flush.
/// </summary>
/// <param name="flush">Returns when all that was written before it began stands on the disk.</param>
internal sealed class GroupFlush(Action flush)
{
    private readonly Lock changing = new();
    private TaskCompletionSource? next;
    private bool busy;

    /// <summary>Ends when all that was committed before this call is durable. A flush that runs already may have begun too early: the one after it counts.</summary>
    public Task WaitAsync()
    {
        lock (changing)
        {
            next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var waiting = next.Task;
            if (!busy)
            {
                busy = true;
                _ = Task.Run(Run);
            }

            return waiting;
        }
    }

    private void Run()
    {
        while (Take() is { } waiting)
        {
            try
            {
                flush();
                waiting.SetResult();
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                waiting.SetException(failed);
            }
        }
    }

    private TaskCompletionSource? Take()
    {
        lock (changing)
        {
            var waiting = next;
            next = null;
            busy = waiting is not null;
            return waiting;
        }
    }
}
