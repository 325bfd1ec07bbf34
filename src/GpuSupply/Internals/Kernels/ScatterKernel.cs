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

    /// <summary>Adds two numbers of each row, to two cells side by side: both are in the nearest cache once the first is.</summary>
    public static void AddBoth<TCode, TFirst, TSecond, TScattered>(
        ReadOnlySpan<TCode> codes, nint stride, ReadOnlySpan<TFirst> firsts, long firstBase, ReadOnlySpan<TSecond> seconds, long secondBase, int bits, Span<long> cells, int place)
        where TCode : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged
        where TScattered : struct, IScattered
    {
        ref TCode code = ref MemoryMarshal.GetReference(codes);
        ref TFirst first = ref MemoryMarshal.GetReference(firsts[..codes.Length]);
        ref TSecond second = ref MemoryMarshal.GetReference(seconds[..codes.Length]);
        ref long to = ref cells[place];
        unchecked
        {
            nint last = codes.Length - 1;
            for (nint row = 0; row < codes.Length; row++)
            {
                Prefetch(ref Unsafe.Add(ref to, (nint)Number.Of(Unsafe.Add(ref code, row + 32 < last ? row + 32 : last)) * stride));
                ref long cell = ref Unsafe.Add(ref to, (nint)Number.Of(Unsafe.Add(ref code, row)) * stride);
                cell += TScattered.Of(firstBase + Number.Of(Unsafe.Add(ref first, row)), bits);
                Unsafe.Add(ref cell, 1) += secondBase + Number.Of(Unsafe.Add(ref second, row));
            }
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
    private static unsafe void Prefetch(ref long cell)
    {
        if (System.Runtime.Intrinsics.X86.Sse.IsSupported)
            System.Runtime.Intrinsics.X86.Sse.Prefetch0(Unsafe.AsPointer(ref cell));
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
