using System.Diagnostics.CodeAnalysis;
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

    /// <summary>The value of a text that was read before; false: it was not, or another text has taken its slot.</summary>
    public bool TryFind(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value)
    {
        TextKey key = TextKey.Of(utf8);
        ref readonly Slot slot = ref _slots[(int)(key.Hash >> _shift)];
        // A slot that nothing took yet has the key of the empty text.
        bool isFound = slot.Text is not null && slot.Key == key && (key.IsWhole || Ascii.Equals(utf8, slot.Text));
        value = isFound ? slot.Value : default;
        return isFound;
    }

    /// <summary>Takes a text and its value in.</summary>
    public T Set(ReadOnlySpan<byte> utf8, string text, T value)
    {
        TextKey key = TextKey.Of(utf8);
        _slots[(int)(key.Hash >> _shift)] = new(key, text, value);
        return value;
    }

    private readonly record struct Slot(TextKey Key, string? Text, T Value);
}
