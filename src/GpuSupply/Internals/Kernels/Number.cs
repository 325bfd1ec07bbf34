using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Numbers as columns store them: bytes, ushorts and uints without a sign, and longs.</summary>
internal static class Number
{
    /// <summary>A stored number as 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of<T>(T stored)
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte))
            return Unsafe.BitCast<T, byte>(stored);
        if (typeof(T) == typeof(ushort))
            return Unsafe.BitCast<T, ushort>(stored);
        if (typeof(T) == typeof(uint))
            return Unsafe.BitCast<T, uint>(stored);
        return Unsafe.BitCast<T, long>(stored);
    }

    /// <summary>The lowest bits of a number, as many as are stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Stored<T>(long number)
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte))
            return Unsafe.BitCast<byte, T>(unchecked((byte)number));
        if (typeof(T) == typeof(ushort))
            return Unsafe.BitCast<ushort, T>(unchecked((ushort)number));
        if (typeof(T) == typeof(uint))
            return Unsafe.BitCast<uint, T>(unchecked((uint)number));
        return Unsafe.BitCast<long, T>(number);
    }
}
