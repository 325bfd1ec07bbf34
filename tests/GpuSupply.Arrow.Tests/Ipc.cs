using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace GpuSupply.Arrow.Tests;

/// <summary>Streams in memory, written and read by Apache's own writer and reader.</summary>
internal static class Ipc
{
    public static byte[] Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    public static IReadOnlyList<RecordBatch> Read(byte[] bytes)
    {
        using var reader = new ArrowStreamReader(new MemoryStream(bytes));
        var batches = new List<RecordBatch>();
        while (reader.ReadNextRecordBatch() is { } batch)
            batches.Add(batch);
        return batches;
    }

    /// <summary>The rows of batches, as texts; null is none.</summary>
    public static IEnumerable<string?[]> Rows(IEnumerable<RecordBatch> batches) =>
        batches.SelectMany(batch => Enumerable.Range(0, batch.Length).Select(row => batch.Arrays.Select(array => TextOf(array, row)).ToArray()));

    public static string? TextOf(IArrowArray array, int row) => array.IsNull(row) ? null : array switch
    {
        StringArray texts => texts.GetString(row),
        DictionaryArray by => TextOf(by.Dictionary, IndexOf(by.Indices, row)),
        BooleanArray flags => $"{flags.GetValue(row)}",
        Int64Array numbers => $"{numbers.GetValue(row)}",
        Date32Array days => $"{days.GetDateOnly(row):yyyy-MM-dd}",
        Decimal128Array decimals => decimals.GetString(row),
        _ => throw new ArgumentException($"No text of a {array.GetType().Name}.", nameof(array)),
    };

    private static int IndexOf(IArrowArray indices, int row) => indices switch
    {
        UInt8Array bytes => bytes.GetValue(row)!.Value,
        UInt16Array words => words.GetValue(row)!.Value,
        Int32Array numbers => numbers.GetValue(row)!.Value,
        _ => throw new ArgumentException($"No index of a {indices.GetType().Name}.", nameof(indices)),
    };
}
