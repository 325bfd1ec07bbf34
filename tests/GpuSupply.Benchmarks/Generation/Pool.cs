namespace GpuSupply.Benchmarks.Generation;

/// <summary>What waits for its next event. Some of it always waits, so that events that belong together lie far apart in the document.</summary>
internal sealed class Pool<T>(Random random, int lag)
{
    private readonly List<T> _waiting = [];

    /// <summary>Whether there is more than what always waits.</summary>
    public bool IsReady => _waiting.Count > lag;

    public void Add(T item) => _waiting.Add(item);

    /// <summary>Takes any of them.</summary>
    public T Take()
    {
        int index = random.Next(_waiting.Count);
        T taken = _waiting[index];
        _waiting[index] = _waiting[^1];
        _waiting.RemoveAt(_waiting.Count - 1);
        return taken;
    }
}
