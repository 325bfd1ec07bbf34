using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Puts codes of several columns together into one.</summary>
internal static class ComposeKernel
{
    /// <summary>Adds so many times a stored number, and something else, to each row's code; no sum is 2^32 or more.</summary>
    public static void AddTimes<T>(Span<uint> codes, ReadOnlySpan<T> column, uint times, uint add)
        where T : unmanaged => Widest.Run<TimesKernel<T>, bool>(new(codes, column, times, add));

    /// <summary>Writes what a table has for each stored number, less a first one.</summary>
    /// <param name="codes">What is written.</param>
    /// <param name="column">The numbers.</param>
    /// <param name="first">The number, as it is stored, that the table begins with.</param>
    /// <param name="table">The table; for numbers before and after it its first and its last count.</param>
    /// <param name="isWithin">Whether no number is before or after it.</param>
    public static void LookUp<T>(Span<uint> codes, ReadOnlySpan<T> column, long first, ReadOnlySpan<uint> table, bool isWithin)
        where T : unmanaged
    {
        column = column[..codes.Length];
        if (isWithin)
        {
            LookUpWithin(codes, column, (int)first, table);
            return;
        }

        long last = table.Length - 1;
        unchecked
        {
            for (int row = 0; row < codes.Length; row++)
            {
                long place = Signed(column[row]) - first;
                place = place < 0 ? 0 : place > last ? last : place;
                codes[row] = table[(int)place];
            }
        }
    }

    // Each place is checked, since somebody else may have written to the column; four at a time, since nothing of one waits for another.
    private static void LookUpWithin<T>(Span<uint> codes, ReadOnlySpan<T> column, int first, ReadOnlySpan<uint> table)
        where T : unmanaged
    {
        ref T from = ref MemoryMarshal.GetReference(column);
        ref uint to = ref MemoryMarshal.GetReference(codes);
        unchecked
        {
            nint row = 0, last = column.Length - 4;
            for (; row <= last; row += 4)
            {
                uint one = table[(int)Signed(Unsafe.Add(ref from, row)) - first], two = table[(int)Signed(Unsafe.Add(ref from, row + 1)) - first];
                uint three = table[(int)Signed(Unsafe.Add(ref from, row + 2)) - first], four = table[(int)Signed(Unsafe.Add(ref from, row + 3)) - first];
                Unsafe.Add(ref to, row) = one;
                Unsafe.Add(ref to, row + 1) = two;
                Unsafe.Add(ref to, row + 2) = three;
                Unsafe.Add(ref to, row + 3) = four;
            }

            for (; row < column.Length; row++)
                Unsafe.Add(ref to, row) = table[(int)Signed(Unsafe.Add(ref from, row)) - first];
        }
    }

    /// <summary>Leaves the codes of rows that a mask has and gives the others another one.</summary>
    public static void Keep(Span<uint> codes, ReadOnlySpan<ulong> mask, uint other) => Widest.Run<KeepKernel, bool>(new(codes, mask, other));

    /// <summary>The greatest code; 0 of none.</summary>
    public static uint Greatest(ReadOnlySpan<uint> codes) => codes.IsEmpty ? 0 : Widest.Run<StatisticsKernel<uint>, uint, (uint, uint Greatest, bool)>(new(codes)).Greatest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Signed<T>(T stored)
        where T : unmanaged => typeof(T) == typeof(int) ? Unsafe.BitCast<T, int>(stored) : Number.Of(stored);

    private readonly ref struct TimesKernel<T>(Span<uint> codes, ReadOnlySpan<T> column, uint times, uint add) : IKernel<bool>
        where T : unmanaged
    {
        private readonly Span<uint> _codes = codes;
        private readonly ReadOnlySpan<T> _column = column[..codes.Length];
        private readonly uint _times = times;
        private readonly uint _add = add;

        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            ref uint codes = ref MemoryMarshal.GetReference(_codes);
            ref T column = ref MemoryMarshal.GetReference(_column);

            // Of two numbers in a lane, the product of the lower does not reach the upper.
            TLanes times = TLanes.Create(_times), add = TLanes.Create(unchecked((long)(((ulong)_add << 32) | _add)));
            nint row = 0, last = _codes.Length - (2 * TLanes.Count);
            unchecked
            {
                for (; row <= last; row += 2 * TLanes.Count)
                {
                    ref byte to = ref Unsafe.As<uint, byte>(ref Unsafe.Add(ref codes, row));
                    TLanes.Store(TLanes.Load(ref to) + (TLanes.LoadHalves(ref Unsafe.Add(ref column, row)) * times) + add, ref Unsafe.As<byte, long>(ref to));
                }

                for (; row < _codes.Length; row++)
                    _codes[(int)row] += ((uint)Number.Of(_column[(int)row]) * _times) + _add;
            }

            return true;
        }
    }

    private readonly ref struct KeepKernel(Span<uint> codes, ReadOnlySpan<ulong> mask, uint other) : IKernel<bool>
    {
        private readonly Span<uint> _codes = codes;
        private readonly ReadOnlySpan<ulong> _mask = mask[..Masks.Words(codes.Length)];
        private readonly uint _other = other;

        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            ref uint codes = ref MemoryMarshal.GetReference(_codes);
            ref byte mask = ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(_mask));
            TLanes other = TLanes.Create(unchecked((long)(((ulong)_other << 32) | _other)));
            int step = 2 * TLanes.Count, row = 0;
            for (; row <= _codes.Length - step; row += step)
            {
                ref byte from = ref Unsafe.As<uint, byte>(ref Unsafe.Add(ref codes, row));

                // Where the mask is all ones the difference to the other code stays, and nothing of it where it is all zeros.
                TLanes kept = ((TLanes.Load(ref from) ^ other) & TLanes.LoadMask<uint>(ref mask, row)) ^ other;
                TLanes.Store(kept, ref Unsafe.As<byte, long>(ref from));
            }

            for (; row < _codes.Length; row++)
                _codes[row] = Masks.Has(_mask, row) ? _codes[row] : _other;
            return true;
        }
    }
}
