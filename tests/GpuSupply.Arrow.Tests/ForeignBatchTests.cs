using Apache.Arrow;
using Apache.Arrow.Types;
using GpuSupply.Aggregation;
using static GpuSupply.Arrow.Tests.ForeignBatch;

namespace GpuSupply.Arrow.Tests;

public class ForeignBatchTests
{
    private static readonly Query ByParty = Query.Sum(Column.Quantity).GroupBy(Key.Party);

    private static readonly ArrowFields All = Fields with
    {
        QuantityLow = "least", QuantityHigh = "most", Kind = "kind", Stage = "stage", UnitPrice = "price", Amount = "paid", KnownFrom = "known", Currency = "USD",
    };

    public static TheoryData<string, IArrowArray> WithNull => new()
    {
        { "customer", Texts("a", null, "b") },
        { "customer", By(new Int8Array.Builder().Append(0).AppendNull().Append(0).Build(), Texts("a")) },
        { "customer", By(new Int8Array.Builder().Append(0).Append(1).Append(0).Build(), Texts("a", null)) },
        { "sku", Texts("a", null, "b") },
        { "received", new Date32Array.Builder().Append(new DateOnly(2024, 1, 1)).AppendNull().AppendNull().Build() },
        { "received", new Date64Array.Builder().Append(new DateOnly(2024, 1, 1)).AppendNull().AppendNull().Build() },
        { "pieces", new Int64Array.Builder().Append(1).AppendNull().Append(2).Build() },
        { "least", new Int32Array.Builder().Append(1).AppendNull().Append(2).Build() },
        { "most", new Int64Array.Builder().Append(9).AppendNull().Append(9).Build() },
        { "kind", Texts("receipt", null, "receipt") },
        { "stage", Texts("on-hand", null, "on-hand") },
        { "price", Decimals(2, 1, null, 2) },
        { "paid", Decimals(2, 1, null, 2) },
        { "known", new Date32Array.Builder().Append(new DateOnly(2024, 1, 1)).AppendNull().AppendNull().Build() },
    };

    [Fact]
    public void Batch_WithItsOwnNames_IsAsked() =>
        Assert.Equal(["tesla: 12 units, 2 transfers", "x: 6 units, 1 transfers"], ByParty.Answer(new ForeignBatch().Make().ToTransferColumns(Fields)).Select(row => row.ToString()));

