using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GpuSupply.Aggregation;
using GpuSupply.Internals;
using NodaTime;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Columns can be handed on as they are stored.</summary>
public class StoredNumbersTests
{
    private static readonly TransferField[] Fields = Enum.GetValues<TransferField>();

    [Fact]
    public void Stored_OfArrays_IsTheirMemory_AndWhatIsNotThereIsNull()
    {
        long[] units = [5, -6];
        TransferColumns columns = TransferColumns.Over((["tesla", "x"], new byte[] { 1, 0 }), (["h100"], new byte[2]), new int[] { 19_700, 19_701 }, units);

        StoredNumbers stored = Assert.Single(columns.Stored(TransferField.Quantity)!);

        Assert.True(Unsafe.AreSame(ref units[0], ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, long>(stored.Bytes.Span))));
        Assert.Equal((2, 8, 0L, -6L, 5L), (stored.Count, stored.Width, stored.Base, stored.Least, stored.Greatest));
        Assert.Equal("2 numbers, -6 to 5, of 8 bytes", stored.ToString());
        Assert.Equal(
            [TransferField.Party, TransferField.Product, TransferField.FirstDay, TransferField.MiddleDay, TransferField.LastDay, TransferField.QuantityLow, TransferField.Quantity, TransferField.QuantityHigh],
            Fields.Where(field => columns.Stored(field) is not null));
        Assert.Equal(["tesla", "x"], columns.PartiesByNumber.Select(party => party.Value));
        Assert.Equal(["h100"], columns.ProductsByNumber.Select(product => product.Value));
    }

    [Fact]
    public void Stored_OfPackedColumns_IsTheSameNumbersInFewerBytes()
    {
        int[] days = [.. Enumerable.Range(19_000, 70_000 / 70).SelectMany(day => Enumerable.Repeat(day, 70))];
        TransferColumns columns = TransferColumns.Over((["x"], new byte[70_000]), (["h100"], new byte[70_000]), days, days.Select(day => (long)day * 7).ToArray());
        TransferColumns packed = columns.Compressed();

        foreach (TransferField field in Fields.Where(field => columns.Stored(field) is not null))
            Assert.Equal(Numbers(columns.Stored(field)!), Numbers(packed.Stored(field)!));
        Assert.Equal([65_536, 70_000 - 65_536], packed.Stored(TransferField.Quantity)!.Select(chunk => chunk.Count));
        Assert.All(packed.Stored(TransferField.Quantity)!, chunk => Assert.Equal(2, chunk.Width));
    }

    [Fact]
    public void Stored_OfALedger_IsWhatItsTransfersHave()
    {
        TransferList transfers = PartialExamples.Transfers;
        long[] Of(TransferField field) => [.. Numbers(transfers.Columns.Stored(field)!)];

        Assert.Equal(transfers.Select(transfer => transfer.To.Party), Of(TransferField.Party).Select(party => transfers.Columns.PartiesByNumber[(int)party]));
        Assert.Equal(transfers.Select(transfer => transfer.From.Party), Of(TransferField.FromParty).Select(party => transfers.Columns.PartiesByNumber[(int)party]));
        Assert.Equal(transfers.Select(transfer => transfer.From.Stage), Of(TransferField.FromStage).Select(stage => (Stage)stage));
        Assert.Equal(transfers.Select(transfer => transfer.To.Stage), Of(TransferField.Stage).Select(stage => (Stage)stage));
        Assert.Equal(transfers.Select(transfer => transfer.To.Product), Of(TransferField.Product).Select(product => transfers.Columns.ProductsByNumber[(int)product]));
        Assert.Equal(transfers.Select(transfer => transfer.Kind), Of(TransferField.Kind).Select(kind => (RecordKind)kind));
        Assert.Equal(transfers.Select(transfer => transfer.On.Earliest), Of(TransferField.FirstDay).Select(day => Day.DateOrOpen((int)day)));
        Assert.Equal(transfers.Select(transfer => transfer.On.MiddleDay), Of(TransferField.MiddleDay).Select(day => Day.DateOrOpen((int)day)));
        Assert.Equal(transfers.Select(transfer => transfer.On.Latest), Of(TransferField.LastDay).Select(day => Day.DateOrOpen((int)day)));
        Assert.Equal(transfers.Select(transfer => transfer.Quantity.Low), Of(TransferField.QuantityLow));
        Assert.Equal(transfers.Select(transfer => transfer.Quantity.Best), Of(TransferField.Quantity));
        Assert.Equal(transfers.Select(transfer => transfer.Quantity.High), Of(TransferField.QuantityHigh));
        Assert.Equal(transfers.Select(transfer => (LocalDate?)transfer.KnownFrom), Of(TransferField.KnownFrom).Select(day => Day.DateOrOpen((int)day)));
        Assert.Equal(transfers.Select(transfer => transfer.KnownUntil), Of(TransferField.KnownUntil).Select(day => Day.DateOrOpen((int)day)));
        Assert.Equal(transfers.Select(transfer => transfer.Record), Numbers(transfers.RecordNumbers).Select(record => transfers.RecordsByNumber[(int)record]));
    }

    [Fact]
    public void Stored_OfNoField_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialExamples.Transfers.Columns.Stored((TransferField)99));

    [Fact]
    public void Number_ThatIsNotThere_Throws()
    {
        StoredNumbers stored = PartialExamples.Transfers.Columns.Stored(TransferField.Quantity)![0];

        Assert.Throws<ArgumentOutOfRangeException>(() => stored[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => stored[stored.Count]);
    }

    [Fact]
    public unsafe void Bytes_CanBePinned_AtAnyPlace()
    {
        TransferColumns columns = TransferColumns.Over((["x"], new byte[3]), (["h100"], new byte[3]), new int[] { 19_700, 19_701, 19_702 }, new long[] { 5, 0x0102, 7 });

        using System.Buffers.MemoryHandle pinned = columns.Stored(TransferField.Quantity)![0].Bytes[9..].Pin();

        Assert.Equal([0x01, 0, 0, 0, 0, 0, 0, 7], new ReadOnlySpan<byte>(pinned.Pointer, 8).ToArray());
    }

    [Fact]
    public void Results_SayTheirKeysAndCurrency()
    {
        Assert.Equal([Key.Party, Key.Month], Query.Count().GroupBy(Key.Party, Key.Month).Answer(PartialExamples.Transfers).Keys);
        Assert.Empty(Query.Count().None().Finish().Keys);
        Assert.Null(Query.Count().None().Finish().Currency);
        Assert.Equal(default(Currency), Query.Sum(Column.Amount).None().Finish().Currency);
        Assert.Equal(Currency.Usd, PartialExamples.Run(Query.Sum(Column.Value), PartialExamples.Row("x", 0, 5, price: 7)).Finish().Currency);
    }

    private static IEnumerable<long> Numbers(IReadOnlyList<StoredNumbers> stored) => stored.SelectMany(chunk => Enumerable.Range(0, chunk.Count).Select(index => chunk[index]));
}
