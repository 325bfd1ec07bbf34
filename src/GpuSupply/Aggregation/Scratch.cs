using System.Runtime.InteropServices;

namespace GpuSupply.Aggregation;

/// <summary>
/// Memory in which queries work, kept from one to the next: getting as much from the system anew costs as much as a query. On large pages where there are any,
/// since groups are written to in no order.
/// </summary>
internal sealed class Scratch
{
    // Smaller pieces are sooner made than kept.
    private const int KeptAtLeast = 1 << 15;

    // 2 MiB, so that even a small piece has a large page to itself.
    private const int Page = 1 << 18;

    private readonly Lock _lock = new();
    private readonly List<Memory<long>> _kept = [];

    /// <summary>So many zeros.</summary>
    public Memory<long> Take(int count)
    {
        Memory<long> taken = TakeAny(count);
        taken.Span.Clear();
        return taken;
    }

    /// <summary>So many numbers of any value.</summary>
    public Memory<long> TakeAny(int count) => count < KeptAtLeast ? new long[count] : (Kept(count) ?? Made(count))[..count];

    /// <summary>Keeps memory for the next query.</summary>
    public void GiveBack(Memory<long> taken)
    {
        if (taken.Length < KeptAtLeast)
            return;
        lock (_lock)
        {
            if (_kept.Count < 2 * Environment.ProcessorCount)
                _kept.Add(taken);
        }
    }

    private Memory<long>? Kept(int count)
    {
        lock (_lock)
        {
            int index = _kept.FindIndex(kept => kept.Length >= count && kept.Length / 2 <= count);
            if (index < 0)
                return null;
            Memory<long> kept = _kept[index];
            _kept.RemoveAt(index);
            return kept;
        }
    }

    private static Memory<long> Made(int count)
    {
        int pages = (count + Page - 1) / Page;
        long[] made = GC.AllocateUninitializedArray<long>((pages + 1) * Page, pinned: true);
        LargePages.AskFor(made);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(made, 0);
        return made.AsMemory((int)(-address & ((Page * sizeof(long)) - 1)) / sizeof(long), count);
    }
}
