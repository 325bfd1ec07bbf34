using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>Writes what comparisons came to as a byte for each number.</summary>
internal static class MaskBytes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<T> mask, ref byte to)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
            mask.AsByte().StoreUnsafe(ref to);
        else if (Unsafe.SizeOf<T>() == 2)
            Vector128.Narrow(mask.GetLower().AsUInt16(), mask.GetUpper().AsUInt16()).StoreUnsafe(ref to);
        else if (Unsafe.SizeOf<T>() == 4)
            Unsafe.WriteUnaligned(ref to, Bytes(Vector128.Narrow(mask.GetLower().AsUInt32(), mask.GetUpper().AsUInt32())).ToScalar());
        else
            Unsafe.WriteUnaligned(ref to, Bytes(Shorts(Vector128.Narrow(mask.GetLower().AsUInt64(), mask.GetUpper().AsUInt64()))).AsUInt32().ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<T> mask, ref byte to)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
            mask.AsByte().StoreUnsafe(ref to);
        else if (Unsafe.SizeOf<T>() == 2)
            Unsafe.WriteUnaligned(ref to, Bytes(mask.AsUInt16()).ToScalar());
        else if (Unsafe.SizeOf<T>() == 4)
            Unsafe.WriteUnaligned(ref to, Bytes(Shorts(mask.AsUInt32())).AsUInt32().ToScalar());
        else
            Unsafe.WriteUnaligned(ref to, Bytes(Shorts(Vector128.Narrow(mask.AsUInt64(), mask.AsUInt64()))).AsUInt16().ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Shorts(Vector128<uint> mask) => Vector128.Narrow(mask, mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Bytes(Vector128<ushort> mask) => Vector128.Narrow(mask, mask).AsUInt64();
}
