using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>As many stored numbers as 256 bits hold.</summary>
internal readonly struct Cells256<T>(Vector256<T> cells) : ICells<Cells256<T>, T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Vector256<T> _cells = cells;

    public static int Count => Vector256<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256<T> Create(T value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256<T> Load(ref T from) => new(Vector256.LoadUnsafe(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256<T> operator -(Cells256<T> left, Cells256<T> right) => new(left._cells - right._cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256<T> Min(Cells256<T> left, Cells256<T> right) => new(Vector256.Min(left._cells, right._cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256<T> Max(Cells256<T> left, Cells256<T> right) => new(Vector256.Max(left._cells, right._cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Cells256<T> cells, ref T to) => cells._cells.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitsAtMost(Cells256<T> left, Cells256<T> right) => Vector256.LessThanOrEqual(left._cells, right._cells).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllAtMost(Cells256<T> left, Cells256<T> right) => Vector256.LessThanOrEqualAll(left._cells, right._cells);
}
