using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>
/// Makes arrays. Their buffers are memory of the runtime's, so that disposing a batch does nothing to others with the same dictionary, or to the columns that it
/// is made of.
/// </summary>
internal static class FieldArrays
{
    public const int MostDigits = 38;

    private static readonly Int128 LeastPastDigits = PowerOfTen(MostDigits);

    public static Int64Array Numbers(ReadOnlySpan<long> numbers) => new(Buffer(numbers), ArrowBuffer.Empty, numbers.Length, 0, 0);

    public static Date32Array Days(ReadOnlySpan<int> days) => new(Buffer(days), ArrowBuffer.Empty, days.Length, 0, 0);

    public static Decimal128Array Decimals(ReadOnlySpan<Int128> numbers, Decimal128Type type) =>
        new(new ArrayData(type, numbers.Length, 0, 0, [ArrowBuffer.Empty, Buffer(numbers)], null));

    public static DictionaryArray Coded(ArrowBuffer codes, int count, DictionaryType type, ArrayData names) =>
        new(new ArrayData(type, count, 0, 0, [ArrowBuffer.Empty, codes], null, names));

    public static BooleanArray Flags(ReadOnlySpan<bool> flags)
    {
        var bits = new byte[(flags.Length + 7) / 8];
        for (int row = 0; row < flags.Length; row++)
            bits[row / 8] |= (byte)((flags[row] ? 1 : 0) << (row % 8));
        return new(new(bits), ArrowBuffer.Empty, flags.Length, 0, 0);
    }

    public static ArrowBuffer Codes(ReadOnlySpan<int> codes) => Buffer(codes);

    /// <summary>Whether a number has no more digits than a decimal can have.</summary>
    public static bool Fits(Int128 number) => number < LeastPastDigits && number > -LeastPastDigits;

    /// <summary>Units: 64 bits where they lie, or copied where they were packed.</summary>
    public static IArrowArray Units(StoredNumbers? stored) =>
        new Int64Array(stored is null || stored.Width == sizeof(long) ? Same(stored) : Buffer<long>(Unpacked(stored)), ArrowBuffer.Empty, stored?.Count ?? 0, 0, 0);

    /// <summary>Days: 32 bits where they lie, or copied where they were packed. Those of an open side are null.</summary>
    public static IArrowArray Days(StoredNumbers? stored, int? open)
    {
        int count = stored?.Count ?? 0, nulls = 0;
        ArrowBuffer days = stored is null || (stored.Width == sizeof(int) && stored.Base == 0) ? Same(stored) : Buffer<int>([.. Unpacked(stored).Select(day => (int)day)]);
        byte[] valid = [];
        if (stored is not null && (stored.Least == open || stored.Greatest == open))
        {
            valid = new byte[(count + 7) / 8];
            for (int row = 0; row < count; row++)
            {
                if (stored[row] == open)
                    nulls++;
                else
                    valid[row / 8] |= (byte)(1 << (row % 8));
            }
        }

        return new Date32Array(days, nulls == 0 ? ArrowBuffer.Empty : new(valid), count, nulls, 0);
    }

    /// <summary>Money in decimals, of minor units.</summary>
    public static IArrowArray Money(StoredNumbers? stored, Decimal128Type type)
    {
        var numbers = new Int128[stored?.Count ?? 0];
        for (int row = 0; row < numbers.Length; row++)
            numbers[row] = stored![row];
        return Decimals(numbers, type);
    }

    /// <summary>Codes where they lie, or copied where their chunks differ.</summary>
    public static IArrowArray Coded(StoredNumbers? stored, DictionaryType type, ArrayData names)
    {
        bool isAsStored = stored is null || (stored.Base == 0 && stored.Width * 8 == ((FixedWidthType)type.IndexType).BitWidth);
        return Coded(isAsStored ? Same(stored) : Buffer<int>([.. Unpacked(stored!).Select(code => (int)code)]), stored?.Count ?? 0, type, names);
    }

    /// <summary>By what codes are numbered: as they are stored, where all are stored alike.</summary>
    public static DictionaryType TypeOf(IReadOnlyList<StoredNumbers> stored) => new(
        stored.Count > 0 && stored.All(chunk => chunk.Base == 0 && chunk.Width == stored[0].Width)
            ? stored[0].Width switch { 1 => UInt8Type.Default, 2 => UInt16Type.Default, _ => Int32Type.Default }
            : Int32Type.Default,
        StringType.Default,
        false);

    /// <summary>Texts, each behind the one before it.</summary>
    public static ArrayData Texts(IReadOnlyCollection<string> texts)
    {
        var offsets = new int[texts.Count + 1];
        foreach ((int index, string text) in texts.Index())
            offsets[index + 1] = offsets[index] + Encoding.UTF8.GetByteCount(text);
        var letters = new byte[offsets[^1]];
        foreach ((int index, string text) in texts.Index())
            Encoding.UTF8.GetBytes(text, letters.AsSpan(offsets[index]));
        return new(StringType.Default, texts.Count, 0, 0, [ArrowBuffer.Empty, Buffer<int>(offsets), new(letters)], null);
    }

    private static ArrowBuffer Same(StoredNumbers? stored) => stored is null ? ArrowBuffer.Empty : new(stored.Bytes);

    private static long[] Unpacked(StoredNumbers stored)
    {
        var numbers = new long[stored.Count];
        for (int row = 0; row < numbers.Length; row++)
            numbers[row] = stored[row];
        return numbers;
    }

    private static ArrowBuffer Buffer<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged => new(MemoryMarshal.AsBytes(numbers).ToArray());

    private static Int128 PowerOfTen(int power) => Enumerable.Repeat((Int128)10, power).Aggregate(Int128.One, (product, ten) => product * ten);
}
