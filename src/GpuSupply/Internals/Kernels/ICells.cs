using System.Numerics;

namespace GpuSupply.Internals.Kernels;

/// <summary>So many numbers side by side as they are stored, in as many bits as they have, without a sign.</summary>
internal interface ICells<TSelf, T>
    where TSelf : struct, ICells<TSelf, T>
    where T : unmanaged, IBinaryInteger<T>
{
    static abstract int Count { get; }

    static abstract TSelf Create(T value);

    static abstract TSelf Load(ref T from);

    static abstract void Store(TSelf cells, ref T to);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf Min(TSelf left, TSelf right);

    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>A bit for each number, the first as the lowest: 1 where it is at most another one.</summary>
    static abstract ulong BitsAtMost(TSelf left, TSelf right);

    /// <summary>Whether every number is at most the other one.</summary>
    static abstract bool AllAtMost(TSelf left, TSelf right);
}
