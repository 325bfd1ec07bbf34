using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>The exact sum of stored numbers, those of 64 bits with a sign, the others without. For fewer than 2^32 numbers.</summary>
/// <param name="values">The numbers.</param>
/// <param name="mask">A byte for each; not looked at where all rows count.</param>
internal readonly ref struct SumKernel<T, TSelection>(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask) : IKernel<Int128>
    where T : unmanaged
    where TSelection : struct, ISelection
{
    private readonly ReadOnlySpan<T> _values = values;
    private readonly ReadOnlySpan<byte> _mask = TSelection.IsOfAll ? default : mask[..values.Length];

    public Int128 Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        int step = TLanes.Count * (8 / Unsafe.SizeOf<T>()), whole = _values.Length - (_values.Length % step);
        Int128 total = Unsafe.SizeOf<T>() == 8 ? OfLongs<TLanes>(whole) : OfParts<TLanes>(whole, step);
        for (int row = whole; row < _values.Length; row++)
        {
            if (TSelection.IsOfAll || _mask[row] != 0)
                total += Number.Of(_values[row]);
        }

        return total;
    }

    private Int128 OfLongs<TLanes>(int whole)
        where TLanes : struct, ILanes<TLanes>
    {
        ref byte from = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(_values));
        ref byte mask = ref MemoryMarshal.GetReference(_mask);
        TLanes wrapped = default, upper = default, otherWrapped = default, otherUpper = default;
        unchecked
        {
            nint row = 0, pairs = whole - (2 * TLanes.Count);
            for (; row <= pairs; row += 2 * TLanes.Count)
            {
                TLanes one = Chosen<TLanes>(ref from, ref mask, row), other = Chosen<TLanes>(ref from, ref mask, row + TLanes.Count);
                wrapped += one;
                upper += one >> 32;
                otherWrapped += other;
                otherUpper += other >> 32;
            }

            for (; row < whole; row += TLanes.Count)
            {
                TLanes one = Chosen<TLanes>(ref from, ref mask, row);
                wrapped += one;
                upper += one >> 32;
            }
        }

        return new SplitSum(TLanes.Sum(wrapped + otherWrapped), TLanes.Sum(upper + otherUpper)).ToInt128();
    }

    /// <summary>Numbers of fewer bits: each lane holds several of them, which are added up side by side until they may need more room.</summary>
    private Int128 OfParts<TLanes>(int whole, int step)
        where TLanes : struct, ILanes<TLanes>
    {
        ref byte from = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(_values));
        ref byte mask = ref MemoryMarshal.GetReference(_mask);
        int width = Unsafe.SizeOf<T>();

        // Two numbers are added into the room of two, so that so many times as many fit as the room has more bits: 2^8 / 2 of bytes, 2^16 / 2 of ushorts.
        int steps = width == 1 ? 1 << 7 : width == 2 ? 1 << 15 : int.MaxValue;
        TLanes even = TLanes.Create(width == 1 ? 0x00FF_00FF_00FF_00FF : width == 2 ? 0x0000_FFFF_0000_FFFF : 0x0000_0000_FFFF_FFFF), total = default;
        unchecked
        {
            for (nint row = 0; row < whole;)
            {
                TLanes sum = default;
                nint until = row + Math.Min((nint)steps * step, whole - row);
                for (; row < until; row += step)
                {
                    TLanes one = Chosen<TLanes>(ref from, ref mask, row);
                    sum += (one & even) + ((one >>> (8 * width)) & even);
                }

                if (width == 1)
                    sum = (sum & TLanes.Create(0x0000_FFFF_0000_FFFF)) + ((sum >>> 16) & TLanes.Create(0x0000_FFFF_0000_FFFF));
                total += width == 4 ? sum : (sum & TLanes.Create(0xFFFF_FFFF)) + (sum >>> 32);
            }
        }

        // Fewer than 2^32 numbers of 32 bits add up to less than 2^64.
        return unchecked((ulong)TLanes.Sum(total));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Chosen<TLanes>(ref byte from, ref byte mask, nint row)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes values = TLanes.Load(ref Unsafe.AddByteOffset(ref from, unchecked(row * Unsafe.SizeOf<T>())));
        return TSelection.IsOfAll ? values : values & TLanes.LoadMask<T>(ref Unsafe.AddByteOffset(ref mask, row));
    }
}
