using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A place between two lines of a journal, from which it can be read on. <c>default</c> is its beginning.</summary>
public readonly record struct JournalPosition
{
    /// <summary>A place in a journal.</summary>
    /// <param name="byteOffset">The byte at which a line begins, counted from 0, in the journal as it is without compression.</param>
    /// <param name="lines">How many lines come before it: lines are counted on from there.</param>
    /// <param name="records">How many of those are no blank ones: records are counted on from there.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below zero.</exception>
    [JsonConstructor]
    public JournalPosition(long byteOffset, long lines, long records)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(byteOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(lines);
        ArgumentOutOfRangeException.ThrowIfNegative(records);
        (ByteOffset, Lines, Records) = (byteOffset, lines, records);
    }

    /// <summary>The byte at which the next line begins, counted from 0, in the journal as it is without compression.</summary>
    public long ByteOffset { get; }

    /// <summary>How many lines come before it.</summary>
    public long Lines { get; }

    /// <summary>How many lines with records, whether they could be read or not, come before it.</summary>
    public long Records { get; }

    /// <summary>A place of which the byte alone is known: lines and records are counted from there.</summary>
    /// <param name="byteOffset">The byte at which a line begins, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="byteOffset"/> is below zero.</exception>
    public static JournalPosition AtByte(long byteOffset) => new(byteOffset, 0, 0);

    /// <summary>The byte, and what comes before it.</summary>
    public override string ToString() => $"byte {ByteOffset}, after {Lines} lines with {Records} records";
}
