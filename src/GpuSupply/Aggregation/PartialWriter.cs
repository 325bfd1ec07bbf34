using System.Buffers.Binary;

namespace GpuSupply.Aggregation;

/// <summary>Writes a partial result as bytes.</summary>
internal static class PartialWriter
{
    /// <summary>How many bytes it takes.</summary>
    /// <exception cref="InvalidOperationException">More than an array can have.</exception>
    public static int LengthOf(PartialResult partial)
    {
        var counting = BytesWriter.Counting();
        WriteContent(partial, 0, ref counting);
        long length = counting.At + PartialForm.ChecksumBytes;
        return length <= Array.MaxLength
            ? (int)length
            : throw new InvalidOperationException($"The partial result takes {length} bytes, but an array has at most {Array.MaxLength}: ask for fewer groups at once ({partial.Query}).");
    }

    public static void Write(PartialResult partial, Span<byte> bytes)
    {
        var writer = BytesWriter.Over(bytes);
        WriteContent(partial, bytes.Length, ref writer);
        int length = bytes.Length - PartialForm.ChecksumBytes;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[length..], Checksum.Of(bytes[..length]));
    }

    private static void WriteContent(PartialResult partial, int length, ref BytesWriter to)
    {
        (QueryShape shape, GroupTable table) = (partial.Shape, partial.Table);
        to.Bytes(PartialForm.Magic);
        to.Int32(PartialForm.Version);
        to.Int64(length);
        to.Int32(shape.Query.Length);
        to.Text(shape.Query);
        to.Align();
        to.Byte((byte)((shape.IsBalance ? PartialForm.BalanceFlag : 0) | (table.Codes is null ? PartialForm.AllFlag : 0)));
        to.Text(shape.Currency.IsUnset ? PartialForm.NoCurrency : shape.Currency.Code);
        to.Int32(shape.From);
        to.Byte((byte)shape.Columns.Count);
        foreach (Column column in shape.Columns)
            to.Byte((byte)column);
        to.Byte((byte)table.Keys.Count);
        foreach (KeyValues key in table.Keys)
            to.Byte((byte)key.Key);
        to.Align();
        foreach (KeyValues key in table.Keys)
            WriteValues(key, ref to);
        to.Int64(table.RowCount);
        to.Int64s(table.Codes);
        WriteNumbers(table.Columns[0], 1, ref to);
        WriteFigures(shape, table, ref to);
    }

    private static void WriteValues(KeyValues key, ref BytesWriter to)
    {
        to.Int32(key.Count);
        for (int place = 0; place < key.Count; place++)
        {
            if (key.Names is null)
            {
                to.Int32(key.Numbers![place]);
                continue;
            }

            to.Byte((byte)key.Names[place].Length);
            to.Text(key.Names[place]);
        }

        to.Align();
    }

    private static void WriteFigures(QueryShape shape, GroupTable table, ref BytesWriter to)
    {
        int next = 1;
        foreach (Column column in shape.Columns)
        {
            int figures = QueryShape.FiguresOf(column), first = next;
            next += figures;
            if (Enumerable.Range(first, figures).All(figure => table.Columns[figure].AreSame(table.Columns[first])))
            {
                WriteNumbers(table.Columns[first], figures, ref to);
                continue;
            }

            for (int figure = 0; figure < figures; figure++)
                WriteNumbers(table.Columns[first + figure], 1, ref to);
        }
    }

    /// <summary>A column, and of how many figures it is.</summary>
    private static void WriteNumbers(ExactNumbers numbers, int figures, ref BytesWriter to)
    {
        to.Int32(figures);
        to.Int32(numbers.Words);
        for (int word = 0; word < numbers.Words; word++)
            to.Int64s(numbers.Word(word));
    }
}
