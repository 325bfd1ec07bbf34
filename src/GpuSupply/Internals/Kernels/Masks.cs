using System.Numerics;
using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Masks of some rows, a byte of 255 or 0 for each.</summary>
internal static class Masks
{
    /// <summary>Leaves in a mask what is in another as well.</summary>
    public static void And(Span<byte> mask, ReadOnlySpan<byte> other) => Widest.Run<AndKernel, bool>(new(mask, other));

    /// <summary>How many rows are in a mask.</summary>
    public static int Count(ReadOnlySpan<byte> mask) => (int)((long)Widest.Run<SumKernel<byte, AllRows>, Int128>(new(mask, default)) / byte.MaxValue);

    /// <summary>Leaves those rows in a mask whose code stands for something that counts.</summary>
    /// <param name="mask">The mask.</param>
    /// <param name="codes">A code for each row.</param>
    /// <param name="counting">255 for each code that counts.</param>
    public static void AndLookedUp<T>(Span<byte> mask, ReadOnlySpan<T> codes, ReadOnlySpan<byte> counting)
        where T : unmanaged
    {
        for (int row = 0; row < codes.Length; row++)
            mask[row] &= counting[(int)Number.Of(codes[row])];
    }

    /// <summary>Writes the places of the rows that are in a mask.</summary>
    /// <returns>How many there are.</returns>
    public static int Places(ReadOnlySpan<byte> mask, Span<ushort> places) => Widest.Run<PlacesKernel, int>(new(mask, places));

    private readonly ref struct PlacesKernel(ReadOnlySpan<byte> mask, Span<ushort> places) : IKernel<int>
    {
        private readonly ReadOnlySpan<byte> _mask = mask;
        private readonly Span<ushort> _places = places;

        public int Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            int step = 8 * TLanes.Count, count = 0, row = 0;
            for (; row <= _mask.Length - step; row += step)
            {
                for (ulong bits = TLanes.HighBits(ref Unsafe.AsRef(in _mask[row])); bits != 0; bits &= bits - 1)
                    _places[count++] = (ushort)(row + BitOperations.TrailingZeroCount(bits));
            }

            for (; row < _mask.Length; row++)
            {
                if (_mask[row] != 0)
                    _places[count++] = (ushort)row;
            }

            return count;
        }
    }

    private readonly ref struct AndKernel(Span<byte> mask, ReadOnlySpan<byte> other) : IKernel<bool>
    {
        private readonly Span<byte> _mask = mask;
        private readonly ReadOnlySpan<byte> _other = other[..mask.Length];

        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            int step = 8 * TLanes.Count, row = 0;
            for (; row <= _mask.Length - step; row += step)
            {
                ref byte one = ref _mask[row];
                TLanes.Store(TLanes.Load(ref one) & TLanes.Load(ref Unsafe.AsRef(in _other[row])), ref Unsafe.As<byte, long>(ref one));
            }

            for (; row < _mask.Length; row++)
                _mask[row] &= _other[row];
            return true;
        }
    }
}
