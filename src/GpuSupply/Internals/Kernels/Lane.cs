using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>One 64-bit number: what a kernel is where the processor has no vectors.</summary>
internal readonly struct Lane(long lane) : ILanes<Lane>
{
    private readonly long _lane = lane;

    public static int Count => 1;

    public static Lane Create(long value) => new(value);

    public static Lane Load(ref byte from) => new(Unsafe.ReadUnaligned<long>(ref from));

    public static Lane LoadWidened<T>(ref T from)
        where T : unmanaged => new(Number.Of(from));

    public static Lane LoadHalves<T>(ref T from)
        where T : unmanaged => new(Number.Of(from) | (Number.Of(Unsafe.Add(ref from, 1)) << 32));

    public static Lane LoadMask<T>(ref byte from)
        where T : unmanaged
    {
        int width = Unsafe.SizeOf<T>();
        long mask = 0;
        for (int number = 0; number < 8 / width; number++)
        {
            long bits = width == 8 ? -1 : (1L << (8 * width)) - 1;
            if (Unsafe.Add(ref from, number) != 0)
                mask |= bits << (8 * width * number);
        }

        return new(mask);
    }

    public static ulong HighBits(ref byte from)
    {
        ulong bits = 0;
        for (int index = 0; index < 8; index++)
            bits |= (ulong)(Unsafe.Add(ref from, index) >> 7) << index;
        return bits;
    }

    public static void Store(Lane lanes, ref long to) => to = lanes._lane;

    public static Lane operator +(Lane left, Lane right) => new(unchecked(left._lane + right._lane));

    public static Lane operator *(Lane left, Lane right) => new(unchecked(left._lane * right._lane));

    public static Lane operator &(Lane left, Lane right) => new(left._lane & right._lane);

    public static Lane operator |(Lane left, Lane right) => new(left._lane | right._lane);

    public static Lane operator ^(Lane left, Lane right) => new(left._lane ^ right._lane);

    public static Lane operator >>(Lane left, int bits) => new(left._lane >> bits);

    public static Lane operator >>>(Lane left, int bits) => new(left._lane >>> bits);

    public static Lane UpperParts<T>(Lane lanes)
        where T : unmanaged => Unsafe.SizeOf<T>() switch
        {
            1 => new((lanes._lane >>> 8) & 0x00FF_00FF_00FF_00FF),
            2 => new((lanes._lane >>> 16) & 0x0000_FFFF_0000_FFFF),
            4 => new(lanes._lane >>> 32),
            _ => new(lanes._lane >> 32),
        };

    public static Lane AddWhere(Lane sum, Lane added, Lane left, Lane right) => left._lane == right._lane ? new(unchecked(sum._lane + added._lane)) : sum;

    public static Lane LessUnsigned(Lane left, Lane right) => new(unchecked((ulong)left._lane) < unchecked((ulong)right._lane) ? -1 : 0);

    public static Lane Min(Lane left, Lane right) => new(Math.Min(left._lane, right._lane));

    public static long Sum(Lane lanes) => lanes._lane;

    public static bool AnyNegative(Lane lanes) => lanes._lane < 0;
}
