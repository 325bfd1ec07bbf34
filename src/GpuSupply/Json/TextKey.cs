using System.Buffers.Binary;
using System.Numerics;

namespace GpuSupply.Json;

/// <summary>
/// The first 16 bytes, the last 8 and the length of a text in UTF-8, in two words. Of up to 16 bytes, as most ids, days and quantities have, that is
/// all of the text: two are told apart without a look at the texts, which lie anywhere in memory.
/// </summary>
internal readonly record struct TextKey(ulong First, ulong Last, int Length)
{
    // So many bytes the two words have.
    private const int WholeBytes = 16;

    /// <summary>Whether texts with equal keys are equal.</summary>
    public bool IsWhole => Length <= WholeBytes;

    /// <summary>A number whose uppermost bits differ for most keys that differ.</summary>
    // The odd constants of SplitMix64 (https://prng.di.unimi.it/splitmix64.c). A bit of a product depends on the bits below it alone: only the
    // uppermost ones depend on all letters.
    public ulong Hash => unchecked(((First * 0xBF58476D1CE4E5B9) ^ (Last + (ulong)Length)) * 0x94D049BB133111EB);

    /// <summary>The key of a text.</summary>
    public static TextKey Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > WholeBytes)
            return new(Word(utf8) ^ BitOperations.RotateLeft(Word(utf8[sizeof(ulong)..]), 32), Word(utf8[^sizeof(ulong)..]), utf8.Length);
        if (utf8.Length >= sizeof(ulong))
            return new(Word(utf8), Word(utf8[^sizeof(ulong)..]), utf8.Length);
        if (utf8.Length >= sizeof(uint))
            return new(BinaryPrimitives.ReadUInt32LittleEndian(utf8), BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]), utf8.Length);
        ulong packed = 0;
        foreach (byte unit in utf8)
            packed = (packed << 8) | unit;
        return new(packed, 0, utf8.Length);
    }

    private static ulong Word(ReadOnlySpan<byte> utf8) => BinaryPrimitives.ReadUInt64LittleEndian(utf8);
}
