using System.Buffers.Binary;
using System.Numerics;

namespace GpuSupply.Internals;

/// <summary>CRC-32C (Castagnoli) with all bits inverted before and after, as iSCSI, ext4 and most data formats have it: of <c>123456789</c> it is 0xE3069283.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
