using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow.Tests;

public class TransferBatchTests
{
    private static readonly string[] LedgerFields =
    [
        "record", "kind", "fromParty", "fromStage", "toParty", "toStage", "product", "firstDay", "lastDay", "quantityLow", "quantity", "quantityHigh", "knownFrom", "knownUntil",
    ];

    [Fact]
    public void Ledger_ReadByApache_HasEachTransferAsItIs()
    {
        IReadOnlyList<RecordBatch> read = Ipc.Read(Ipc.Written(Exchange.Ledger.Transfers.WriteArrow));

        Assert.Equal(LedgerFields, Assert.Single(read).Schema.FieldsList.Select(field => field.Name));
        Assert.Equal(Rows(Exchange.Ledger.Transfers), Ipc.Rows(read));
        Assert.Contains(Ipc.Rows(read), row => row[8] is null);
        Assert.Contains(Ipc.Rows(read), row => row[13] is null);
    }

    [Fact]
    public void Ledger_WithoutRecords_HasTheSameFields()
    {
        SupplyLedger empty = new CaseBuilder("Empty").Build().ToLedger();

        RecordBatch batch = Assert.Single(Ipc.Read(Ipc.Written(empty.Transfers.WriteArrow)));

        Assert.Equal(0, batch.Length);
        Assert.Equal(LedgerFields, batch.Schema.FieldsList.Select(field => field.Name));
    }

    [Fact]
    public void ColumnsOfALedger_AreAsItsTransfersWithoutTheRecords() =>
        Assert.Equal(Rows(Exchange.Ledger.Transfers).Select(row => row[1..]), Ipc.Rows(Exchange.Ledger.Transfers.Columns.ToRecordBatches()));

    [Fact]
    public void Columns_WithoutBoundsAndMoney_HaveNoSuchFields()
    {
        TransferColumns columns = TransferColumns.Over((["tesla", "x"], new byte[] { 1, 0 }), (["h100"], new int[] { 0, 0 }), new int[] { 19_700, 19_701 }, new long[] { 5, -5 });

        RecordBatch batch = Assert.Single(columns.ToRecordBatches());

        Assert.Equal(["party", "product", "day", "quantity"], batch.Schema.FieldsList.Select(field => field.Name));
        Assert.Equal([["x", "h100", "2023-12-09", "5"], ["tesla", "h100", "2023-12-10", "-5"]], Ipc.Rows([batch]));
    }

    [Fact]
    public void Money_IsInMajorUnits_WithTheDigitsOfItsCurrency()
    {
        TransferColumns columns = TransferColumns.Over((["x"], new byte[2]), (["h100"], new byte[2]), new int[] { 19_700, 19_700 }, new long[2])
            .WithUnitPrices(new long[] { 3_000_050, long.MinValue }, "USD");

        RecordBatch batch = Assert.Single(Ipc.Read(Ipc.Written(columns.WriteArrow)));

        Assert.Equal("USD", batch.Schema.GetFieldByName("unitPrice").Metadata["currency"]);
        Assert.Equal(["30000.50", "-92233720368547758.08"], Ipc.Rows([batch]).Select(row => row[4]));
    }

    [Fact]
    public void Numbers_AreNotCopied()
    {
        Table table = Table.Of(70_000, 300, "USD", new Random(3));

        IReadOnlyList<RecordBatch> batches = table.Columns.ToRecordBatches();

        for (int index = 0; index < 2; index++)
        {
            RecordBatch batch = batches[index];
            int first = index * 65_536;
            AssertSame(ref table.Quantity[first], batch.Column("quantity"));
            AssertSame(ref table.Low[first], batch.Column("quantityLow"));
            AssertSame(ref table.Day[first], batch.Column("day"));
            AssertSame(ref table.Known[first], batch.Column("knownFrom"));
            AssertSame(ref table.Product[first], batch.Column("product"));
            AssertSame(ref Unsafe.As<Stage, byte>(ref table.Stage[first]), batch.Column("stage"));
        }
    }

    [Fact]
    public void Batches_OneDisposed_LeavesTheOthersAsTheyAre()
    {
        Table table = Table.Of(70_000, 300, "USD", new Random(3));
        IReadOnlyList<RecordBatch> batches = table.Columns.ToRecordBatches();
        string?[][] before = [.. Ipc.Rows([batches[1]])];

        batches[0].Dispose();

        Assert.Equal(before, Ipc.Rows([batches[1]]));
    }

    private static IEnumerable<string?[]> Rows(IEnumerable<Transfer> transfers) => transfers.Select(transfer => new[]
    {
        transfer.Record.Value, Wire(transfer.Kind), transfer.From.Party.Value, Wire(transfer.From.Stage), transfer.To.Party.Value, Wire(transfer.To.Stage), transfer.To.Product.Value,
        transfer.On.Earliest is { } first ? $"{first:uuuu-MM-dd}" : null, transfer.On.Latest is { } last ? $"{last:uuuu-MM-dd}" : null,
        $"{transfer.Quantity.Low}", $"{transfer.Quantity.Best}", $"{transfer.Quantity.High}", $"{transfer.KnownFrom:uuuu-MM-dd}", transfer.KnownUntil is { } until ? $"{until:uuuu-MM-dd}" : null,
    });

    private static string Wire<T>(T member) => System.Text.Json.JsonSerializer.SerializeToElement(member).GetString()!;

    private static void AssertSame<T>(ref T number, IArrowArray array)
        where T : unmanaged => Assert.True(Unsafe.AreSame(ref number, ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, T>(array.Data.Buffers[1].Span))), $"{array.GetType().Name} was copied.");
}
