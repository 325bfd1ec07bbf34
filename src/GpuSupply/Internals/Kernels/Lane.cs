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

    public static Lane LoadMask<T>(ref byte mask, nint row)
        where T : unmanaged
    {
        (int width, long lane) = (8 * Unsafe.SizeOf<T>(), 0);
        ulong bits = MaskLanes.Bits<T>(ref mask, row, Count);
        for (int bit = 0; bit < 64; bit += width)
        {
            if ((bits >> (bit / width) & 1) != 0)
                lane |= unchecked((long)(ulong.MaxValue >> (64 - width) << bit));
        }

        return new(lane);
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
