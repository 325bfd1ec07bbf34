using Apache.Arrow;
using Apache.Arrow.Types;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow.Tests;

public class ResultBatchTests
{
    private static TransferColumns Few { get; } = TransferColumns.Over((["x", "tesla"], new byte[] { 0, 1, 1 }), (["h100"], new byte[3]), new int[] { 19_700, 19_723, 19_790 }, new long[] { 5, 6, 7 })
        .WithBounds(new long[] { 5, 4, 7 }, new long[] { 5, 6, 9 }).WithStages(new[] { Stage.OnHand, Stage.InTransit, Stage.OnHand }).WithKinds(new[] { RecordKind.Receipt, RecordKind.Shipment, RecordKind.Receipt })
        .WithAmounts(new long[] { 150, 20, 3 }, "USD").WithUnitPrices(new long[] { 100, 1, 1 }, "USD");

    [Fact]
    public void Sums_ReadByApache_AreTheRows()
    {
        QueryResult result = Query.Sum(Column.Quantity, Column.Amount, Column.Value).GroupBy(Key.Party, Key.Product, Key.Stage, Key.Kind, Key.Month).Answer(Few);

        IReadOnlyList<RecordBatch> read = Ipc.Read(Ipc.Written(result.WriteArrow));

        Assert.Equal(
            ["party", "product", "stage", "kind", "month", "count", "quantityLow", "quantity", "quantityHigh", "amount", "valueLow", "value", "valueHigh"],
            Assert.Single(read).Schema.FieldsList.Select(field => field.Name));
        Assert.Equal(
            [
                ["tesla", "h100", "in-transit", "shipment", "2024-01-01", "1", "4", "6", "6", "0.20", "0.04", "0.06", "0.06"],
                ["tesla", "h100", "on-hand", "receipt", "2024-03-01", "1", "7", "7", "9", "0.03", "0.07", "0.07", "0.09"],
                ["x", "h100", "on-hand", "receipt", "2023-12-01", "1", "5", "5", "5", "1.50", "5.00", "5.00", "5.00"],
            ],
            Ipc.Rows(read));
        Assert.Equal(["USD", "USD"], new[] { "amount", "valueHigh" }.Select(name => read[0].Schema.GetFieldByName(name).Metadata["currency"]));
    }

    [Fact]
    public void Balance_HasItsMinimum()
    {
        RecordBatch batch = Query.Balance().GroupBy(Key.Quarter).Answer(Few).ToRecordBatch();

        Assert.Equal(["quarter", "count", "quantityLow", "quantity", "quantityHigh", "minimumLow", "minimum", "minimumHigh"], batch.Schema.FieldsList.Select(field => field.Name));
        Assert.Equal(["2023-10-01", "2024-01-01"], Ipc.Rows([batch]).Select(row => row[0]));
    }

    [Fact]
    public void NoGroups_HaveTheFieldsOfTheirKeys()
    {
        RecordBatch batch = Query.Sum(Column.Value).GroupBy(Key.Party, Key.Day).None().Finish().ToRecordBatch();

        Assert.Equal(0, batch.Length);
        Assert.Equal(["party", "day", "count", "valueLow", "value", "valueHigh"], Assert.Single(Ipc.Read(Ipc.Written(Query.Sum(Column.Value).GroupBy(Key.Party, Key.Day).None().Finish().WriteArrow))).Schema.FieldsList.Select(field => field.Name));
    }

    [Fact]
    public void Units_BeyondSixtyFourBits_AreDecimals()
    {
        QueryResult result = Query.Sum(Column.Quantity).GroupBy(Key.Party).Answer(
            TransferColumns.Over((["x"], new byte[3]), (["h100"], new byte[3]), new int[] { 19_700, 19_700, 19_700 }, new long[] { long.MaxValue, long.MaxValue, long.MaxValue }));

        RecordBatch batch = Assert.Single(Ipc.Read(Ipc.Written(result.WriteArrow)));

        Assert.Equal(ArrowTypeId.Decimal128, batch.Schema.GetFieldByName("quantity").DataType.TypeId);
        Assert.Equal("x 3 27670116110564327421 27670116110564327421 27670116110564327421", string.Join(' ', Assert.Single(Ipc.Rows([batch]))));
    }

