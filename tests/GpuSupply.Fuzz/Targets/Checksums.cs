using System.Numerics;

namespace GpuSupply.Fuzz.Targets;

/// <summary>CRC-32C (Castagnoli), by which saved forms are held together: set right again, so that what was changed is looked at.</summary>
internal static class Checksums
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
