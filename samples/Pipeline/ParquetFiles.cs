using Apache.Arrow;
using Apache.Arrow.Types;
using GpuSupply.Aggregation;
using GpuSupply.Arrow;
using ParquetSharp;
using ArrowField = Apache.Arrow.Field;

namespace Pipeline;

/// <summary>
/// Writes Parquet files of what the library gives as Arrow record batches. Transfers are in the table that the page on SQL names, with money in minor units; results are as the library
/// names their fields.
/// </summary>
internal static class ParquetFiles
{
    private static readonly (string Column, string Field)[] OfLedger =
    [
        ("kind", "kind"), ("product", "product"), ("from_party", "fromParty"), ("from_stage", "fromStage"), ("to_party", "toParty"), ("to_stage", "toStage"), ("first_day", "firstDay"),
        ("last_day", "lastDay"), ("low", "quantityLow"), ("best", "quantity"), ("high", "quantityHigh"), ("unit_price", ""), ("amount", ""), ("known_from", "knownFrom"), ("known_until", "knownUntil"),
    ];

    // Units came on one day, and nobody says from whom.
    private static readonly (string Column, string Field)[] OfMarket =
    [
        ("kind", "kind"), ("product", "product"), ("from_party", ""), ("from_stage", ""), ("to_party", "party"), ("to_stage", "stage"), ("first_day", "day"),
        ("last_day", "day"), ("low", "quantity"), ("best", "quantity"), ("high", "quantity"), ("unit_price", ""), ("amount", ""), ("known_from", "knownFrom"), ("known_until", ""),
    ];

    /// <summary>Writes all transfers of a ledger.</summary>
    public static void Write(string path, TransferList transfers) => Write(path, transfers.ToRecordBatches().Select(batch => Table(batch, OfLedger, prices: null)));

    /// <summary>Writes what was sold, lot by lot.</summary>
    public static void Write(string path, IReadOnlyList<MarketSales> lots) => Write(path, lots.SelectMany(lot => lot.Columns.ToRecordBatches()
        .Aggregate((Batches: new List<RecordBatch>(), Row: 0), (made, batch) =>
        {
            made.Batches.Add(Table(batch, OfMarket, lot.UnitPrices.Slice(made.Row, batch.Length)));
            return (made.Batches, made.Row + batch.Length);
        }).Batches));

    /// <summary>Writes what a query came to.</summary>
    public static void Write(string path, QueryResult result) => Write(path, [result.ToRecordBatch()]);

    private static void Write(string path, IEnumerable<RecordBatch> batches)
    {
        using WriterPropertiesBuilder builder = new();
        using WriterProperties properties = builder.Compression(Compression.Zstd).EnableDictionary().Build();
        ParquetSharp.Arrow.FileWriter? writer = null;
        try
        {
            foreach (RecordBatch batch in batches)
            {
                writer ??= new(path, batch.Schema, properties);
                writer.WriteBufferedRecordBatch(batch);
            }

            writer?.Close();
        }
        finally
        {
            writer?.Dispose();
        }
    }

    private static RecordBatch Table(RecordBatch batch, (string Column, string Field)[] columns, ReadOnlyMemory<long>? prices)
    {
        List<ArrowField> fields = [];
        List<IArrowArray> arrays = [];
        foreach ((string column, string field) in columns)
        {
            IArrowArray array = field.Length > 0 ? batch.Column(field) : column == "unit_price" && prices is { } numbers ? Numbers(numbers) : Nothing(column, batch.Length);
            fields.Add(new(column, array.Data.DataType, nullable: true));
            arrays.Add(array);
        }

        return new(new Schema(fields, null), arrays, batch.Length);
    }

    private static Int64Array Numbers(ReadOnlyMemory<long> numbers) => new Int64Array.Builder().Append(numbers.Span).Build();

    // A bitmap of zeros says that all rows are null.
    private static IArrowArray Nothing(string column, int rows) => column switch
    {
        "from_party" or "from_stage" => new StringArray(rows, Zeros(sizeof(int) * (rows + 1)), ArrowBuffer.Empty, Zeros(rows), rows),
        "known_until" => new Date32Array(Zeros(sizeof(int) * rows), Zeros(rows), rows, rows, 0),
        _ => new Int64Array(Zeros(sizeof(long) * rows), Zeros(rows), rows, rows, 0),
    };

    private static ArrowBuffer Zeros(int bytes) => new(new byte[bytes]);
}
