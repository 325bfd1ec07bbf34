using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Puts codes of several columns together into one.</summary>
internal static class ComposeKernel
{
    /// <summary>Adds so many times a stored number, and its base, to each row's code.</summary>
    public static void AddTimes<T>(Span<uint> codes, ReadOnlySpan<T> column, uint times, long @base)
        where T : unmanaged
    {
        column = column[..codes.Length];
        uint add = unchecked((uint)@base * times);
        for (int row = 0; row < codes.Length; row++)
            codes[row] = unchecked(codes[row] + ((uint)Number.Of(column[row]) * times) + add);
    }

    /// <summary>
    /// Adds so many times what a table has for each stored number and its base, less a first one, to each row's code; for numbers before and after the table its
    /// first and its last.
    /// </summary>
    public static void AddLookedUp<T>(Span<uint> codes, ReadOnlySpan<T> column, long @base, ReadOnlySpan<uint> table, int first, uint times)
        where T : unmanaged
    {
        column = column[..codes.Length];
        long less = @base - first, last = table.Length - 1;
        for (int row = 0; row < codes.Length; row++)
        {
            long place = unchecked(Signed(column[row]) + less);
            place = place < 0 ? 0 : place > last ? last : place;
            codes[row] = unchecked(codes[row] + (table[(int)place] * times));
        }
    }

    /// <summary>Leaves the codes of rows that a mask has and gives the others another one.</summary>
    public static void Keep(Span<uint> codes, ReadOnlySpan<byte> mask, uint other) => Widest.Run<KeepKernel, bool>(new(codes, mask, other));

    /// <summary>The greatest code; 0 of none.</summary>
    public static uint Greatest(ReadOnlySpan<uint> codes) => codes.IsEmpty ? 0 : Widest.Run<StatisticsKernel<uint>, uint, (uint, uint Greatest, bool)>(new(codes)).Greatest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Signed<T>(T stored)
        where T : unmanaged => typeof(T) == typeof(int) ? Unsafe.BitCast<T, int>(stored) : Number.Of(stored);

    private readonly ref struct KeepKernel(Span<uint> codes, ReadOnlySpan<byte> mask, uint other) : IKernel<bool>
    {
        private readonly Span<uint> _codes = codes;
        private readonly ReadOnlySpan<byte> _mask = mask[..codes.Length];
        private readonly uint _other = other;

        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            ref uint codes = ref MemoryMarshal.GetReference(_codes);
            ref byte mask = ref MemoryMarshal.GetReference(_mask);
            TLanes other = TLanes.Create(unchecked((long)(((ulong)_other << 32) | _other)));
            int step = 2 * TLanes.Count, row = 0;
            for (; row <= _codes.Length - step; row += step)
            {
                ref byte from = ref Unsafe.As<uint, byte>(ref Unsafe.Add(ref codes, row));

                // Where the mask is all ones the difference to the other code stays, and nothing of it where it is all zeros.
                TLanes kept = ((TLanes.Load(ref from) ^ other) & TLanes.LoadMask<uint>(ref Unsafe.Add(ref mask, row))) ^ other;
                TLanes.Store(kept, ref Unsafe.As<byte, long>(ref from));
            }

            for (; row < _codes.Length; row++)
                _codes[row] = _mask[row] != 0 ? _codes[row] : _other;
            return true;
        }
    }
}
