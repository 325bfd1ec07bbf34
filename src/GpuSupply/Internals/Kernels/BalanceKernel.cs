using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Adds what changed on a day to balances, side by side, and keeps the least of each at the end of a day on which something was counted.</summary>
/// <param name="changes">What each balance changes by.</param>
/// <param name="rows">How many rows changed it, 0 or more; with none the change is 0.</param>
/// <param name="balances">The balances.</param>
/// <param name="minima">The least of each; the greatest number there is before the first day.</param>
/// <param name="counts">The rows of all days.</param>
/// <returns>Whether all fit in 64 bits; if not, nothing of them is to be used.</returns>
internal readonly ref struct BalanceKernel(ReadOnlySpan<long> changes, ReadOnlySpan<long> rows, Span<long> balances, Span<long> minima, Span<long> counts) : IKernel<bool>
{
    private readonly ReadOnlySpan<long> _changes = changes;
    private readonly ReadOnlySpan<long> _rows = rows[..changes.Length];
    private readonly Span<long> _balances = balances[..changes.Length];
    private readonly Span<long> _minima = minima[..changes.Length];
    private readonly Span<long> _counts = counts[..changes.Length];

    public bool Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        ref long changes = ref MemoryMarshal.GetReference(_changes);
        ref long rows = ref MemoryMarshal.GetReference(_rows);
        ref long balances = ref MemoryMarshal.GetReference(_balances);
        ref long minima = ref MemoryMarshal.GetReference(_minima);
        ref long counts = ref MemoryMarshal.GetReference(_counts);
        TLanes overflown = default, greatest = TLanes.Create(long.MaxValue);
        nint at = 0, last = _changes.Length - TLanes.Count;
        unchecked
        {
            for (; at <= last; at += TLanes.Count)
            {
                TLanes change = TLanes.LoadWidened(ref Unsafe.Add(ref changes, at)), counted = TLanes.LoadWidened(ref Unsafe.Add(ref rows, at));
                TLanes before = TLanes.LoadWidened(ref Unsafe.Add(ref balances, at)), after = before + change, all = TLanes.LoadWidened(ref Unsafe.Add(ref counts, at)) + counted;

                // A sum has another sign than both of what it is the sum of only where it leaves the range.
                overflown |= ((before ^ after) & (change ^ after)) | all;
                TLanes.Store(after, ref Unsafe.Add(ref balances, at));
                TLanes.Store(all, ref Unsafe.Add(ref counts, at));
                TLanes candidate = ((after ^ greatest) & TLanes.LessUnsigned(default, counted)) ^ greatest;
                TLanes.Store(TLanes.Min(TLanes.LoadWidened(ref Unsafe.Add(ref minima, at)), candidate), ref Unsafe.Add(ref minima, at));
            }
        }

        bool fit = !TLanes.AnyNegative(overflown);
        for (int index = (int)at; index < _changes.Length; index++)
        {
            long before = _balances[index], after = unchecked(before + _changes[index]), all = unchecked(_counts[index] + _rows[index]);
            fit &= (((before ^ after) & (_changes[index] ^ after)) | all) >= 0;
            (_balances[index], _counts[index]) = (after, all);
            _minima[index] = Math.Min(_minima[index], _rows[index] == 0 ? long.MaxValue : after);
        }

        return fit;
    }
}
