namespace Cluster;

/// <summary>Asks again where a silo was lost on the way. What is asked of partitions can be asked twice.</summary>
internal static class Retry
{
    // Until the others agree that a silo is dead, and its grains come up elsewhere.
    private const int LongestSeconds = 90;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Asks until there is an answer.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="lost">Is told of each time that there was none.</param>
    /// <param name="stop">Ends the asking.</param>
    public static async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask, Action? lost, CancellationToken stop)
    {
        long began = Environment.TickCount64;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                return await ask().WaitAsync(stop).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is OrleansException or TimeoutException)
            {
                if (Environment.TickCount64 - began > LongestSeconds * 1_000L)
                    throw new NotDoneException($"The cluster gave no answer for {LongestSeconds} seconds; at last: {problem.Message}");
                lost?.Invoke();
                await Task.Delay(Pause, stop).ConfigureAwait(false);
            }
        }
    }
}
