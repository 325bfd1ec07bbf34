using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>
/// Adds each number to the cell of its group where there are eight groups at most: each group has a vector of its own, to which the numbers are added whose code is
/// its own, so that no row waits for a cell. It pays with the widest vectors alone.
/// </summary>
/// <param name="codes">The group of each row; rows of other codes than 0 to 7 are added to none.</param>
/// <param name="values">What each row adds.</param>
/// <param name="times">What it is multiplied by.</param>
/// <param name="add">What is added to that.</param>
/// <param name="cells">The cell of each group.</param>
internal readonly ref struct FewGroupsKernel<TCode, TValue>(ReadOnlySpan<TCode> codes, ReadOnlySpan<TValue> values, long times, long add, Span<long> cells) : IKernel<bool>
    where TCode : unmanaged
    where TValue : unmanaged
{
    /// <summary>How many groups there can be.</summary>
    public const int Groups = 8;

    private readonly ReadOnlySpan<TCode> _codes = codes;
    private readonly ReadOnlySpan<TValue> _values = values[..codes.Length];
    private readonly Span<long> _cells = cells;

    public bool Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        ref TCode codes = ref MemoryMarshal.GetReference(_codes);
        ref TValue values = ref MemoryMarshal.GetReference(_values);
        TLanes factor = TLanes.Create(times), constant = TLanes.Create(add);
        TLanes of0 = default, of1 = default, of2 = default, of3 = default, of4 = default, of5 = default, of6 = default, of7 = default;
        nint row = 0, last = _codes.Length - TLanes.Count;
        unchecked
        {
            for (; row <= last; row += TLanes.Count)
            {
                TLanes code = TLanes.LoadWidened(ref Unsafe.Add(ref codes, row));
                TLanes added = (TLanes.LoadWidened(ref Unsafe.Add(ref values, row)) * factor) + constant;
                of0 = TLanes.AddWhere(of0, added, code, default);
                of1 = TLanes.AddWhere(of1, added, code, TLanes.Create(1));
                of2 = TLanes.AddWhere(of2, added, code, TLanes.Create(2));
                of3 = TLanes.AddWhere(of3, added, code, TLanes.Create(3));
                of4 = TLanes.AddWhere(of4, added, code, TLanes.Create(4));
                of5 = TLanes.AddWhere(of5, added, code, TLanes.Create(5));
                of6 = TLanes.AddWhere(of6, added, code, TLanes.Create(6));
                of7 = TLanes.AddWhere(of7, added, code, TLanes.Create(7));
            }
        }

        ReadOnlySpan<long> sums =
        [
            TLanes.Sum(of0), TLanes.Sum(of1), TLanes.Sum(of2), TLanes.Sum(of3), TLanes.Sum(of4), TLanes.Sum(of5), TLanes.Sum(of6), TLanes.Sum(of7),
        ];
        for (int group = 0; group < Math.Min(sums.Length, _cells.Length); group++)
            _cells[group] = unchecked(_cells[group] + sums[group]);
        for (; row < _codes.Length; row++)
        {
            long code = Number.Of(_codes[(int)row]);
            if (code is >= 0 and < Groups)
                _cells[(int)code] = unchecked(_cells[(int)code] + (Number.Of(_values[(int)row]) * times) + add);
        }

        return true;
    }
}
