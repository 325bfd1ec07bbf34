using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>As many stored numbers as 512 bits hold.</summary>
internal readonly struct Cells512<T>(Vector512<T> cells) : ICells<Cells512<T>, T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Vector512<T> _cells = cells;

    public static int Count => Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512<T> Create(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512<T> Load(ref T from) => new(Vector512.LoadUnsafe(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512<T> operator -(Cells512<T> left, Cells512<T> right) => new(left._cells - right._cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512<T> Min(Cells512<T> left, Cells512<T> right) => new(Vector512.Min(left._cells, right._cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512<T> Max(Cells512<T> left, Cells512<T> right) => new(Vector512.Max(left._cells, right._cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Cells512<T> cells, ref T to) => cells._cells.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitsAtMost(Cells512<T> left, Cells512<T> right) => Vector512.LessThanOrEqual(left._cells, right._cells).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllAtMost(Cells512<T> left, Cells512<T> right) => Vector512.LessThanOrEqualAll(left._cells, right._cells);
}
