using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    // So many rows later a cell that had to come from the second or third cache is there.
    private const int Ahead = 32;

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
        if (stride == 1)
            Add<TCode, TValue, TScattered, OneCell>(codes, 1, values, @base, bits, cells, copies, place);
        else
            Add<TCode, TValue, TScattered, SeveralCells>(codes, stride, values, @base, bits, cells, copies, place);
    }

    /// <summary>Adds two numbers of each row, to two cells side by side: both are in the nearest cache once the first is.</summary>
    /// <remarks>Cells that are not in it are asked for some rows ahead.</remarks>
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
        long add = TScattered.Constant(firstBase, bits);
        unchecked
        {
            nint row = 0, last = stride == 1 ? codes.Length - Ahead : 0, lastFour = codes.Length - 4;
            for (; row < last; row++)
            {
                Prefetch.At(ref Unsafe.Add(ref to, (nint)Number.Of(Unsafe.Add(ref code, row + Ahead))));
                AddBoth<TCode, TFirst, TSecond, TScattered>(ref to, ref code, stride, ref first, ref second, secondBase, bits, add, row);
            }

            for (; row <= lastFour; row += 4)
            {
                Prefetch.Next(ref Unsafe.Add(ref first, row));
                Prefetch.Next(ref Unsafe.Add(ref second, row));
                AddBoth<TCode, TFirst, TSecond, TScattered>(ref to, ref code, stride, ref first, ref second, secondBase, bits, add, row);
                AddBoth<TCode, TFirst, TSecond, TScattered>(ref to, ref code, stride, ref first, ref second, secondBase, bits, add, row + 1);
                AddBoth<TCode, TFirst, TSecond, TScattered>(ref to, ref code, stride, ref first, ref second, secondBase, bits, add, row + 2);
                AddBoth<TCode, TFirst, TSecond, TScattered>(ref to, ref code, stride, ref first, ref second, secondBase, bits, add, row + 3);
            }

            for (; row < codes.Length; row++)
                AddBoth<TCode, TFirst, TSecond, TScattered>(ref to, ref code, stride, ref first, ref second, secondBase, bits, add, row);
        }
    }

    /// <summary>The same for some rows alone.</summary>
    public static void AddAt<TCode, TValue, TScattered>(
        ReadOnlySpan<ushort> rows, ReadOnlySpan<TCode> codes, ReadOnlySpan<TValue> values, long @base, int bits, Span<long> cells)
        where TCode : unmanaged
        where TValue : unmanaged
        where TScattered : struct, IScattered
    {
        long add = TScattered.Constant(@base, bits);
        foreach (ushort row in rows)
        {
            ref long cell = ref cells[(int)Number.Of(codes[row])];
            cell = unchecked(cell + TScattered.Of(Number.Of(values[row]), bits, add));
        }
    }

    private static void Add<TCode, TValue, TScattered, TStride>(
        ReadOnlySpan<TCode> codes, nint stride, ReadOnlySpan<TValue> values, long @base, int bits, Span<long> cells, int copies, int place)
        where TCode : unmanaged
        where TValue : unmanaged
        where TScattered : struct, IScattered
        where TStride : struct, IStride
    {
        values = values[..codes.Length];
        int size = copies == 4 ? cells.Length / copies : 0;
        ref TCode code = ref MemoryMarshal.GetReference(codes);
        ref TValue value = ref MemoryMarshal.GetReference(values);
        ref long first = ref cells[place];
        ref long second = ref Unsafe.Add(ref first, size);
        ref long third = ref Unsafe.Add(ref second, size);
        ref long fourth = ref Unsafe.Add(ref third, size);
        long add = TScattered.Constant(@base, bits);
        unchecked
        {
            nint row = 0, last = codes.Length - 4;
            for (; row <= last; row += 4)
            {
                Prefetch.Next(ref Unsafe.Add(ref value, row));
                Add<TCode, TValue, TScattered, TStride>(ref first, ref Unsafe.Add(ref code, row), stride, ref Unsafe.Add(ref value, row), bits, add);
                Add<TCode, TValue, TScattered, TStride>(ref second, ref Unsafe.Add(ref code, row + 1), stride, ref Unsafe.Add(ref value, row + 1), bits, add);
                Add<TCode, TValue, TScattered, TStride>(ref third, ref Unsafe.Add(ref code, row + 2), stride, ref Unsafe.Add(ref value, row + 2), bits, add);
                Add<TCode, TValue, TScattered, TStride>(ref fourth, ref Unsafe.Add(ref code, row + 3), stride, ref Unsafe.Add(ref value, row + 3), bits, add);
            }

            for (; row < codes.Length; row++)
                Add<TCode, TValue, TScattered, TStride>(ref first, ref Unsafe.Add(ref code, row), stride, ref Unsafe.Add(ref value, row), bits, add);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TCode, TValue, TScattered, TStride>(ref long cells, ref TCode code, nint stride, ref TValue value, int bits, long add)
        where TCode : unmanaged
        where TValue : unmanaged
        where TScattered : struct, IScattered
        where TStride : struct, IStride
    {
        unchecked
        {
            ref long cell = ref Unsafe.Add(ref cells, TStride.CellOf((nint)Number.Of(code), stride));
            cell += TScattered.Of(Number.Of(value), bits, add);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddBoth<TCode, TFirst, TSecond, TScattered>(
        ref long cells, ref TCode code, nint stride, ref TFirst first, ref TSecond second, long secondBase, int bits, long add, nint row)
        where TCode : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged
        where TScattered : struct, IScattered
    {
        unchecked
        {
            ref long cell = ref Unsafe.Add(ref cells, (nint)Number.Of(Unsafe.Add(ref code, row)) * stride);
            long one = TScattered.Of(Number.Of(Unsafe.Add(ref first, row)), bits, add), other = secondBase + Number.Of(Unsafe.Add(ref second, row));
            (Vector128.LoadUnsafe(ref cell) + Vector128.Create(one, other)).StoreUnsafe(ref cell);
        }
    }
}
