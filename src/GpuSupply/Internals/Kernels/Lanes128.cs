using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>2 64-bit numbers side by side.</summary>
internal readonly struct Lanes128(Vector128<long> lanes) : ILanes<Lanes128>
{
    private readonly Vector128<long> _lanes = lanes;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Create(long value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref byte from) => new(Vector128.LoadUnsafe(ref from).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadWidened<T>(ref T from)
        where T : unmanaged => new(Widening.Load128(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadHalves<T>(ref T from)
        where T : unmanaged => new(Widening.LoadHalves128(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadMask<T>(ref byte mask, nint row)
        where T : unmanaged => new(MaskLanes.Of128<T>(MaskLanes.Bits<T>(ref mask, row, Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128 lanes, ref long to) => lanes._lanes.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator &(Lanes128 left, Lanes128 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator |(Lanes128 left, Lanes128 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator ^(Lanes128 left, Lanes128 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator >>(Lanes128 left, int bits) => new(left._lanes >> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator >>>(Lanes128 left, int bits) => new(left._lanes >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 UpperParts<T>(Lanes128 lanes)
        where T : unmanaged => Unsafe.SizeOf<T>() switch
        {
            1 => new((lanes._lanes.AsUInt16() >>> 8).AsInt64()),
            2 => new((lanes._lanes.AsUInt32() >>> 16).AsInt64()),
            4 => new(lanes._lanes >>> 32),
            _ => new(lanes._lanes >> 32),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AddWhere(Lanes128 sum, Lanes128 added, Lanes128 left, Lanes128 right) =>
        new(Vector128.ConditionalSelect(Vector128.Equals(left._lanes, right._lanes), sum._lanes + added._lanes, sum._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LessUnsigned(Lanes128 left, Lanes128 right) => new(Vector128.LessThan(left._lanes.AsUInt64(), right._lanes.AsUInt64()).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Min(Lanes128 left, Lanes128 right) => new(Vector128.Min(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Sum(Lanes128 lanes) => Vector128.Sum(lanes._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyNegative(Lanes128 lanes) => Vector128.LessThanAny(lanes._lanes, Vector128<long>.Zero);
}
