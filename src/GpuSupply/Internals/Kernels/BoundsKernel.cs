using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>
/// The exact sums of three columns, as <see cref="SumKernel{T, TSelection}"/> makes them, side by side: memory gives three streams at once faster than one after the other, and the mask is read once.
/// </summary>
/// <param name="first">The numbers of one column.</param>
/// <param name="second">As many of another.</param>
/// <param name="third">As many of the last.</param>
/// <param name="mask">A bit for each row; not looked at where all rows count.</param>
internal readonly ref struct BoundsKernel<T, TSelection>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, ReadOnlySpan<T> third, ReadOnlySpan<ulong> mask)
    : IKernel<(Int128 First, Int128 Second, Int128 Third)>
    where T : unmanaged
    where TSelection : struct, ISelection
{
    private readonly ReadOnlySpan<T> _first = first;
    private readonly ReadOnlySpan<T> _second = second[..first.Length];
    private readonly ReadOnlySpan<T> _third = third[..first.Length];
    private readonly ReadOnlySpan<ulong> _mask = TSelection.IsOfAll ? default : mask[..Masks.Words(first.Length)];

    public (Int128 First, Int128 Second, Int128 Third) Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        int step = TLanes.Count * (8 / Unsafe.SizeOf<T>()), whole = _first.Length - (_first.Length % step);
        ref T first = ref MemoryMarshal.GetReference(_first);
        ref T second = ref MemoryMarshal.GetReference(_second);
        ref T third = ref MemoryMarshal.GetReference(_third);
        ref byte mask = ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(_mask));
        Int128 firstTotal = 0, secondTotal = 0, thirdTotal = 0;
        unchecked
        {
            for (nint row = 0; row < whole;)
            {
                nint until = row + (nint)Math.Min((long)LaneSums.StepsAtMost<T>() * step, whole - row);
                TLanes firstWrapped = default, firstUpper = default, secondWrapped = default, secondUpper = default, thirdWrapped = default, thirdUpper = default;
                for (; row < until; row += step)
                {
                    TLanes one = TSelection.Load<T, TLanes>(ref first, ref mask, row);
                    firstWrapped += one;
                    firstUpper += TLanes.UpperParts<T>(one);
                    TLanes two = TSelection.Load<T, TLanes>(ref second, ref mask, row);
                    secondWrapped += two;
                    secondUpper += TLanes.UpperParts<T>(two);
                    TLanes three = TSelection.Load<T, TLanes>(ref third, ref mask, row);
                    thirdWrapped += three;
                    thirdUpper += TLanes.UpperParts<T>(three);
                }

                firstTotal += LaneSums.Of<T, TLanes>(firstWrapped, firstUpper);
                secondTotal += LaneSums.Of<T, TLanes>(secondWrapped, secondUpper);
                thirdTotal += LaneSums.Of<T, TLanes>(thirdWrapped, thirdUpper);
            }
        }

        for (int row = whole; row < _first.Length; row++)
        {
            if (!TSelection.IsOfAll && !Masks.Has(_mask, row))
                continue;
            firstTotal += Number.Of(_first[row]);
            secondTotal += Number.Of(_second[row]);
            thirdTotal += Number.Of(_third[row]);
        }

        return (firstTotal, secondTotal, thirdTotal);
    }
}
