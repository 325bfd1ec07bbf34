using System.Numerics;
using System.Text;
using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Reads ids, kinds and stages: texts, or texts by a dictionary.</summary>
internal static class TextReader
{
    // No id has so many bytes, nor has the name of a stage or kind.
    private const int MostBytes = 512;

    private delegate ReadOnlySpan<byte> Utf8(int row);

    public static Coded<T> Ids<T>(BatchColumn column)
        where T : struct, IComparable<T>, IParsable<T>
    {
        if (column.Array is DictionaryArray by && NamesOf<T>(column, by) is { } names)
            return column.Named(() => InPlace(column, by, names));
        (List<T> found, int[] codes) = Numbered(column, text => T.Parse(text, null));
        return Coded<T>.Of(found, codes);
    }

    public static ReadOnlyMemory<T> Members<T>(BatchColumn column)
        where T : struct, Enum
    {
        (List<T> found, int[] codes) = Numbered(column, text => WireNames<T>.Members.TryGetValue(text, out T member)
            ? member
            : throw new FormatException($"\"{text}\" is none of {string.Join(", ", WireNames<T>.ByNumber)}"));
        var members = new T[codes.Length];
        for (int row = 0; row < members.Length; row++)
            members[row] = found[codes[row]];
        return members;
    }

    /// <summary>The names of a dictionary; null where one is none or there twice, so that rows must be looked at by themselves.</summary>
    private static T[]? NamesOf<T>(BatchColumn column, DictionaryArray by)
        where T : struct, IParsable<T>
    {
        Utf8 texts = TextsOf(column, by.Dictionary);
        var names = new T[by.Dictionary.Length];
        var seen = new HashSet<T>();
        for (int place = 0; place < names.Length; place++)
        {
            if (by.Dictionary.IsNull(place) || !T.TryParse(Encoding.UTF8.GetString(texts(place)), null, out names[place]) || !seen.Add(names[place]))
                return null;
        }

        GC.KeepAlive(column);
        return names;
    }

    /// <summary>Names with the indices where they lie. Those with a sign have the same bits as those without one, where they are not below zero.</summary>
    private static Coded<T> InPlace<T>(BatchColumn column, DictionaryArray by, T[] names)
        where T : struct, IComparable<T> => by.Indices switch
        {
            UInt8Array => Coded<T>.Of(names, column.Memory<byte>()),
            Int8Array => Coded<T>.Of(names, WithoutSign<sbyte, byte>(column)),
            UInt16Array => Coded<T>.Of(names, column.Memory<ushort>()),
            Int16Array => Coded<T>.Of(names, WithoutSign<short, ushort>(column)),
            Int32Array or UInt32Array => Coded<T>.Of(names, column.Memory<int>()),
            _ => Coded<T>.Of(names, IndicesOf(column, by)),
        };

    private static ReadOnlyMemory<TTo> WithoutSign<TFrom, TTo>(BatchColumn column)
        where TFrom : unmanaged, IBinaryInteger<TFrom>
        where TTo : unmanaged
    {
        ReadOnlyMemory<TFrom> signed = column.Memory<TFrom>();
        int row = signed.Span.IndexOfAnyExceptInRange(TFrom.Zero, TFrom.CreateSaturating(long.MaxValue));
        return row < 0 ? column.Memory<TTo>() : throw column.Wrong(row, $"has the index {signed.Span[row]}, which is below 0");
    }

    /// <summary>Each thing that a row names, once, and for each row the number of its own.</summary>
    private static (List<T> Found, int[] Codes) Numbered<T>(BatchColumn column, Func<string, T> parse)
        where T : struct
    {
        (IArrowArray array, int[]? indices) = column.Array is DictionaryArray by ? (by.Dictionary, IndicesOf(column, by)) : (column.Array, null);
        Utf8 texts = TextsOf(column, array);
        var found = new List<T>();
        var codes = new int[column.Array.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byLetters = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> letters = stackalloc char[MostBytes];
        for (int row = 0; row < codes.Length; row++)
        {
            int place = indices is null ? row : indices[row];
            if (place < 0 || place >= array.Length)
                throw column.Wrong(row, $"has the index {place}, but the dictionary has {array.Length} texts");
            if (indices is not null && array.IsNull(place))
                throw column.IsNull(row);
            ReadOnlySpan<byte> utf8 = texts(place);
            if (utf8.Length > MostBytes)
                throw column.Wrong(row, $"has a text of {utf8.Length} bytes, which is too long");
            ReadOnlySpan<char> text = letters[..Encoding.UTF8.GetChars(utf8, letters)];
            if (!byLetters.TryGetValue(text, out codes[row]))
            {
                codes[row] = numbers[text.ToString()] = found.Count;
                found.Add(Parsed(column, row, text.ToString(), parse));
            }
        }

        GC.KeepAlive(column);
        return (found, codes);
    }

    private static T Parsed<T>(BatchColumn column, int row, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException wrong)
        {
            throw column.Wrong(row, $"is refused: {wrong.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The indices of a dictionary as they are; those that do not fit in 32 bits are −1, which is none.</summary>
    private static int[] IndicesOf(BatchColumn column, DictionaryArray by)
    {
        return by.Indices switch
        {
            UInt8Array => Narrowed<byte>(),
            Int8Array => Narrowed<sbyte>(),
            UInt16Array => Narrowed<ushort>(),
            Int16Array => Narrowed<short>(),
            UInt32Array => Narrowed<uint>(),
            Int32Array => Narrowed<int>(),
            UInt64Array => Narrowed<ulong>(),
            Int64Array => Narrowed<long>(),
            _ => throw column.OtherType("a dictionary", "a dictionary by whole numbers"),
        };

        int[] Narrowed<T>()
            where T : unmanaged, IBinaryInteger<T>
        {
            ReadOnlyMemory<T> indices = column.Memory<T>();
            var narrowed = new int[indices.Length];
            for (int row = 0; row < narrowed.Length; row++)
                narrowed[row] = int.CreateSaturating(indices.Span[row]) is var index && T.CreateTruncating(index) == indices.Span[row] ? index : -1;
            return narrowed;
        }
    }

    private static Utf8 TextsOf(BatchColumn column, IArrowArray array) => array switch
    {
        StringArray texts => row => texts.GetBytes(row),
        LargeStringArray texts => row => texts.GetBytes(row, out _),
        StringViewArray texts => row => texts.GetBytes(row),
        _ => throw column.OtherType("text", "utf8, large utf8, utf8 view, or a dictionary of one of them"),
    };
}
