using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>
/// The sum of products of two stored numbers, each above a base. For fewer than 2^32 pairs, no product of which is outside of 64 bits; whoever asks has
/// proved that from the least and the greatest of both.
/// </summary>
internal readonly ref struct DotKernel<TLeft, TRight, TSelection>(
    ReadOnlySpan<TLeft> left, long leftBase, ReadOnlySpan<TRight> right, long rightBase, ReadOnlySpan<ulong> mask) : IKernel<Int128>
    where TLeft : unmanaged
    where TRight : unmanaged
    where TSelection : struct, ISelection
{
    private readonly ReadOnlySpan<TLeft> _left = left;
    private readonly ReadOnlySpan<TRight> _right = right[..left.Length];
    private readonly ReadOnlySpan<ulong> _mask = TSelection.IsOfAll ? default : mask[..Masks.Words(left.Length)];

    public Int128 Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        ref TLeft ones = ref MemoryMarshal.GetReference(_left);
        ref TRight others = ref MemoryMarshal.GetReference(_right);
        ref byte mask = ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(_mask));
        TLanes oneBase = TLanes.Create(leftBase), otherBase = TLanes.Create(rightBase), wrapped = default, upper = default;
        nint row = 0, last = _left.Length - TLanes.Count;
        unchecked
        {
            for (; row <= last; row += TLanes.Count)
            {
                TLanes product = (TLanes.LoadWidened(ref Unsafe.Add(ref ones, row)) + oneBase) * (TLanes.LoadWidened(ref Unsafe.Add(ref others, row)) + otherBase);
                if (!TSelection.IsOfAll)
                    product &= TLanes.LoadMask<long>(ref mask, row);
                wrapped += product;
                upper += product >> 32;
            }
        }

        Int128 total = new SplitSum(TLanes.Sum(wrapped), TLanes.Sum(upper)).ToInt128();
        for (; row < _left.Length; row++)
        {
            if (TSelection.IsOfAll || Masks.Has(_mask, (int)row))
                total += (Int128)unchecked(Number.Of(_left[(int)row]) + leftBase) * unchecked(Number.Of(_right[(int)row]) + rightBase);
        }

        return total;
    }
}
