using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>All rows count; there is no mask.</summary>
internal readonly struct AllRows : ISelection
{
    public static bool IsOfAll => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Load<T, TLanes>(ref T from, ref byte mask, nint row)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes> => TLanes.Load(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref from, row)));
}
