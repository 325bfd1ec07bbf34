using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Writes a mask: 255 for each stored number from one to another, else 0. Numbers without a sign, around which they wrap.</summary>
/// <param name="values">The numbers.</param>
/// <param name="first">The least that counts.</param>
/// <param name="width">By how much the greatest that counts is above that.</param>
/// <param name="mask">A byte for each.</param>
internal readonly ref struct RangeKernel<T>(ReadOnlySpan<T> values, T first, T width, Span<byte> mask) : ICellKernel<T, bool>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> _values = values;
    private readonly Span<byte> _mask = mask[..values.Length];

    public bool Run<TCells>()
        where TCells : struct, ICells<TCells, T>
    {
        ref T from = ref MemoryMarshal.GetReference(_values);
        ref byte to = ref MemoryMarshal.GetReference(_mask);
        TCells least = TCells.Create(first), most = TCells.Create(width);
        nint row = 0, last = _values.Length - TCells.Count;
        unchecked
        {
            for (; row <= last; row += TCells.Count)
                TCells.StoreAtMost(TCells.Load(ref Unsafe.Add(ref from, row)) - least, most, ref Unsafe.Add(ref to, row));
        }

        for (; row < _values.Length; row++)
            _mask[(int)row] = unchecked(_values[(int)row] - first) <= width ? byte.MaxValue : (byte)0;
        return true;
    }
}
