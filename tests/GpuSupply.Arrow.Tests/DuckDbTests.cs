using System.Runtime.InteropServices;
using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow.Tests;

public class DuckDbTests
{
    // Dictionaries of one byte and of two, units of which a few are as large as there are, and money.
    private const string Receipts = """
        create table receipts as select
            ('p' || (i * 7919 % 5))::party as customer, ('sku-' || (i * 31 % 300)) ::sku as sku, date '2023-01-01' + (i * 13 % 700)::integer as received,
            case when i % 50000 = 0 then 9223372036854775807 else i * 17 % 1000 - 100 end::bigint as pieces, (i % 10007 * 0.01)::decimal(18, 2) as paid
        from range(300000) t(i)
        """;

    [Fact]
    public void Ledger_ReadByDuckDb_HasEachTransferAsItIs()
    {
        using var duck = new DuckDatabase();
        IReadOnlyList<RecordBatch> batches = Exchange.Ledger.Transfers.ToRecordBatches();

        duck.Create("transfers", batches);
        duck.Create("streamed", Ipc.Read(Ipc.Written(Exchange.Ledger.Transfers.WriteArrow)));

        Assert.Equal(Ipc.Rows(batches), duck.Texts("from transfers"));
        Assert.Equal(Ipc.Rows(batches), duck.Texts("from streamed"));
        Assert.Equal(
            ["BIGINT", "DATE", "VARCHAR"],
            duck.Texts("select distinct data_type from information_schema.columns where table_name = 'transfers' order by all").Select(row => row[0]));
    }

