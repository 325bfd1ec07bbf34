using System.Numerics;

namespace GpuSupply.Internals.Kernels;

/// <summary>One stored number: what a kernel is where the processor has no vectors.</summary>
internal readonly struct Cell<T>(T cell) : ICells<Cell<T>, T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly T _cell = cell;

    public static int Count => 1;

    public static Cell<T> Create(T value) => new(value);

    public static Cell<T> Load(ref T from) => new(from);

    public static Cell<T> operator -(Cell<T> left, Cell<T> right) => new(unchecked(left._cell - right._cell));

    public static Cell<T> Min(Cell<T> left, Cell<T> right) => left._cell <= right._cell ? left : right;

    public static Cell<T> Max(Cell<T> left, Cell<T> right) => left._cell <= right._cell ? right : left;

    public static void Store(Cell<T> cells, ref T to) => to = cells._cell;

    public static ulong BitsAtMost(Cell<T> left, Cell<T> right) => left._cell <= right._cell ? 1UL : 0;

    public static bool AllAtMost(Cell<T> left, Cell<T> right) => left._cell <= right._cell;
}
