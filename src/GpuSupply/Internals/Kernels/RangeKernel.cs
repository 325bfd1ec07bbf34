using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Leaves those rows in a mask whose stored number is from one to another. Numbers without a sign, around which they wrap.</summary>
/// <param name="values">The numbers.</param>
/// <param name="first">The least that counts.</param>
/// <param name="width">By how much the greatest that counts is above that.</param>
/// <param name="mask">A bit for each.</param>
/// <returns>How many are left.</returns>
internal readonly ref struct RangeKernel<T>(ReadOnlySpan<T> values, T first, T width, Span<ulong> mask) : ICellKernel<T, int>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int WordRows = 64;

    private readonly ReadOnlySpan<T> _values = values;
    private readonly Span<ulong> _mask = mask[..Masks.Words(values.Length)];

    public int Run<TCells>()
        where TCells : struct, ICells<TCells, T>
    {
        ref T from = ref MemoryMarshal.GetReference(_values);
        TCells least = TCells.Create(first), most = TCells.Create(width);
        int chosen = 0, words = _values.Length / WordRows;
        for (int word = 0; word < _mask.Length; word++)
        {
            ulong bits = 0;
            unchecked
            {
                if (word < words)
                {
                    for (int bit = 0; bit < WordRows; bit += TCells.Count)
                        bits |= TCells.BitsAtMost(TCells.Load(ref Unsafe.Add(ref from, ((nint)word * WordRows) + bit)) - least, most) << bit;
                }
                else
                {
                    for (int row = word * WordRows; row < _values.Length; row++)
                        bits |= (_values[row] - first <= width ? 1UL : 0) << (row % WordRows);
                }
            }

            bits &= _mask[word];
            _mask[word] = bits;
            chosen += BitOperations.PopCount(bits);
        }

        return chosen;
    }
}
