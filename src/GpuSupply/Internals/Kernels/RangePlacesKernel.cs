using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Writes the places of the stored numbers from one to another: where few are, that is sooner done than a mask is written and read. Numbers wrap as in <see cref="RangeKernel{T}"/>.</summary>
/// <param name="values">The numbers, 65,536 at most.</param>
/// <param name="first">The least that counts.</param>
/// <param name="width">By how much the greatest that counts is above that.</param>
/// <param name="places">Room for as many.</param>
/// <returns>How many there are.</returns>
internal readonly ref struct RangePlacesKernel<T>(ReadOnlySpan<T> values, T first, T width, Span<ushort> places) : ICellKernel<T, int>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> _values = values;
    private readonly Span<ushort> _places = places[..values.Length];

    public int Run<TCells>()
        where TCells : struct, ICells<TCells, T>
    {
        ref T from = ref MemoryMarshal.GetReference(_values);
        ref ushort to = ref MemoryMarshal.GetReference(_places);
        TCells least = TCells.Create(first), most = TCells.Create(width);
        nint row = 0, last = _values.Length - TCells.Count;
        int count = 0;
        unchecked
        {
            for (; row <= last; row += TCells.Count)
            {
                for (ulong bits = TCells.BitsAtMost(TCells.Load(ref Unsafe.Add(ref from, row)) - least, most); bits != 0; bits &= bits - 1)
                    Unsafe.Add(ref to, count++) = (ushort)(row + BitOperations.TrailingZeroCount(bits));
            }
        }

        for (; row < _values.Length; row++)
        {
            if (unchecked(_values[(int)row] - first) <= width)
                _places[count++] = (ushort)row;
        }

        return count;
    }
}
