using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GpuSupply.Internals.Kernels;

/// <summary>Makes lanes of a mask's bits, all ones or all zeros for each number of a type.</summary>
internal static class MaskLanes
{
    /// <summary>The bits of as many rows as so many lanes have numbers of a type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits<T>(ref byte mask, nint row, int lanes)
        where T : unmanaged
    {
        ref byte from = ref Unsafe.Add(ref mask, row >> 3);
        return (8 / Unsafe.SizeOf<T>() * lanes) switch
        {
            64 => Unsafe.ReadUnaligned<ulong>(ref from),
            32 => Unsafe.ReadUnaligned<uint>(ref from),
            16 => Unsafe.ReadUnaligned<ushort>(ref from),
            8 => from,
            _ => (ulong)from >> (int)(row & 7),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Of512<T>(ulong bits)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
        {
            Vector512<ulong> bit = Vector512.Create(1UL, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7);
            return Vector512.Equals(Vector512.Create(bits) & bit, bit).AsInt64();
        }

        if (Unsafe.SizeOf<T>() == 4)
        {
            Vector512<uint> bit = Vector512.Create(
                1U, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
            return Vector512.Equals(Vector512.Create(unchecked((uint)bits)) & bit, bit).AsInt64();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512BW.IsSupported)
        {
            // All bits are in each 16 bytes; each byte takes those eight that have its own.
            Vector512<byte> bit = Vector512.Create(0x8040_2010_0804_0201).AsByte(), eight = Vector512.Create(
                0L, 0x0101_0101_0101_0101, 0x0202_0202_0202_0202, 0x0303_0303_0303_0303, 0x0404_0404_0404_0404, 0x0505_0505_0505_0505, 0x0606_0606_0606_0606, 0x0707_0707_0707_0707).AsByte();
            return Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), eight) & bit, bit).AsInt64();
        }

        return Vector512.Create(Of256<T>(bits), Of256<T>(bits >> (32 / Unsafe.SizeOf<T>())));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Of256<T>(ulong bits)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
        {
            Vector256<ulong> bit = Vector256.Create(1UL, 1 << 1, 1 << 2, 1 << 3);
            return Vector256.Equals(Vector256.Create(bits) & bit, bit).AsInt64();
        }

        if (Unsafe.SizeOf<T>() == 4)
        {
            Vector256<uint> bit = Vector256.Create(1U, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7);
            return Vector256.Equals(Vector256.Create(unchecked((uint)bits)) & bit, bit).AsInt64();
        }

        if (Unsafe.SizeOf<T>() == 2)
        {
            Vector256<ushort> bit = Vector256.Create(
                (ushort)1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
            return Vector256.Equals(Vector256.Create(unchecked((ushort)bits)) & bit, bit).AsInt64();
        }

        return Vector256.Create(Of128<T>(bits), Of128<T>(bits >> 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Of128<T>(ulong bits)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
        {
            Vector128<ulong> bit = Vector128.Create(1UL, 1 << 1);
            return Vector128.Equals(Vector128.Create(bits) & bit, bit).AsInt64();
        }

        if (Unsafe.SizeOf<T>() == 4)
        {
            Vector128<uint> bit = Vector128.Create(1U, 1 << 1, 1 << 2, 1 << 3);
            return Vector128.Equals(Vector128.Create(unchecked((uint)bits)) & bit, bit).AsInt64();
        }

        if (Unsafe.SizeOf<T>() == 2)
        {
            Vector128<ushort> bit = Vector128.Create((ushort)1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7);
            return Vector128.Equals(Vector128.Create(unchecked((ushort)bits)) & bit, bit).AsInt64();
        }

        Vector128<byte> ones = Vector128.Create(0x8040_2010_0804_0201).AsByte(), eights = Vector128.Create(Eight(bits), Eight(bits >> 8)).AsByte();
        return Vector128.Equals(eights & ones, ones).AsInt64();
    }

    /// <summary>Eight bits, eight times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ulong bits) => unchecked((byte)bits * 0x0101_0101_0101_0101UL);
}
