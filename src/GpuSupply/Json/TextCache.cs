using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GpuSupply.Json;

/// <summary>
/// Values whose texts were read before: a document names the same parties, days and quantities over and over. What a text means is worked out
/// once, and what has the same text shares one string. Every text has one slot, and takes it from whatever text had it before: there is nothing to
/// search, and no document can make it slow. It begins small and grows as new texts come, up to a limit. Of texts with letters beyond ASCII only
/// short ones are found again.
/// </summary>
/// <param name="most">The most slots: a power of two.</param>
internal sealed class TextCache<T>(int most)
{
    private const int FewestBits = 4;

    private Slot[] _slots = new Slot[1 << FewestBits];
    private int _shift = 64 - FewestBits;
    private int _new;

    /// <summary>The value of a text that was read before; false: it was not, or another text has taken its slot.</summary>
    public bool TryFind(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value)
    {
        TextKey key = TextKey.Of(utf8);
        ref readonly Slot slot = ref SlotOf(key);

        // A slot that nothing took yet has the key of the empty text.
        bool isFound = slot.Text is not null && slot.Key == key && (key.IsWhole || Ascii.Equals(utf8, slot.Text));
        value = isFound ? slot.Value : default;
        return isFound;
    }

    /// <summary>Takes a text and its value in.</summary>
    public T Set(ReadOnlySpan<byte> utf8, string text, T value)
    {
        if (++_new > _slots.Length && _slots.Length < most)
            Grow();
        TextKey key = TextKey.Of(utf8);
        SlotOf(key) = new(key, text, value);
        return value;
    }

    private ref Slot SlotOf(in TextKey key) => ref _slots[(int)(key.Hash >> _shift)];

    private void Grow()
    {
        Slot[] old = _slots;
        _slots = new Slot[2 * old.Length];
        _shift--;
        _new = 0;
        foreach (ref readonly Slot slot in old.AsSpan())
        {
            if (slot.Text is not null)
                SlotOf(slot.Key) = slot;
        }
    }

    private readonly record struct Slot(TextKey Key, string? Text, T Value);
}
