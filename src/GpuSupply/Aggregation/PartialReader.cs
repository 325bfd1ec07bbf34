using System.Buffers.Binary;
using System.Text;

namespace GpuSupply.Aggregation;

/// <summary>
/// Reads a partial result from bytes, and looks at everything: what is read is what is written again, byte by byte. Linear, and so is the memory that it takes.
/// </summary>
internal ref struct PartialReader
{
    // What is shown of bytes that are something else.
    private const int ShownBytes = 8;

    private BytesReader _from;

    private PartialReader(ReadOnlySpan<byte> bytes) => _from = new(bytes);

    /// <exception cref="FormatException">They are none; the message says at which byte, what was found there and what is allowed.</exception>
    public static PartialResult Read(ReadOnlySpan<byte> bytes)
    {
        CheckFrame(bytes);
        return new PartialReader(bytes[..^PartialForm.ChecksumBytes]).Read();
    }

    private static void CheckFrame(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(PartialForm.Magic))
            throw BytesReader.Refused(0, Shown(bytes), "is no partial result", $"{Shown(PartialForm.Magic)} (\"GSPR\")");
        if (bytes.Length < PartialForm.HeadBytes + PartialForm.ChecksumBytes)
            throw BytesReader.Refused(bytes.Length, "the end", "comes too early", $"at least {PartialForm.HeadBytes + PartialForm.ChecksumBytes} bytes");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[PartialForm.VersionAt..]);
        if (version != PartialForm.Version)
        {
            string why = version > PartialForm.Version ? "is newer than this library" : "is no version";
            throw BytesReader.Refused(PartialForm.VersionAt, $"version {version}", why, $"{PartialForm.Version}");
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(bytes[PartialForm.LengthAt..]);
        if (length > (ulong)bytes.Length)
            throw BytesReader.Refused(bytes.Length, "the end", $"comes too early for a length of {length} bytes", $"{length} bytes");
        if (length < (ulong)bytes.Length && length >= PartialForm.HeadBytes + PartialForm.ChecksumBytes)
            throw BytesReader.Refused((long)length, Shown(bytes[(int)length..]), $"is behind the end, by the length of {length} bytes", "nothing");
        if (length != (ulong)bytes.Length)
            throw BytesReader.Refused(PartialForm.LengthAt, $"{length}", $"is no length of these {bytes.Length} bytes", $"{bytes.Length}");
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^PartialForm.ChecksumBytes..]), sum = Checksum.Of(bytes[..^PartialForm.ChecksumBytes]);
        if (stated != sum)
        {
            throw BytesReader.Refused(
                bytes.Length - PartialForm.ChecksumBytes, $"0x{stated:X8}", "is not the checksum of what stands before it: some byte is not what was written", $"0x{sum:X8}");
        }
    }

    private static string Shown(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "the end";
        string shown = string.Join(' ', bytes[..Math.Min(bytes.Length, ShownBytes)].ToArray().Select(one => $"{one:X2}"));
        return bytes.Length > ShownBytes ? $"{shown} …" : shown;
    }

    private PartialResult Read()
    {
        _from.Take(PartialForm.HeadBytes, "the head");
        Query query = ReadQuery();
        (bool isAll, QueryShape shape) = ReadShape(query);
        Key[] names = [.. QueryShape.KeysOf(query)];
        var (keys, places) = (new KeyValues[names.Length], new int[names.Length]);
        for (int key = 0; key < names.Length; key++)
        {
            places[key] = _from.At;
            keys[key] = ReadValues(names[key], new(query, names[key]));
        }

        int rowsAt = _from.At;
        int rows = ReadRowCount(keys, isAll);
        int codesAt = _from.At;
        long[]? codes = isAll ? null : ReadCodes(rows, keys);
        int columnsAt = _from.At;
        List<ExactNumbers> columns = ReadColumns(query, rows);
        if (_from.Left > 0)
            throw BytesReader.Refused(_from.At, $"{_from.Left} bytes", "are behind all columns", "the checksum");
        if (rows > 0 && shape.Currency.IsUnset && query.Columns.Any(column => column != Column.Quantity))
            throw BytesReader.Refused(rowsAt, $"{rows} groups", "have money in no currency", "none without a currency");

        var check = new GroupCheck(keys, codes, columns);
        if (!isAll && check.FirstAbsent is { } absent)
            throw BytesReader.Refused(codesAt + (absent * sizeof(long)), $"group {codes![absent]}", "has neither transfers nor sums", "groups that have some");
        if (isAll && check.Present < rows - check.Present)
            throw BytesReader.Refused(columnsAt, $"{check.Present} groups of {rows}", "have something", "half or more of them, or groups with numbers");
        if (check.FirstUnused is { } unused)
            throw BytesReader.Refused(PlaceOf(places[unused.Key], keys[unused.Key], unused.Place), KeyText.Of(keys[unused.Key], unused.Place), "is the value of no group", "values that a group has");
        return new(shape, isAll ? GroupTable.OfAll(keys, columns) : GroupTable.OfSome(keys, codes!, columns));
    }

    private Query ReadQuery()
    {
        int count = _from.Count(1, "bytes of the query's words"), at = _from.At;

        // What is not ASCII is no word.
        string words = Encoding.ASCII.GetString(_from.Take(count, "the query's words"));
        if (!QueryReader.TryRead(words, out Query? query, out int wrong, out string? problem))
            throw BytesReader.Refused(at + wrong, Throw.Quote(words.AsSpan(wrong)), problem, QueryReader.Allowed);
        _from.Align();
        return query;
    }

    private (bool IsAll, QueryShape Shape) ReadShape(Query query)
    {
        int at = _from.At;
        byte flags = _from.Byte("the flags"), balance = query.IsBalance ? PartialForm.BalanceFlag : (byte)0;
        if ((flags & ~PartialForm.AllFlag) != balance)
            throw BytesReader.Refused(at, $"{flags} as flags", "is not what the query has", $"{balance} or {balance | PartialForm.AllFlag}");
        QueryShape shape = QueryShape.Of(query, ReadCurrency(query));
        at = _from.At;
        if (_from.Int32("the first day") is var from && from != shape.From)
            throw BytesReader.Refused(at, $"{from} as the first day", "is not that of the query", $"{shape.From}");
        ReadNames(query.Columns, "columns");
        ReadNames([.. QueryShape.KeysOf(query)], "keys");
        _from.Align();
        return ((flags & PartialForm.AllFlag) != 0, shape);
    }

    private Currency ReadCurrency(Query query)
    {
        int at = _from.At;
        string code = Encoding.ASCII.GetString(_from.Take(PartialForm.NoCurrency.Length, "the currency"));
        if (code == PartialForm.NoCurrency)
            return default;
        if (query.Columns.All(column => column == Column.Quantity))
            throw BytesReader.Refused(at, Throw.Quote(code), "is there without money", "three zeros");
        return Currency.TryParse(code, out Currency currency) ? currency : throw BytesReader.Refused(at, Throw.Quote(code), "is no currency", "a code of ISO 4217, or three zeros");
    }

    /// <summary>Columns or keys: those that the words of the query say.</summary>
    private void ReadNames<T>(IReadOnlyList<T> names, string what)
        where T : struct, Enum
    {
        int at = _from.At;
        byte count = _from.Byte($"the number of {what}");
        if (count != names.Count)
            throw BytesReader.Refused(at, $"{count} {what}", "are not those of the query", $"{names.Count}");
        foreach (T name in names)
        {
            at = _from.At;
            byte number = _from.Byte(what), allowed = Convert.ToByte(name, null);
            if (number != allowed)
                throw BytesReader.Refused(at, $"{number} among the {what}", "is not what the query has there", $"{allowed} ({Kebab.Of(name)})");
        }
    }

    private KeyValues ReadValues(Key key, KeyRule rule)
    {
        KeyValues values = rule.IsOfNames ? new(key, ReadNames(rule)) : new(key, ReadNumbers(rule));
        _from.Align();
        return values;
    }

    private string[] ReadNames(KeyRule rule)
    {
        string[] names = new string[_from.Count(2, "names")];
        for (int place = 0; place < names.Length; place++)
        {
            int at = _from.At;
            names[place] = Encoding.UTF8.GetString(_from.Take(_from.Byte("the length of a name"), "a name"));
            if (!rule.Allows(names[place]))
                throw BytesReader.Refused(at, Throw.Quote(names[place]), $"is no {rule.Noun}", rule.Allowed);
            if (place > 0 && string.CompareOrdinal(names[place - 1], names[place]) >= 0)
                throw BytesReader.Refused(at, Throw.Quote(names[place]), $"is not after {Throw.Quote(names[place - 1])}", "names in ordinal order, each once");
        }

        return names;
    }

    private int[] ReadNumbers(KeyRule rule)
    {
        int[] numbers = new int[_from.Count(sizeof(int), "numbers")];
        for (int place = 0; place < numbers.Length; place++)
        {
            int at = _from.At;
            numbers[place] = _from.Int32("a number");
            if (!rule.Allows(numbers[place]))
                throw BytesReader.Refused(at, $"{numbers[place]}", $"is no {rule.Noun}", rule.Allowed);
            if (place > 0 && numbers[place - 1] >= numbers[place])
                throw BytesReader.Refused(at, $"{numbers[place]}", $"is not after {numbers[place - 1]}", "numbers in order, each once");
        }

        return numbers;
    }

    private int ReadRowCount(KeyValues[] keys, bool isAll)
    {
        int at = _from.At;
        int rows = _from.LongCount(isAll ? sizeof(long) : 2 * sizeof(long), "groups");
        Int128 all = keys.Aggregate(Int128.One, (product, key) => product * key.Count);
        if (isAll && rows != all)
            throw BytesReader.Refused(at, $"{rows} groups", "are not all that there could be", $"{all}");
        if (!isAll && rows >= all - rows)
            throw BytesReader.Refused(at, $"{rows} groups with numbers", $"are half or more of the {all} that there could be", "fewer, or all without numbers");
        return all <= long.MaxValue || rows == 0
            ? rows
            : throw BytesReader.Refused(at, $"{rows} groups", $"are of {all} that there could be", $"groups of at most {long.MaxValue}");
    }

    private long[] ReadCodes(int rows, KeyValues[] keys)
    {
        int at = _from.At;
        long[] codes = _from.Int64s(rows, "the numbers of the groups");
        long all = (long)keys.Aggregate(Int128.One, (product, key) => product * key.Count), before = -1;
        for (int row = 0; row < rows; row++)
        {
            long code = codes[row];
            if (code <= before || code >= all)
                throw BytesReader.Refused(at + (row * sizeof(long)), $"{code} as the number of a group", code >= all || code < 0 ? "is that of none" : $"is not after {before}", $"{before + 1} to {all - 1}");
            before = code;
        }

        return codes;
    }

    private List<ExactNumbers> ReadColumns(Query query, int rows)
    {
        int at = _from.At;
        (_, ExactNumbers counts) = ReadNumbers(rows, 1);
        for (int row = 0; row < rows; row++)
        {
            if (counts.IsNegative(row))
                throw BytesReader.Refused(at + (2 * sizeof(int)) + (((counts.Words - 1L) * rows) + row) * sizeof(long), $"a count of {counts[row]}", "is below 0", "0 or more");
        }

        List<ExactNumbers> columns = [counts];
        foreach (Column column in query.Columns)
        {
            at = _from.At;
            (int figures, ExactNumbers numbers) = ReadNumbers(rows, QueryShape.FiguresOf(column));
            if (QueryShape.FiguresOf(column) == 1)
            {
                columns.Add(numbers);
                continue;
            }

            var (best, high) = figures == 1 ? (ReadNumbers(rows, 1).Numbers, ReadNumbers(rows, 1).Numbers) : (numbers, numbers);
            if (figures == 1 && best.AreSame(numbers) && best.AreSame(high))
                throw BytesReader.Refused(at, $"three columns of {Kebab.Of(column)}", "are the same", "one for all three figures");
            columns.AddRange(Figures.Of(counts, numbers, best, high));
        }

        return columns;
    }

    /// <summary>A column, and of how many figures it is: one, or as many as there can be.</summary>
    private (int Figures, ExactNumbers Numbers) ReadNumbers(int rows, int most)
    {
        int at = _from.At;
        int figures = _from.Int32("the number of figures");
        if (figures != 1 && figures != most)
            throw BytesReader.Refused(at, $"a column of {figures} figures", "is none", most == 1 ? "1" : $"1 or {most}");
        int words = _from.Int32("the words of each number");
        if (words is < 1 or > 3)
            throw BytesReader.Refused(at + sizeof(int), $"{words} words for each number", "is no length of numbers", "1, 2 or 3 of 64 bits");
        long[] lower = _from.Int64s(rows, "numbers");
        var numbers = new ExactNumbers(lower, words > 1 ? _from.Int64s(rows, "numbers") : null, words > 2 ? _from.Int64s(rows, "numbers") : null);
        return numbers.AreOfFewestWords()
            ? (figures, numbers)
            : throw BytesReader.Refused(at + sizeof(int), $"{words} words for each number", "are more than any needs", $"{words - 1} or fewer");
    }

    /// <summary>Where a value of a key stands.</summary>
    private static int PlaceOf(int at, KeyValues key, int place) => at + sizeof(int) + (key.Names is null ? place * sizeof(int) : key.Names.Take(place).Sum(name => 1 + name.Length));
}
