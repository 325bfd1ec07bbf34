using Apache.Arrow;
using FsCheck;
using FsCheck.Fluent;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow.Tests;

public class RoundTripTests
{
    private static readonly Query[] Queries =
    [
        Query.Sum(Column.Quantity, Column.Amount, Column.Value).GroupBy(Key.Party, Key.Month),
        Query.Sum(Column.Quantity).GroupBy(Key.Product, Key.Stage, Key.Kind),
        Query.Sum(Column.Amount).Where(RecordKind.Receipt, RecordKind.Shipment).WhereStage(Stage.OnHand).GroupBy(Key.Day),
        Query.Sum(Column.Quantity).KnownOn("2023-06-01").During("1990/2023").GroupBy(Key.Quarter),
        Query.Count(),
    ];

    [Fact]
    public void Columns_WrittenAndReadByApache_GiveTheSameAnswers()
    {
        (int empty, int many, int chunks) = (0, 0, 0);
        foreach (Table table in Table.Generator.Sample(40, new Rnd(20_240_613), 30))
        {
            (empty, many, chunks) = (empty + (table.Count == 0 ? 1 : 0), many + (table.Parties.Length > 65_536 ? 1 : 0), chunks + (table.Count > 65_536 ? 1 : 0));
            TransferColumns columns = table.Columns;
            IReadOnlyList<RecordBatch> read = Ipc.Read(Ipc.Written(columns.WriteArrow));
            Assert.Equal(Math.Max(1, (table.Count + 65_535) / 65_536), read.Count);
            TransferColumns[] readColumns = [.. read.Select(batch => batch.ToTransferColumns())];
            foreach (Query query in Queries)
                AssertSame(query.Run(columns), PartialResult.Merge([.. readColumns.Select(one => query.Run(one))]), $"{table}: {query}");
        }

        Assert.True(empty >= 3 && many >= 3 && chunks >= 3, $"{empty} without rows, {many} with very many names, {chunks} with several chunks");
    }

    [Fact]
    public void Columns_ThatWerePacked_GiveTheSameAnswers()
    {
        foreach (Table table in Table.Generator.Sample(20, new Rnd(5), 30))
        {
            TransferColumns columns = table.Columns;
            IReadOnlyList<RecordBatch> read = Ipc.Read(Ipc.Written(columns.Compressed().WriteArrow));
            AssertSame(Queries[0].Run(columns), Queries[0].Run(read), $"{table}");
            AssertSame(Queries[1].Run(columns), Queries[1].Run(read), $"{table}");
        }
    }

    [Fact]
    public void Slices_GiveWhatTheirRowsGive_AndTogetherAllRows()
    {
        var random = new Random(7);
        foreach (Table table in Table.Generator.Sample(30, new Rnd(7), 30).Where(table => table.Count is > 1 and < 1_000))
        {
            TransferColumns columns = table.Columns;
            RecordBatch batch = Assert.Single(Ipc.Read(Ipc.Written(columns.WriteArrow)));
            int first = random.Next(table.Count), second = random.Next(first, table.Count);
            foreach (Query query in Queries)
            {
                RecordBatch[] slices = [batch.Slice(0, first), batch.Slice(first, second - first), batch.Slice(second, table.Count - second)];
                AssertSame(query.Run(columns), query.Run(slices), $"{table}, {first}, {second}: {query}");
            }
        }
    }

    [Fact]
    public void Streams_AreReadBatchByBatch_AndStayOpen()
    {
        Table table = Table.Of(70_000, 3, "USD", new Random(1));
        var stream = new MemoryStream(Ipc.Written(table.Columns.WriteArrow));

        PartialResult read = Queries[0].Run(ArrowStreams.Read(stream));

        AssertSame(Queries[0].Run(table.Columns), read, "a stream");
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void NoBatches_AreNone() => AssertSame(Queries[0].None(), Queries[0].Run(System.Array.Empty<RecordBatch>()), "none");

    [Fact]
    public void ManyBatches_AreMerged()
    {
        Table[] tables = [.. Enumerable.Range(0, 150).Select(seed => Table.Of(20, 4, "USD", new Random(seed)))];

        PartialResult merged = Queries[0].Run(tables.SelectMany(table => table.Columns.ToRecordBatches()));

        AssertSame(PartialResult.Merge([.. tables.Select(table => Queries[0].Run(table.Columns))]), merged, "150 batches");
    }

    [Fact]
    public void TwoCurrencies_AreRefused()
    {
        IEnumerable<RecordBatch> batches = new[] { "USD", "EUR" }.SelectMany(code => Table.Of(3, 2, code, new Random(1)).Columns.ToRecordBatches());

        Assert.Contains("EUR", Assert.Throws<ArgumentException>(() => Queries[0].Run(batches)).Message, StringComparison.Ordinal);
    }

    // Equal results have equal bytes.
    private static void AssertSame(PartialResult expected, PartialResult actual, string what) =>
        Assert.True(expected.ToBytes().AsSpan().SequenceEqual(actual.ToBytes()), $"{what}: {expected}, but read {actual}");
}
