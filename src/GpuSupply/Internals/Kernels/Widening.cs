using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GpuSupply.Internals.Kernels;

/// <summary>
/// Loads numbers of fewer bits than a lane has. x86 has an instruction for each, which is named where it is there, since the general form takes several.
/// </summary>
internal static class Widening
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Load512<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
            return Vector512.LoadUnsafe(ref Unsafe.As<T, long>(ref from));
        if (Avx512F.IsSupported)
        {
            if (typeof(T) == typeof(byte))
                return Avx512F.ConvertToVector512Int64(Low64(ref from).AsByte());
            if (typeof(T) == typeof(ushort))
                return Avx512F.ConvertToVector512Int64(Vector128.LoadUnsafe(ref Unsafe.As<T, ushort>(ref from)));
            if (typeof(T) == typeof(uint))
                return Avx512F.ConvertToVector512Int64(Vector256.LoadUnsafe(ref Unsafe.As<T, uint>(ref from)));
        }

        return Vector512.Create(Load256(ref from), Load256(ref Unsafe.Add(ref from, 4)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Load256<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
            return Vector256.LoadUnsafe(ref Unsafe.As<T, long>(ref from));
        if (Avx2.IsSupported)
        {
            if (typeof(T) == typeof(byte))
                return Avx2.ConvertToVector256Int64(Low32(ref from).AsByte());
            if (typeof(T) == typeof(ushort))
                return Avx2.ConvertToVector256Int64(Low64(ref from).AsUInt16());
            if (typeof(T) == typeof(uint))
                return Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref Unsafe.As<T, uint>(ref from)));
        }

        return Vector256.Create(Load128(ref from), Load128(ref Unsafe.Add(ref from, 2)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Load128<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
            return Vector128.LoadUnsafe(ref Unsafe.As<T, long>(ref from));
        if (typeof(T) == typeof(byte))
            return Vector128.Create((long)Unsafe.As<T, byte>(ref from), Unsafe.As<T, byte>(ref Unsafe.Add(ref from, 1)));
        if (typeof(T) == typeof(ushort))
            return Vector128.WidenLower(Vector128.WidenLower(Low32(ref from).AsUInt16())).AsInt64();
        return Vector128.WidenLower(Low64(ref from).AsUInt32()).AsInt64();
    }

    /// <summary>Numbers of 32 bits or fewer as 32 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadHalves512<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 4)
            return Vector512.LoadUnsafe(ref Unsafe.As<T, uint>(ref from)).AsInt64();
        if (Avx512F.IsSupported && Unsafe.SizeOf<T>() == 2)
            return Avx512F.ConvertToVector512UInt32(Vector256.LoadUnsafe(ref Unsafe.As<T, ushort>(ref from))).AsInt64();
        if (Avx512F.IsSupported)
            return Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref Unsafe.As<T, byte>(ref from))).AsInt64();
        return Vector512.Create(LoadHalves256(ref from), LoadHalves256(ref Unsafe.Add(ref from, 8)));
    }

    /// <inheritdoc cref="LoadHalves512{T}(ref T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> LoadHalves256<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 4)
            return Vector256.LoadUnsafe(ref Unsafe.As<T, uint>(ref from)).AsInt64();
        if (Avx2.IsSupported && Unsafe.SizeOf<T>() == 2)
            return Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref Unsafe.As<T, ushort>(ref from))).AsInt64();
        if (Avx2.IsSupported)
            return Avx2.ConvertToVector256Int32(Low64(ref from).AsByte()).AsInt64();
        return Vector256.Create(LoadHalves128(ref from), LoadHalves128(ref Unsafe.Add(ref from, 4)));
    }

    /// <inheritdoc cref="LoadHalves512{T}(ref T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> LoadHalves128<T>(ref T from)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 4)
            return Vector128.LoadUnsafe(ref Unsafe.As<T, uint>(ref from)).AsInt64();
        if (Unsafe.SizeOf<T>() == 2)
            return Vector128.WidenLower(Low64(ref from).AsUInt16()).AsInt64();
        return Vector128.WidenLower(Vector128.WidenLower(Low32(ref from).AsByte())).AsInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Low64<T>(ref T from) => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<T, byte>(ref from)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Low32<T>(ref T from) => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.As<T, byte>(ref from)));
}
