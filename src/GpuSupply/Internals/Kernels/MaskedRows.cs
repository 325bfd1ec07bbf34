using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>The rows count that the mask has.</summary>
internal readonly struct MaskedRows : ISelection
{
    public static bool IsOfAll => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Load<T, TLanes>(ref T from, ref byte mask, nint row)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Load(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref from, row))) & TLanes.LoadMask<T>(ref mask, row);
}
