using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Adds several columns of 64-bit numbers up, row by row, and says whether any sum left the range on its way.</summary>
internal static class AddKernel
{
    // Rows of all columns that stay in the nearest cache together with their sums.
    private const int BlockRows = 2048;

    /// <summary>Writes the sums; false: one of them, or of the first so many, does not fit in 64 bits, and what is written means nothing.</summary>
    /// <param name="sums">What is written.</param>
    /// <param name="count">How many columns there are.</param>
    /// <param name="columns">Each of them.</param>
    public static bool TryAdd(Span<long> sums, int count, Func<int, ReadOnlySpan<long>> columns)
    {
        for (int row = 0; row < sums.Length; row += BlockRows)
        {
            Span<long> block = sums.Slice(row, Math.Min(BlockRows, sums.Length - row));
            columns(0).Slice(row, block.Length).CopyTo(block);
            for (int column = 1; column < count; column++)
            {
                if (!Widest.Run<Kernel, bool>(new(block, columns(column).Slice(row, block.Length))))
                    return false;
            }
        }

        return true;
    }

    private readonly ref struct Kernel(Span<long> sums, ReadOnlySpan<long> added) : IKernel<bool>
    {
        private readonly Span<long> _sums = sums;
        private readonly ReadOnlySpan<long> _added = added[..sums.Length];

        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            ref long sums = ref MemoryMarshal.GetReference(_sums);
            ref long added = ref MemoryMarshal.GetReference(_added);
            TLanes overflown = default;
            int row = 0;
            for (; row <= _sums.Length - TLanes.Count; row += TLanes.Count)
            {
                ref long to = ref Unsafe.Add(ref sums, row);
                TLanes one = TLanes.LoadWidened(ref to), other = TLanes.LoadWidened(ref Unsafe.Add(ref added, row)), sum = one + other;

                // The sum has another sign than both.
                overflown |= (one ^ sum) & (other ^ sum);
                TLanes.Store(sum, ref to);
            }

            bool fits = !TLanes.AnyNegative(overflown);
            for (; row < _sums.Length; row++)
            {
                (long one, long other) = (_sums[row], _added[row]);
                long sum = unchecked(one + other);
                fits &= ((one ^ sum) & (other ^ sum)) >= 0;
                _sums[row] = sum;
            }

            return fits;
        }
    }
}
