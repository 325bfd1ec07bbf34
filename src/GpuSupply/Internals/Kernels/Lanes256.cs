using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>4 64-bit numbers side by side.</summary>
internal readonly struct Lanes256(Vector256<long> lanes) : ILanes<Lanes256>
{
    private readonly Vector256<long> _lanes = lanes;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Create(long value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref byte from) => new(Vector256.LoadUnsafe(ref from).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadWidened<T>(ref T from)
        where T : unmanaged => new(Widening.Load256(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadHalves<T>(ref T from)
        where T : unmanaged => new(Widening.LoadHalves256(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadMask<T>(ref byte mask, nint row)
        where T : unmanaged => new(MaskLanes.Of256<T>(MaskLanes.Bits<T>(ref mask, row, Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 lanes, ref long to) => lanes._lanes.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 left, Lanes256 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 left, Lanes256 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ^(Lanes256 left, Lanes256 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator >>(Lanes256 left, int bits) => new(left._lanes >> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator >>>(Lanes256 left, int bits) => new(left._lanes >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 UpperParts<T>(Lanes256 lanes)
        where T : unmanaged => Unsafe.SizeOf<T>() switch
        {
            1 => new((lanes._lanes.AsUInt16() >>> 8).AsInt64()),
            2 => new((lanes._lanes.AsUInt32() >>> 16).AsInt64()),
            4 => new(lanes._lanes >>> 32),
            _ => new(lanes._lanes >> 32),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AddWhere(Lanes256 sum, Lanes256 added, Lanes256 left, Lanes256 right) =>
        new(Vector256.ConditionalSelect(Vector256.Equals(left._lanes, right._lanes), sum._lanes + added._lanes, sum._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LessUnsigned(Lanes256 left, Lanes256 right) => new(Vector256.LessThan(left._lanes.AsUInt64(), right._lanes.AsUInt64()).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Min(Lanes256 left, Lanes256 right) => new(Vector256.Min(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Sum(Lanes256 lanes) => Vector256.Sum(lanes._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyNegative(Lanes256 lanes) => Vector256.LessThanAny(lanes._lanes, Vector256<long>.Zero);
}
