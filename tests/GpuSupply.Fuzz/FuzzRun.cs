using System.Diagnostics;

namespace GpuSupply.Fuzz;

/// <summary>Tries a target so many times, in threads that each have their own seed, and stops at the first input for which something does not hold.</summary>
internal sealed class FuzzRun(IFuzzTarget target, long executions, ulong seed, int threads)
{
    // What an input of a few thousand bytes may take; the machine may be busy with something else.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);
    private const long MostBytes = 256L << 20;

    private long _accepted;
    private long _longest;
    private long _mostBytes;
    private (byte[] Input, Exception Why)? _failed;

    /// <summary>The input for which it failed, and why; <see langword="null"/>: for none.</summary>
    public (byte[] Input, Exception Why)? Failed => _failed;

    /// <summary>How many were accepted.</summary>
    public long Accepted => _accepted;

    /// <summary>Runs it.</summary>
    public void Run()
    {
        Thread[] all = [.. Enumerable.Range(0, threads).Select(index => new Thread(() => RunThread(index), 16 << 20))];
        foreach (Thread thread in all)
            thread.Start();
        foreach (Thread thread in all)
            thread.Join();
    }

    public override string ToString() =>
        $"{target.Name}: {executions} executions of seed {seed}, {_accepted} accepted; the longest {_longest / (double)Stopwatch.Frequency:0.000} s, the largest {_mostBytes / 1024} KiB";

    private void RunThread(int index)
    {
        var mutator = new Mutator(target, seed + ((ulong)index << 32));
        long share = (executions / threads) + (index < executions % threads ? 1 : 0);
        for (long done = 0; done < share && _failed is null; done++)
        {
            byte[] input = mutator.Next();
            (long start, long bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                if (target.Try(input))
                    Interlocked.Increment(ref _accepted);
            }
            catch (Exception why)
            {
                Fail(input, why);
                return;
            }

            (long took, long allocated) = (Stopwatch.GetTimestamp() - start, GC.GetAllocatedBytesForCurrentThread() - bytes);
            Raise(ref _longest, took);
            Raise(ref _mostBytes, allocated);
            if (took > MostTime.TotalSeconds * Stopwatch.Frequency)
                Fail(input, new FuzzFailedException($"It took {took / Stopwatch.Frequency} s."));
            if (allocated > MostBytes)
                Fail(input, new FuzzFailedException($"It took {allocated} bytes."));
        }
    }

    private void Fail(byte[] input, Exception why)
    {
        lock (target)
            _failed ??= (input, why);
    }

    private static void Raise(ref long most, long value)
    {
        for (long seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
