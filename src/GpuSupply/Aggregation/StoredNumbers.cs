namespace GpuSupply.Aggregation;

/// <summary>Up to 65,536 numbers of a column as they are stored, for whoever hands them on without copying. Immutable.</summary>
public sealed class StoredNumbers
{
    private readonly NumberChunk _chunk;

    internal StoredNumbers(NumberChunk chunk) => _chunk = chunk;

    /// <summary>How many numbers there are.</summary>
    public int Count => _chunk.Count;

    /// <summary>How many bytes each takes: 1, 2, 4 or 8.</summary>
    public int Width => _chunk.Width;

    /// <summary>
    /// What is added to each stored number. Where it is 0, numbers of 4 bytes have a sign if <see cref="Least"/> is below 0; otherwise those of 8 bytes alone have one.
    /// </summary>
    public long Base => _chunk.Base;

    /// <summary>The least of them, base added; 0 where there is none.</summary>
    public long Least => _chunk.Least;

    /// <summary>The greatest of them, base added; 0 where there is none.</summary>
    public long Greatest => _chunk.Greatest;

    /// <summary>The stored numbers, little-endian. Of columns over somebody's arrays this is their memory.</summary>
    public ReadOnlyMemory<byte> Bytes => _chunk.Data;

    /// <summary>A number, base added. Constant.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public long this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _chunk[index];
        }
    }

    /// <summary>How many numbers there are, and the least and the greatest of them.</summary>
    public override string ToString() => $"{Count} numbers, {Least} to {Greatest}, of {Width} bytes";
}
