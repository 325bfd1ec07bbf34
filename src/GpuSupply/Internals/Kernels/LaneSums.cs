using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>
/// Sums of stored numbers in vectors. Each room of two numbers, or of one of 64 bits, is added up twice: all of it modulo its size, and its upper half. So the lower
/// half adds up to what is left of the first when the second is taken off, and nothing has to be taken apart while numbers are added.
/// </summary>
internal static class LaneSums
{
    /// <summary>
    /// So many vectors can be added: twice as many numbers as there are in a room fit there as often as it has more bits than they, 2^8 / 2 times of bytes and 2^16 / 2 times of ushorts.
    /// </summary>
    public static int StepsAtMost<T>()
        where T : unmanaged => Unsafe.SizeOf<T>() == 1 ? 1 << 7 : Unsafe.SizeOf<T>() == 2 ? 1 << 15 : int.MaxValue;

    /// <summary>What vectors add up to.</summary>
    /// <param name="wrapped">The sum of them, modulo 2^64 in each lane.</param>
    /// <param name="upper">The sum of their upper parts, in each room.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Int128 Of<T, TLanes>(TLanes wrapped, TLanes upper)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes>
    {
        int width = Unsafe.SizeOf<T>();
        if (width == 8)
            return new SplitSum(TLanes.Sum(wrapped), TLanes.Sum(upper)).ToInt128();

        // The lower halves, and the upper ones with them: each room is large enough for that.
        TLanes sum = wrapped + (upper * TLanes.Create(-(1L << (8 * width)))) + upper;
        if (width == 1)
            sum = (sum & TLanes.Create(0x0000_FFFF_0000_FFFF)) + ((sum >>> 16) & TLanes.Create(0x0000_FFFF_0000_FFFF));
        if (width <= 2)
            sum = (sum & TLanes.Create(0xFFFF_FFFF)) + (sum >>> 32);

        // Fewer than 2^32 numbers of 32 bits add up to less than 2^64.
        return unchecked((ulong)TLanes.Sum(sum));
    }
}
