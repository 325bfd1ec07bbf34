using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>As many stored numbers as 128 bits hold.</summary>
internal readonly struct Cells128<T>(Vector128<T> cells) : ICells<Cells128<T>, T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Vector128<T> _cells = cells;

    public static int Count => Vector128<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128<T> Create(T value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128<T> Load(ref T from) => new(Vector128.LoadUnsafe(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128<T> operator -(Cells128<T> left, Cells128<T> right) => new(left._cells - right._cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128<T> Min(Cells128<T> left, Cells128<T> right) => new(Vector128.Min(left._cells, right._cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128<T> Max(Cells128<T> left, Cells128<T> right) => new(Vector128.Max(left._cells, right._cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Cells128<T> cells, ref T to) => cells._cells.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitsAtMost(Cells128<T> left, Cells128<T> right) => Vector128.LessThanOrEqual(left._cells, right._cells).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllAtMost(Cells128<T> left, Cells128<T> right) => Vector128.LessThanOrEqualAll(left._cells, right._cells);
}