    [Theory]
    [MemberData(nameof(WithNull))]
    public void Null_InAFieldThatIsUsed_IsRefusedByFieldAndRow(string field, IArrowArray array)
    {
        RecordBatch batch = Full().With(field, array).Make();

        string alone = Assert.Throws<ArgumentException>(() => batch.ToTransferColumns(All)).Message;
        string second = Assert.Throws<ArgumentException>(() => ByParty.Run([Full().Make(), batch], All)).Message;

        Assert.StartsWith($"Row 1 of \"{field}\" is null, and every row must have a value.", alone, StringComparison.Ordinal);
        Assert.StartsWith($"Row 1 of \"{field}\" in batch 1 is null, and every row must have a value.", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_OutsideOfASlice_IsNone()
    {
        RecordBatch batch = new ForeignBatch().With("pieces", new Int64Array.Builder().AppendNull().Append(6).Append(7).Build()).Make();

        Assert.Equal(["tesla: 7 units, 1 transfers", "x: 6 units, 1 transfers"], ByParty.Answer(batch.Slice(1, 2).ToTransferColumns(Fields)).Select(row => row.ToString()));
        Assert.StartsWith("Row 0 of", Assert.Throws<ArgumentException>(() => batch.ToTransferColumns(Fields)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Field_ThatIsNotThere_IsNamedWithThoseThatAre()
    {
        string message = Assert.Throws<ArgumentException>(() => new ForeignBatch().Make().ToTransferColumns(Fields with { Stage = "phase" })).Message;

        Assert.StartsWith("There is no field \"phase\"; its fields are \"note\", \"customer\", \"sku\", \"received\", \"pieces\".", message, StringComparison.Ordinal);
    }

    [Fact]
    public void LedgersBatches_WhichHaveWindowsAndTwoEnds_AreNotTakenForDaysAndParties() =>
        Assert.StartsWith("There is no field \"day\"", Assert.Throws<ArgumentException>(() => Exchange.Ledger.Transfers.ToRecordBatches()[0].ToTransferColumns()).Message, StringComparison.Ordinal);

    [Fact]
    public void Field_ThatIsThereTwice_IsRefused()
    {
        Int64Array pieces = new Int64Array.Builder().Append(1).Build();
        var batch = new RecordBatch(new([new("pieces", Int64Type.Default, false), new("pieces", Int64Type.Default, false)], null), [pieces, pieces], 1);

        Assert.StartsWith("There are 2 fields \"pieces\"", Assert.Throws<ArgumentException>(() => batch.ToTransferColumns(Fields with { Day = "pieces" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_ThatAreNotRead_AreNamedWithThoseThatAre()
    {
        AssertRefused("received", new TimestampArray.Builder(TimeUnit.Microsecond).Append(DateTimeOffset.UnixEpoch).Append(DateTimeOffset.UnixEpoch).Append(DateTimeOffset.UnixEpoch).Build(),
            "\"received\" is timestamp, which is not read as days; allowed is date32, or date64 of whole days.");
        AssertRefused("received", new Int32Array.Builder().AppendRange([1, 2, 3]).Build(), "\"received\" is int32, which is not read as days; allowed is");
        AssertRefused("pieces", new DoubleArray.Builder().AppendRange([1, 2, 3]).Build(), "\"pieces\" is double, which is not read as units; allowed is int64");
        AssertRefused("pieces", Decimals(2, 1, 2, 3), "\"pieces\" is decimal128(38, 2), which is not read as units; allowed is int64");
        AssertRefused("price", new Int64Array.Builder().AppendRange([1, 2, 3]).Build(), "\"price\" is int64, which is not read as money; allowed is decimal128.");
        AssertRefused("customer", new Int64Array.Builder().AppendRange([1, 2, 3]).Build(), "\"customer\" is int64, which is not read as text; allowed is utf8, large utf8");
    }

    [Fact]
    public void Values_ThatAreNone_AreRefusedByFieldAndRow()
    {
        AssertRefused("customer", Texts("a", "b c", "d"), "Row 1 of \"customer\" is refused: \"b c\" is not a party id");
        AssertRefused("customer", Texts("a", "b", new string('d', 513)), "Row 2 of \"customer\" has a text of 513 bytes");
        AssertRefused("customer", By(new Int32Array.Builder().AppendRange([0, 1, 0]).Build(), Texts("a", "")), "Row 1 of \"customer\" is refused: \"\" is not a party id");
        AssertRefused("customer", By(new Int32Array.Builder().AppendRange([0, 2, 0]).Build(), Texts("a", "b")), "\"customer\": Row 1 has the number 2, but there are 2 names");
        AssertRefused("customer", By(new Int8Array.Builder().AppendRange([0, -1, 0]).Build(), Texts("a", "b")), "Row 1 of \"customer\" has the index -1");
        AssertRefused("customer", By(new Int64Array.Builder().AppendRange([0, 1L << 32, 0]).Build(), Texts("a", "b")), "\"customer\": Row 1 has the number -1");
        AssertRefused("received", new Date32Array.Builder().Append(new DateOnly(2024, 1, 1)).Append(new DateOnly(1989, 12, 31)).Append(new DateOnly(2024, 1, 1)).Build(),
            "\"received\": Row 1 has a day that is outside of 1990-01-01 to 2199-12-31");
        AssertRefused("pieces", new UInt64Array.Builder().AppendRange([1, 1UL << 63, 3]).Build(), "Row 1 of \"pieces\" has 9223372036854775808 units, which do not fit in 64 bits");
        AssertRefused("least", new Int64Array.Builder().AppendRange([5, 7, 7]).Build(), "\"least\": Row 1 has 7 ≤ 6 ≤");
        AssertRefused("kind", Texts("receipt", "Receipt", "receipt"), "Row 1 of \"kind\" is refused: \"Receipt\" is none of party, product, source, order,");
        AssertRefused("stage", Texts("on-hand", "onHand", "on-hand"), "Row 1 of \"stage\" is refused: \"onHand\" is none of supply, on-order,");
        AssertRefused("price", Decimals(3, 1.23m, 1.234m, 1), "Row 1 of \"price\" is money in USD that is no whole number of minor units");
        AssertRefused("price", Decimals(0, 1, 92233720368547759m, 1), "Row 1 of \"price\" is money in USD that is no whole number of minor units, or does not fit in 64 bits");
    }

    [Fact]
    public void Bounds_OneAlone_AreRefused() =>
        Assert.Contains("\"least\" is one bound", Assert.Throws<ArgumentException>(() => Full().Make().ToTransferColumns(All with { QuantityHigh = null })).Message, StringComparison.Ordinal);

    [Fact]
    public void Money_IsReadInMinorUnits_OfAnyScale()
    {
        foreach ((int scale, string currency, long first) in new[] { (0, "USD", 1_200L), (2, "USD", 1_200L), (6, "USD", 1_200L), (0, "JPY", 12L), (4, "JPY", 12L), (1, "KWD", 12_000L) })
        {
            RecordBatch batch = Full().With("paid", Decimals(scale, 12, -5, 0)).Make();
            Assert.Equal(first, (long)Query.Sum(Column.Amount).WhereParty("tesla").Answer(batch.ToTransferColumns(All with { Currency = currency }))[0].Amount!.Value);
        }
    }

    [Fact]
    public void Currency_IsThatOfTheMetadata_WhichNothingContradicts()
    {
        ArrowFields fields = Fields with { Amount = "paid" };
        RecordBatch euros = new ForeignBatch().With("paid", Decimals(2, 1, 2, 3), "EUR").Make(), none = new ForeignBatch().With("paid", Decimals(2, 1, 2, 3)).Make();

        Assert.Equal(Currency.Parse("EUR"), euros.ToTransferColumns(fields).Currency);
        Assert.Contains("\"paid\" is money in EUR, but USD was given", Assert.Throws<ArgumentException>(() => euros.ToTransferColumns(fields with { Currency = "USD" })).Message, StringComparison.Ordinal);
        Assert.Contains("\"paid\" is money without a currency", Assert.Throws<ArgumentException>(() => none.ToTransferColumns(fields)).Message, StringComparison.Ordinal);
        Assert.Contains("\"gold\", which is no currency",
            Assert.Throws<ArgumentException>(() => new ForeignBatch().With("paid", Decimals(2, 1, 2, 3), "gold").Make().ToTransferColumns(fields)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Currency_OfPricesAndAmountsThatDiffer_IsRefused()
    {
        RecordBatch batch = new ForeignBatch().With("price", Decimals(2, 1, 2, 3), "USD").With("paid", Decimals(2, 1, 2, 3), "EUR").Make();

        Assert.Contains("\"paid\": The columns have money in USD, and this is in EUR",
            Assert.Throws<ArgumentException>(() => batch.ToTransferColumns(Fields with { Amount = "paid", UnitPrice = "price" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_OfEveryWholeType_AreRead()
    {
        IArrowArray[] arrays =
        [
            new Int32Array.Builder().AppendRange([5, 6, 7]).Build(), new Int16Array.Builder().AppendRange([5, 6, 7]).Build(), new Int8Array.Builder().AppendRange([5, 6, 7]).Build(),
            new UInt64Array.Builder().AppendRange([5, 6, 7]).Build(), new UInt32Array.Builder().AppendRange([5, 6, 7]).Build(), new UInt16Array.Builder().AppendRange([5, 6, 7]).Build(),
            new UInt8Array.Builder().AppendRange([5, 6, 7]).Build(), Decimals(0, 5, 6, 7),
        ];
        foreach (IArrowArray array in arrays)
            Assert.Equal(["tesla: 12 units, 2 transfers", "x: 6 units, 1 transfers"], ByParty.Answer(new ForeignBatch().With("pieces", array).Make().ToTransferColumns(Fields)).Select(row => row.ToString()));
    }

    [Fact]
    public void Keys_OfEveryTextAndIndex_AreRead()
    {
        var large = new LargeStringArray.Builder();
        var view = new StringViewArray.Builder();
        foreach (string text in new[] { "tesla", "x-which-is-longer-than-a-view-has-room-for", "tesla" })
            (large, view) = (large.Append(text), view.Append(text));
        StringArray names = Texts("x-which-is-longer-than-a-view-has-room-for", "tesla");
        IArrowArray[] arrays =
        [
            large.Build(), view.Build(), Texts("tesla", "x-which-is-longer-than-a-view-has-room-for", "tesla"),
            By(new Int8Array.Builder().AppendRange([1, 0, 1]).Build(), names), By(new UInt8Array.Builder().AppendRange([1, 0, 1]).Build(), names),
            By(new Int16Array.Builder().AppendRange([1, 0, 1]).Build(), names), By(new UInt16Array.Builder().AppendRange([1, 0, 1]).Build(), names),
            By(new Int32Array.Builder().AppendRange([1, 0, 1]).Build(), names), By(new UInt32Array.Builder().AppendRange([1, 0, 1]).Build(), names),
            By(new Int64Array.Builder().AppendRange([1, 0, 1]).Build(), names), By(new UInt64Array.Builder().AppendRange([1, 0, 1]).Build(), names),

            // Names that are there twice, that no row has and are none, or that are none at all.
            By(new Int32Array.Builder().AppendRange([1, 0, 2]).Build(), Texts("x-which-is-longer-than-a-view-has-room-for", "tesla", "tesla")),
            By(new Int32Array.Builder().AppendRange([1, 0, 2]).Build(), Texts("x-which-is-longer-than-a-view-has-room-for", "tesla", "tesla", "no id", null)),
            By(new Int32Array.Builder().AppendRange([4, 3, 4]).Build(), Texts("", "", "", "x-which-is-longer-than-a-view-has-room-for", "tesla")).Slice(0, 3),
        ];
        foreach (IArrowArray array in arrays)
        {
            Assert.Equal(["tesla: 12 units, 2 transfers", "x-which-is-longer-than-a-view-has-room-for: 6 units, 1 transfers"],
                ByParty.Answer(new ForeignBatch().With("customer", array).Make().ToTransferColumns(Fields)).Select(row => row.ToString()));
        }
    }

    [Fact]
    public void Dictionaries_OfEachBatch_AreItsOwn()
    {
        RecordBatch one = new ForeignBatch().With("customer", By(new Int8Array.Builder().AppendRange([0, 1, 0]).Build(), Texts("tesla", "x"))).Make();
        RecordBatch other = new ForeignBatch().With("customer", By(new Int8Array.Builder().AppendRange([0, 1, 2]).Build(), Texts("x", "tesla", "meta"))).Make();

        Assert.Equal(["meta: 7 units, 1 transfers", "tesla: 18 units, 3 transfers", "x: 11 units, 2 transfers"], ByParty.Run([one, other], Fields).Finish().Select(row => row.ToString()));
    }

    [Fact]
    public void Days_AsMilliseconds_AreReadWhereTheyAreWhole()
    {
        Date64Array whole = new Date64Array.Builder().Append(new DateOnly(2024, 1, 1)).Append(new DateOnly(2024, 1, 2)).Append(new DateOnly(1990, 1, 1)).Build();
        var uneven = new Date64Array(new ArrowBuffer(System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>([0, 86_400_001, 0]).ToArray()), ArrowBuffer.Empty, 3, 0, 0);

        Assert.Equal(["1990-01-01", "2024-01-01", "2024-01-02"],
            Query.Count().GroupBy(Key.Day).Answer(new ForeignBatch().With("received", whole).Make().ToTransferColumns(Fields)).Select(row => $"{row.From:uuuu-MM-dd}"));
        AssertRefused("received", uneven, "Row 1 of \"received\" has 86400001 milliseconds, which are no whole days");
    }

    private static ForeignBatch Full() => new ForeignBatch()
        .With("least", new Int64Array.Builder().AppendRange([5, 5, 7]).Build()).With("most", new Int64Array.Builder().AppendRange([5, 8, 7]).Build())
        .With("kind", Texts("receipt", "shipment", "receipt")).With("stage", Texts("on-hand", "in-transit", "on-hand"))
        .With("price", Decimals(2, 1, 2, 3)).With("paid", Decimals(2, 1, 2, 3)).With("known", new Date32Array.Builder().Append(new DateOnly(2024, 1, 1)).Append(new DateOnly(1970, 1, 2)).Append(new DateOnly(2024, 2, 3)).Build());

    private static void AssertRefused(string field, IArrowArray array, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Full().With(field, array).Make().ToTransferColumns(All)).Message, StringComparison.Ordinal);
}