    [Fact]
    public void Sums_OfMoreDigitsThanADecimalHas_AreRefusedByRowAndField()
    {
        // (2^63 − 1)^2, twice: 39 digits.
        long[] units = [1, long.MaxValue, long.MaxValue], prices = [1, long.MaxValue, long.MaxValue];
        QueryResult result = Query.Sum(Column.Value).GroupBy(Key.Party).Answer(
            TransferColumns.Over((["a", "x"], new byte[] { 0, 1, 1 }), (["h100"], new byte[3]), new int[] { 19_700, 19_700, 19_700 }, units).WithUnitPrices(prices, "USD"));

        string message = Assert.Throws<OverflowException>(() => result.ToRecordBatch()).Message;

        Assert.Contains("Row 1 (x", message, StringComparison.Ordinal);
        Assert.Contains("\"valueLow\"", message, StringComparison.Ordinal);
        Assert.Contains($"{2 * (Int128)long.MaxValue * long.MaxValue}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999", true)]
    [InlineData("-99999999999999999999999999999999999999", true)]
    [InlineData("100000000000000000000000000000000000000", false)]
    [InlineData("-100000000000000000000000000000000000000", false)]
    [InlineData("-170141183460469231731687303715884105728", false)]
    public void Decimals_HaveThirtyEightDigits(string number, bool fits)
    {
        // The best figure is made of two rows, so that it is just that number.
        Int128 wanted = Int128.Parse(number, null);
        long divisor = 1L << 62;
        (Int128 whole, Int128 rest) = Int128.DivRem(wanted, divisor);
        var units = new List<long>();
        var prices = new List<long>();
        for (; whole != 0; whole -= units[^1])
        {
            units.Add((long)Int128.Clamp(whole, long.MinValue, long.MaxValue));
            prices.Add(divisor);
        }

        units.Add((long)rest);
        prices.Add(1);
        byte[] codes = new byte[units.Count];
        int[] days = [.. Enumerable.Repeat(19_700, units.Count)];
        QueryResult result = Query.Sum(Column.Value).Answer(TransferColumns.Over((["x"], codes), (["h100"], codes), days, units.ToArray()).WithUnitPrices(prices.ToArray(), "JPY"));
        Assert.Equal(wanted, result[0].Value!.Value.Best);

        if (fits)
            Assert.Equal(number, Ipc.Rows([result.ToRecordBatch()]).Single()[2]);
        else
            Assert.Throws<OverflowException>(() => result.ToRecordBatch());
    }

    [Fact]
    public void Balances_ReadByApache_AreTheRows()
    {
        IReadOnlyList<Balance> balances = Exchange.Ledger.Balances();
        RecordBatch batch = balances.ToRecordBatch();

        Assert.Equal(["party", "product", "stage", "quantityLow", "quantity", "quantityHigh", "isFloored"], batch.Schema.FieldsList.Select(field => field.Name));
        Assert.Equal(
            balances.Select(one => $"{one.Party} {one.Product} {Wire(one.Stage)} {one.Low} {one.Best} {one.High} {one.IsFloored}"),
            Ipc.Rows([batch]).Select(row => string.Join(' ', row)));
        Assert.Contains(balances, one => one.Low < one.High);
        Assert.Equal(0, System.Array.Empty<Balance>().ToRecordBatch().Length);
    }

    [Fact]
    public void Flows_ReadByApache_AreTheRows()
    {
        IReadOnlyList<Flow> flows = Exchange.Ledger.Flows("2023");
        RecordBatch batch = flows.ToRecordBatch();

        Assert.Equal(["party", "product", "kind", "quantityLow", "quantity", "quantityHigh"], batch.Schema.FieldsList.Select(field => field.Name));
        Assert.Equal(flows.Select(one => $"{one.Party} {one.Product} {Wire(one.Kind)} {one.Low} {one.Best} {one.High}"), Ipc.Rows([batch]).Select(row => string.Join(' ', row)));
        Assert.NotEmpty(flows);
    }

    private static string Wire<T>(T member) => System.Text.Json.JsonSerializer.SerializeToElement(member).GetString()!;
}
