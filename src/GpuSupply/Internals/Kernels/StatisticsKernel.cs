using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>The least and the greatest of some stored numbers, and whether none is less than the one before it.</summary>
/// <param name="values">The numbers: one or more.</param>
internal readonly ref struct StatisticsKernel<T>(ReadOnlySpan<T> values) : ICellKernel<T, (T Least, T Greatest, bool IsSorted)>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> _values = values;

    public (T Least, T Greatest, bool IsSorted) Run<TCells>()
        where TCells : struct, ICells<TCells, T>
    {
        ref T from = ref MemoryMarshal.GetReference(_values);
        (T least, T greatest, bool isSorted) = (_values[0], _values[0], true);
        int row = 1;
        if (_values.Length > TCells.Count)
        {
            TCells leasts = TCells.Create(least), greatests = leasts;
            for (; row <= _values.Length - TCells.Count; row += TCells.Count)
            {
                TCells one = TCells.Load(ref Unsafe.Add(ref from, row));
                (leasts, greatests) = (TCells.Min(leasts, one), TCells.Max(greatests, one));
                isSorted = isSorted && TCells.AllAtMost(TCells.Load(ref Unsafe.Add(ref from, row - 1)), one);
            }

            Span<T> spread = stackalloc T[2 * TCells.Count];
            TCells.Store(leasts, ref spread[0]);
            TCells.Store(greatests, ref spread[TCells.Count]);
            foreach (T value in spread)
                (least, greatest) = (T.Min(least, value), T.Max(greatest, value));
        }

        for (; row < _values.Length; row++)
        {
            T value = _values[row];
            (least, greatest, isSorted) = (T.Min(least, value), T.Max(greatest, value), isSorted && _values[row - 1] <= value);
        }

        return (least, greatest, isSorted);
    }
}
