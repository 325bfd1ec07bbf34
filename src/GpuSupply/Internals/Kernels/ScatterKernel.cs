using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>
/// Adds each number to the cell of its group. There is no vector form: conflicting lanes cost more than they save. With several copies of the cells, rows that
/// follow each other go to different ones, so that one need not wait for the other.
/// </summary>
/// <remarks>
/// Codes are not checked against the cells row by row, which took 0.15 to 0.2 ns of 0.6: whoever asks has proved that none is beyond them, and has the codes in
/// memory that nobody else writes.
/// </remarks>
internal static class ScatterKernel
{
    /// <param name="codes">The group of each row.</param>
    /// <param name="stride">How many cells a group has.</param>
    /// <param name="values">What each row adds.</param>
    /// <param name="base">What every value is above.</param>
    /// <param name="bits">How many bits rows are counted in, where they are.</param>
    /// <param name="cells">The cells of all copies, one copy after the other.</param>
    /// <param name="copies">How many copies there are: 1 or 4.</param>
    /// <param name="place">The cell of group 0 in each copy.</param>
    public static void Add<TCode, TValue, TScattered>(
        ReadOnlySpan<TCode> codes, nint stride, ReadOnlySpan<TValue> values, long @base, int bits, Span<long> cells, int copies, int place)
        where TCode : unmanaged
        where TValue : unmanaged
        where TScattered : struct, IScattered
    {
        values = values[..codes.Length];
        int size = copies == 4 ? cells.Length / copies : 0;
        ref TCode code = ref MemoryMarshal.GetReference(codes);
        ref TValue value = ref MemoryMarshal.GetReference(values);
        ref long first = ref cells[place];
        ref long second = ref Unsafe.Add(ref first, size);
        ref long third = ref Unsafe.Add(ref second, size);
        ref long fourth = ref Unsafe.Add(ref third, size);
        unchecked
        {
            nint row = 0, last = codes.Length - 4;
            for (; row <= last; row += 4)
            {
                Add<TCode, TValue, TScattered>(ref first, ref Unsafe.Add(ref code, row), stride, ref Unsafe.Add(ref value, row), @base, bits);
                Add<TCode, TValue, TScattered>(ref second, ref Unsafe.Add(ref code, row + 1), stride, ref Unsafe.Add(ref value, row + 1), @base, bits);
                Add<TCode, TValue, TScattered>(ref third, ref Unsafe.Add(ref code, row + 2), stride, ref Unsafe.Add(ref value, row + 2), @base, bits);
                Add<TCode, TValue, TScattered>(ref fourth, ref Unsafe.Add(ref code, row + 3), stride, ref Unsafe.Add(ref value, row + 3), @base, bits);
            }

            for (; row < codes.Length; row++)
                Add<TCode, TValue, TScattered>(ref first, ref Unsafe.Add(ref code, row), stride, ref Unsafe.Add(ref value, row), @base, bits);
        }
    }

    /// <summary>The same for some rows alone.</summary>
    public static void AddAt<TCode, TValue, TScattered>(
        ReadOnlySpan<ushort> rows, ReadOnlySpan<TCode> codes, ReadOnlySpan<TValue> values, long @base, int bits, Span<long> cells)
        where TCode : unmanaged
        where TValue : unmanaged
        where TScattered : struct, IScattered
    {
        foreach (ushort row in rows)
        {
            ref long cell = ref cells[(int)Number.Of(codes[row])];
            cell = unchecked(cell + TScattered.Of(unchecked(@base + Number.Of(values[row])), bits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TCode, TValue, TScattered>(ref long cells, ref TCode code, nint stride, ref TValue value, long @base, int bits)
        where TCode : unmanaged
        where TValue : unmanaged
        where TScattered : struct, IScattered
    {
        unchecked
        {
            ref long cell = ref Unsafe.Add(ref cells, (nint)Number.Of(code) * stride);
            cell += TScattered.Of(@base + Number.Of(value), bits);
        }
    }
}
