using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>The exact sum of stored numbers, those of 64 bits with a sign, the others without. For fewer than 2^32 numbers.</summary>
/// <param name="values">The numbers.</param>
/// <param name="mask">A bit for each; not looked at where all rows count.</param>
internal readonly ref struct SumKernel<T, TSelection>(ReadOnlySpan<T> values, ReadOnlySpan<ulong> mask) : IKernel<Int128>
    where T : unmanaged
    where TSelection : struct, ISelection
{
    private readonly ReadOnlySpan<T> _values = values;
    private readonly ReadOnlySpan<ulong> _mask = TSelection.IsOfAll ? default : mask[..Masks.Words(values.Length)];

    public Int128 Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        int step = TLanes.Count * (8 / Unsafe.SizeOf<T>()), whole = _values.Length - (_values.Length % step);
        ref T from = ref MemoryMarshal.GetReference(_values);
        ref byte mask = ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(_mask));
        Int128 total = 0;
        unchecked
        {
            for (nint row = 0; row < whole;)
            {
                nint until = row + (nint)Math.Min((long)LaneSums.StepsAtMost<T>() * step, whole - row), pairs = until - (2 * step);
                TLanes wrapped = default, upper = default, otherWrapped = default, otherUpper = default;
                for (; row <= pairs; row += 2 * step)
                {
                    TLanes one = TSelection.Load<T, TLanes>(ref from, ref mask, row), other = TSelection.Load<T, TLanes>(ref from, ref mask, row + step);
                    wrapped += one;
                    upper += TLanes.UpperParts<T>(one);
                    otherWrapped += other;
                    otherUpper += TLanes.UpperParts<T>(other);
                }

                for (; row < until; row += step)
                {
                    TLanes one = TSelection.Load<T, TLanes>(ref from, ref mask, row);
                    wrapped += one;
                    upper += TLanes.UpperParts<T>(one);
                }

                total += LaneSums.Of<T, TLanes>(wrapped + otherWrapped, upper + otherUpper);
            }
        }

        for (int row = whole; row < _values.Length; row++)
        {
            if (TSelection.IsOfAll || Masks.Has(_mask, row))
                total += Number.Of(_values[row]);
        }

        return total;
    }
}
