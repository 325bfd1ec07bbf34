using System.Runtime.InteropServices;

namespace GpuSupply.Aggregation;

/// <summary>So many numbers of a column, with what is known of them all.</summary>
/// <param name="Data">The numbers as they are stored.</param>
/// <param name="Width">How many bytes each takes: 1, 2 or 4 without a sign, or 8 with one; 4 with a sign where <paramref name="Base"/> is 0 and the least is below.</param>
/// <param name="Base">What is added to each stored number.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Least">The least of them, base added.</param>
/// <param name="Greatest">The greatest of them, base added.</param>
/// <param name="IsSorted">Whether none is less than the one before it.</param>
internal sealed record NumberChunk(ReadOnlyMemory<byte> Data, int Width, long Base, int Count, long Least, long Greatest, bool IsSorted)
{
    /// <summary>The stored numbers; <typeparamref name="T"/> has as many bytes as <see cref="Width"/> says.</summary>
    public ReadOnlySpan<T> Stored<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Data.Span);

    /// <summary>One number, base added.</summary>
    public long this[int row] => Width switch
    {
        1 => Base + Data.Span[row],
        2 => Base + Stored<ushort>()[row],
        4 => Base == 0 && Least < 0 ? Stored<int>()[row] : Base + Stored<uint>()[row],
        _ => Stored<long>()[row],
    };

    /// <summary>The first row whose number is at least so much, of a sorted chunk. Logarithmic.</summary>
    public int FirstFrom(long number)
    {
        (int low, int high) = (0, Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = this[middle] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
