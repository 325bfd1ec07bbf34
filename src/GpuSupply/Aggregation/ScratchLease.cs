namespace GpuSupply.Aggregation;

/// <summary>Memory of a query whose result nobody keeps: all of it is given back together.</summary>
internal sealed class ScratchLease(Scratch scratch) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Memory<long>> _taken = [];

    /// <summary>So many zeros, until this is disposed.</summary>
    public Memory<long> Take(int count)
    {
        Memory<long> taken = TakeAny(count);
        taken.Span.Clear();
        return taken;
    }

    /// <summary>So many numbers of any value, until this is disposed.</summary>
    public Memory<long> TakeAny(int count)
    {
        Memory<long> taken = scratch.TakeAny(count);
        lock (_lock)
            _taken.Add(taken);
        return taken;
    }

    public void Dispose()
    {
        foreach (Memory<long> taken in _taken)
            scratch.GiveBack(taken);
        _taken.Clear();
    }
}
