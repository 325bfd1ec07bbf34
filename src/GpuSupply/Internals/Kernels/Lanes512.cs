using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>8 64-bit numbers side by side.</summary>
internal readonly struct Lanes512(Vector512<long> lanes) : ILanes<Lanes512>
{
    private readonly Vector512<long> _lanes = lanes;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Create(long value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref byte from) => new(Vector512.LoadUnsafe(ref from).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LoadWidened<T>(ref T from)
        where T : unmanaged => new(Widening.Load512(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LoadHalves<T>(ref T from)
        where T : unmanaged => new(Widening.LoadHalves512(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LoadMask<T>(ref byte mask, nint row)
        where T : unmanaged => new(MaskLanes.Of512<T>(MaskLanes.Bits<T>(ref mask, row, Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 lanes, ref long to) => lanes._lanes.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 left, Lanes512 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 left, Lanes512 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 left, Lanes512 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ^(Lanes512 left, Lanes512 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator >>(Lanes512 left, int bits) => new(left._lanes >> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator >>>(Lanes512 left, int bits) => new(left._lanes >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 UpperParts<T>(Lanes512 lanes)
        where T : unmanaged => Unsafe.SizeOf<T>() switch
        {
            1 => new((lanes._lanes.AsUInt16() >>> 8).AsInt64()),
            2 => new((lanes._lanes.AsUInt32() >>> 16).AsInt64()),
            4 => new(lanes._lanes >>> 32),
            _ => new(lanes._lanes >> 32),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AddWhere(Lanes512 sum, Lanes512 added, Lanes512 left, Lanes512 right) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(left._lanes, right._lanes), sum._lanes + added._lanes, sum._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LessUnsigned(Lanes512 left, Lanes512 right) => new(Vector512.LessThan(left._lanes.AsUInt64(), right._lanes.AsUInt64()).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Min(Lanes512 left, Lanes512 right) => new(Vector512.Min(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Sum(Lanes512 lanes) => Vector512.Sum(lanes._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyNegative(Lanes512 lanes) => Vector512.LessThanAny(lanes._lanes, Vector512<long>.Zero);
}