    [Fact]
    public void Columns_ReadByDuckDb_AddUpToWhatQueriesSay()
    {
        using var duck = new DuckDatabase();
        Table table = Table.Of(140_000, 300, "USD", new Random(11));
        duck.Create("columns", Ipc.Read(Ipc.Written(table.Columns.WriteArrow)));

        IEnumerable<string> sums = Query.Sum(Column.Quantity, Column.Amount).GroupBy(Key.Party, Key.Stage).Answer(table.Columns)
            .Select(row => $"{row.Party} {Wire(row.Stage!.Value)} {row.Count} {row.Quantity!.Value.Low} {row.Quantity.Value.Best} {row.Quantity.Value.High} {row.Amount}");

        Assert.Equal(sums, duck.Texts("""
            from (select party, stage, count(*), sum(quantityLow::hugeint), sum(quantity::hugeint), sum(quantityHigh::hugeint), (sum(amount) * 100)::hugeint from columns group by all)
            order by party, array_position(['supply', 'on-order', 'in-transit', 'on-hand', 'in-service', 'retired', 'outside', 'planned'], stage)
            """).Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Results_ReadByDuckDb_AreTheRows()
    {
        using var duck = new DuckDatabase();
        Table table = Table.Of(5_000, 10, "KWD", new Random(12));
        foreach ((int index, Query query) in new[]
        {
            Query.Sum(Column.Quantity, Column.Amount).GroupBy(Key.Party, Key.Kind, Key.Month), Query.Balance().GroupBy(Key.Product), Query.Sum(Column.Amount), Query.Count().GroupBy(Key.Quarter),
        }.Index())
        {
            RecordBatch batch = query.Answer(table.Columns).ToRecordBatch();
            duck.Create($"result{index}", [batch]);
            Assert.Equal(Ipc.Rows([batch]), duck.Texts($"from result{index}"));
        }
    }

    [Fact]
    public void DuckDbsBatches_GiveDuckDbsOwnSums()
    {
        using DuckDatabase duck = WithReceipts();
        ArrowFields fields = ForeignBatch.Fields with { Amount = "paid", Currency = "USD" };

        QueryResult result = Query.Sum(Column.Quantity, Column.Amount).GroupBy(Key.Party, Key.Product).Run(duck.Query("from receipts").Select(one => one.Batch), fields).Finish();

        Assert.Equal(
            duck.Texts("select customer::varchar c, sku::varchar s, count(*), sum(pieces::hugeint), (sum(paid) * 100)::hugeint from receipts group by all order by c, s").Select(row => string.Join(' ', row)),
            result.Select(row => $"{row.Party} {row.Product} {row.Count} {row.Quantity!.Value.Best} {row.Amount}"));
        Assert.Contains(result, row => row.Quantity!.Value.Best > long.MaxValue);
    }

    [Fact]
    public void DuckDbsTexts_GiveTheSameAsItsEnums()
    {
        using DuckDatabase duck = WithReceipts();
        Query query = Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Month);
        byte[] byEnums = query.Run(duck.Query("from receipts").Select(one => one.Batch), ForeignBatch.Fields).ToBytes();
        const string AsTexts = "select customer::varchar customer, sku::varchar sku, received, pieces::hugeint pieces from receipts";

        byte[] byTexts = query.Run(duck.Query(AsTexts).Select(one => one.Batch), ForeignBatch.Fields).ToBytes();
        duck.Execute("set arrow_large_buffer_size = true");
        byte[] byLargeTexts = query.Run(duck.Query(AsTexts).Select(one => one.Batch), ForeignBatch.Fields).ToBytes();

        Assert.Equal(byEnums, byTexts);
        Assert.Equal(byEnums, byLargeTexts);
    }

    [Fact]
    public void DuckDbsValueBuffers_AreAggregatedWhereTheyLie()
    {
        using DuckDatabase duck = WithReceipts();
        IReadOnlyList<DuckDatabase.Exported> batches = duck.Query("select customer, sku, received, pieces from receipts");
        Assert.True(batches.Count > 100);

        foreach (DuckDatabase.Exported exported in batches)
        {
            TransferColumns columns = exported.Batch.ToTransferColumns(ForeignBatch.Fields);
            Assert.Equal(
                exported.Values,
                new[] { TransferField.Party, TransferField.Product, TransferField.MiddleDay, TransferField.Quantity }.Select(field => AddressOf(Assert.Single(columns.Stored(field)!))));
        }
    }

    [Fact]
    public void DuckDbsValueBuffers_WrittenTo_ChangeTheAnswer()
    {
        using DuckDatabase duck = WithReceipts();
        DuckDatabase.Exported exported = duck.Query("select customer, sku, received, pieces from receipts limit 2048")[0];
        TransferColumns columns = exported.Batch.ToTransferColumns(ForeignBatch.Fields);
        Int128 before = Sum();

        // Between the least and the greatest number, which are known from before.
        long replaced = Marshal.ReadInt64(exported.Values[3], 8);
        Marshal.WriteInt64(exported.Values[3], 8, replaced + 100);

        Assert.Equal(before + 100, Sum());

        Int128 Sum() => Query.Sum(Column.Quantity).Answer(columns)[0].Quantity!.Value.Best;
    }

    [Fact]
    public void DuckDbsBatches_AllocateLessThanTheirValues()
    {
        using DuckDatabase duck = WithReceipts();
        IReadOnlyList<DuckDatabase.Exported> batches = duck.Query("select customer, customer as sku, received, pieces from receipts");
        var columns = new TransferColumns[batches.Count];
        Make();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Make();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Values of 1 + 1 + 4 + 8 bytes.
        Assert.InRange(allocated, 1, 300_000 * 14 / 2);

        void Make()
        {
            for (int index = 0; index < columns.Length; index++)
                columns[index] = batches[index].Batch.ToTransferColumns(ForeignBatch.Fields);
        }
    }

    [Fact]
    public void Columns_OfABatchThatWasDisposed_StillHaveItsBuffers()
    {
        using DuckDatabase duck = WithReceipts();
        DuckDatabase.Exported exported = duck.Query("select customer, sku, received, pieces from receipts limit 2048")[0];
        Query query = Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Month);
        TransferColumns columns = exported.Batch.ToTransferColumns(ForeignBatch.Fields);
        byte[] before = query.Run(columns).ToBytes();

        exported.Batch.Dispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();

        // What DuckDB gets back it gives to the next.
        Assert.NotEmpty(duck.Query("select customer, sku, received, 0::bigint pieces from receipts limit 20480"));
        Assert.Equal(before, query.Run(columns).ToBytes());
        Assert.Equal(exported.Values[3], AddressOf(columns.Stored(TransferField.Quantity)![0]));
    }

    private static DuckDatabase WithReceipts()
    {
        var duck = new DuckDatabase();
        duck.Execute("create type party as enum ('p4', 'p3', 'p2', 'p1', 'p0')");
        duck.Execute("create type sku as enum (select 'sku-' || i from range(300) t(i))");
        duck.Execute(Receipts);
        return duck;
    }

    private static unsafe nint AddressOf(StoredNumbers stored)
    {
        fixed (byte* first = stored.Bytes.Span)
            return (nint)first;
    }

    private static string Wire(Stage stage) => System.Text.Json.JsonSerializer.SerializeToElement(stage).GetString()!;
}
