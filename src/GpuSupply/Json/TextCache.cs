using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace GpuSupply.Json;

/// <summary>
/// Values whose texts were read before: a document names the same parties, days and quantities over and over. What a text means is worked out
/// once, and what has the same text shares one string. Every text has one slot, and takes it from whatever text had it before: so the cache stays
/// as small as it was made, and no document can make it slow.
/// </summary>
internal sealed class TextCache<T>
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <param name="slots">How many slots: a power of two, 2 or more.</param>
    public TextCache(int slots)
    {
        _slots = new Slot[slots];
        _shift = 64 - BitOperations.Log2((uint)slots);
    }

    /// <summary>The slot of a text, which holds that text or another one.</summary>
    public ref Slot SlotOf(ReadOnlySpan<byte> utf8) => ref _slots[(int)(Hash(utf8) >> _shift)];

    // The first and the last eight bytes and the length: what differs in the middle alone shares a slot, which costs time and nothing else.
    private static ulong Hash(ReadOnlySpan<byte> utf8)
    {
        (ulong first, ulong last) = utf8.Length >= sizeof(ulong)
            ? (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]))
            : (0, Packed(utf8));
        // The odd constants of SplitMix64 (https://prng.di.unimi.it/splitmix64.c); the upper bits of the products depend on all lower ones.
        return unchecked(((first * 0xBF58476D1CE4E5B9) ^ (last + (ulong)utf8.Length)) * 0x94D049BB133111EB);
    }

    private static ulong Packed(ReadOnlySpan<byte> utf8)
    {
        ulong packed = 0;
        foreach (byte unit in utf8)
            packed = (packed << 8) | unit;
        return packed;
    }

    /// <summary>A text and its value.</summary>
    internal struct Slot
    {
        private string? _text;

        /// <summary>The value of the text that the slot holds.</summary>
        public T Value { get; private set; }

        /// <summary>Whether it holds this text. A text with letters beyond ASCII is never found.</summary>
        public readonly bool Holds(ReadOnlySpan<byte> utf8) => _text is { } text && Ascii.Equals(utf8, text);

        /// <summary>Takes a text and its value in.</summary>
        public void Set(string text, T value) => (_text, Value) = (text, value);
    }
}
