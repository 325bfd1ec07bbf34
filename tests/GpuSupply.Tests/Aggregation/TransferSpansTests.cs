using System.Runtime.CompilerServices;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Columns that are spans come to what columns over memory come to, copy nothing, and leave nothing behind that refers to them.</summary>
public class TransferSpansTests
{
    private static readonly PartyId[] Parties = ["tesla", "x"];
    private static readonly ProductId[] Products = ["h100"];
    private static readonly Query ByParty = Query.Sum(Column.Quantity).GroupBy(Key.Party);

    [Fact]
    public void Run_ShortSpans_IsWhatMemoryComesTo()
    {
        for (int seed = 0; seed < 300; seed++)
            Compare(PlainTable.Of(seed % 258, seed), PlainTable.AnyQuery(seed * 31), 1);
    }

    [Theory]
    [InlineData(65_537)]
    [InlineData(300_001)]
    public void Run_SpansOfSeveralChunks_IsWhatMemoryComesToOnAnyNumberOfThreads(int count)
    {
        PlainTable table = PlainTable.Of(count, count);
        for (int query = 0; query < 8; query++)
            Compare(table, PlainTable.AnyQuery((count * 7) + query), query);
    }

    [Fact]
    public void Run_ByPartyAndProduct_IsWhatMemoryComesTo()
    {
        PlainTable table = PlainTable.Of(70_000, 2);
        Compare(table, Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product), 1);
    }

    [Fact]
    public void Run_SpansOnTheStack_AsOftenAsAsked()
    {
        ReadOnlySpan<byte> party = stackalloc byte[] { 0, 1, 1 };
        ReadOnlySpan<ushort> product = stackalloc ushort[] { 0, 0, 0 };
        TransferSpans columns = TransferSpans.Over(
            CodedSpan<PartyId>.Of(Parties, party), CodedSpan<ProductId>.Of(Products, product), stackalloc int[] { 19_700, 19_700, 19_740 }, stackalloc long[] { 4, 2, -1 });
        TransferSpans withKinds = columns.WithKinds(stackalloc RecordKind[] { RecordKind.Shipment, RecordKind.Receipt, RecordKind.Shipment });

        Assert.Equal(["tesla: 4 units, 1 transfers", "x: 1 units, 2 transfers"], ByParty.Answer(columns).Select(row => row.ToString()));
        Assert.Equal(["tesla: 4 units, 1 transfers", "x: -1 units, 1 transfers"], ByParty.Where(RecordKind.Shipment).Answer(withKinds).Select(row => row.ToString()));
        Assert.Equal(["tesla: 4 units, 1 transfers", "x: 1 units, 2 transfers"], ByParty.Run(columns).Finish().Select(row => row.ToString()));
        Assert.Equal("The columns have no kinds, and so all are receipts: give them with WithKinds. (Parameter 'columns')", FailureOf(() => ByParty.Where(RecordKind.Shipment).Answer(Three())).Message);
    }

    [Fact]
    public void Text_SaysHowManyRowsAndNames()
    {
        TransferSpans columns = Three().WithAmounts([1, 2, 3], "USD");

        Assert.Equal("3 transfers in spans", columns.ToString());
        Assert.Equal((3, (Currency)"USD"), (columns.Count, columns.Currency));
        Assert.Equal("3 rows of 2 names", ThreeParties().ToString());
        Assert.Equal(3, ThreeParties().Count);
        Assert.Equal(Parties, ThreeParties().Names);
    }

    [Fact]
    public void Default_HasNoRows()
    {
        Assert.Equal(("0 rows of 0 names", 0, 0), (default(CodedSpan<PartyId>).ToString(), default(CodedSpan<PartyId>).Count, default(CodedSpan<PartyId>).Names.Count));
        Assert.Equal(("0 transfers in spans", 0, default), (default(TransferSpans).ToString(), default(TransferSpans).Count, default(TransferSpans).Currency));
        Query query = ByParty.WhereParty("x").GroupBy(Key.Party, Key.Product, Key.Month);
        byte[] none = query.None().ToBytes();

        Assert.Equal(none, query.Run(default(TransferSpans)).ToBytes());
        Assert.Equal(none, query.Run(TransferSpans.Over(default, default, [], [])).ToBytes());
        Assert.Equal(none, query.Run(TransferColumns.Over(default, default, default, default)).ToBytes());
        Assert.Equal(none, query.Run(TransferSpans.Over(CodedSpan<PartyId>.Of(Parties, ReadOnlySpan<byte>.Empty), CodedSpan<ProductId>.Of(Products, ReadOnlySpan<int>.Empty), [], [])).ToBytes());
        Assert.Equal("0 units, 0 transfers", Assert.Single(Query.Sum(Column.Quantity).Where(RecordKind.Receipt).Answer(default(TransferSpans).WithKinds([]))).ToString());
    }

    [Fact]
    public void Over_WhatIsWrong_IsRefusedByNameAsItIsOfMemory()
    {
        long[] units = [4, 2, -1];
        AssertRefused("codes", () => Coded<PartyId>.Of(Parties, new byte[] { 0, 2 }), () => CodedSpan<PartyId>.Of(Parties, (ReadOnlySpan<byte>)[0, 2]));
        AssertRefused("codes", () => Coded<PartyId>.Of(Parties, new ushort[] { 0, 1, 300 }), () => CodedSpan<PartyId>.Of(Parties, (ReadOnlySpan<ushort>)[0, 1, 300]));
        AssertRefused("codes", () => Coded<PartyId>.Of(Parties, new int[] { 0, -1 }), () => CodedSpan<PartyId>.Of(Parties, (ReadOnlySpan<int>)[0, -1]));
        AssertRefused("names", () => Coded<PartyId>.Of(["x", "x"], new byte[1]), () => CodedSpan<PartyId>.Of(["x", "x"], (ReadOnlySpan<byte>)[0]));
        AssertRefused("names", () => Coded<PartyId>.Of([default], new byte[1]), () => CodedSpan<PartyId>.Of([default], (ReadOnlySpan<byte>)[0]));
        AssertRefused("names", () => Coded<PartyId>.Of(null!, new byte[1]), () => CodedSpan<PartyId>.Of(null!, (ReadOnlySpan<byte>)[0]));
        AssertRefused("parties", () => Over([1, 1], [4, 2]), () => TransferSpans.Over(ThreeParties(), default, [1, 1], [4, 2]));
        AssertRefused("products", () => TransferColumns.Over(MemoryParties(), default, new int[3], units), () => TransferSpans.Over(ThreeParties(), default, [0, 0, 0], [4, 2, -1]));
        AssertRefused("days", () => Over([19_700], units), () => TransferSpans.Over(ThreeParties(), ThreeProducts(), [19_700], [4, 2, -1]));
        AssertRefused("days", () => Over([19_700, 7_000, 0], units), () => TransferSpans.Over(ThreeParties(), ThreeProducts(), [19_700, 7_000, 0], [4, 2, -1]));
        AssertRefused("kinds", () => Over().WithKinds(new RecordKind[2]), () => Three().WithKinds([default, default]));
        AssertRefused("kinds", () => Over().WithKinds(new[] { default, default, (RecordKind)99 }), () => Three().WithKinds([default, default, (RecordKind)99]));
        AssertRefused("stages", () => Over().WithStages(new[] { default, (Stage)77, default }), () => Three().WithStages([default, (Stage)77, default]));
        AssertRefused("low", () => Over().WithBounds(new long[] { 4, 3, -1 }, units), () => Three().WithBounds([4, 3, -1], [4, 2, -1]));
        AssertRefused("high", () => Over().WithBounds(units, new long[] { 4, 2, -2 }), () => Three().WithBounds([4, 2, -1], [4, 2, -2]));
        AssertRefused("high", () => Over().WithBounds(units, new long[2]), () => Three().WithBounds([4, 2, -1], [4, 2]));
        AssertRefused("minorUnits", () => Over().WithUnitPrices(new long[4], "USD"), () => Three().WithUnitPrices([0, 0, 0, 0], "USD"));
        AssertRefused("currency", () => Over().WithUnitPrices(units, default), () => Three().WithUnitPrices([4, 2, -1], default));
        AssertRefused("currency", () => Over().WithUnitPrices(units, "USD").WithAmounts(units, "EUR"), () => Three().WithUnitPrices([4, 2, -1], "USD").WithAmounts([4, 2, -1], "EUR"));
        AssertRefused("days", () => Over().WithKnownFrom(new int[5]), () => Three().WithKnownFrom([1, 1, 1, 1, 1]));
        AssertRefused("columns", () => ByParty.KnownOn("2024-01-01").Run(Over()), () => ByParty.KnownOn("2024-01-01").Run(Three()));
        AssertRefused("threads", () => ByParty.Run(Over(), -1), () => ByParty.Run(Three(), -1));
        AssertRefused("threads", () => ByParty.Answer(Over(), -1), () => ByParty.Answer(Three(), -1));
    }

    [Fact]
    public void Pinned_AfterTheCall_ColumnsCannotBeRead()
    {
        TransferSpans columns = Three();
        TransferColumns? kept = null;
        long read = columns.Pinned(pinned => (kept = pinned).Quantities!.Best[1]);
        Exception stopped = FailureOf(() => Three().Pinned<int>(pinned => throw new InvalidTimeZoneException($"{(kept = pinned).Count}")));

        Assert.Equal((2, "3"), (read, stopped.Message));
        Assert.Equal("A span is read outside of the call that it is pinned for.", Assert.Throws<InvalidOperationException>(() => kept!.Quantities!.Best[1]).Message);
        Assert.Throws<InvalidOperationException>(() => ByParty.Run(kept!));
        Assert.Equal(2, columns.Pinned(pinned => pinned.Quantities!.Best[1]));
    }

    [Fact]
    public void Run_WhatComesOut_RefersToNoColumn()
    {
        (PartialResult partial, QueryResult result, WeakReference columns) = AskedThenGivenUp();
        GC.Collect();

        Assert.False(columns.IsAlive);
        Assert.Equal(partial.Finish().Select(row => row.ToString()), result.Select(row => row.ToString()));
    }

    [Fact]
    public void Run_ManyRows_CopiesNothing()
    {
        const int Rows = 2_000_000;
        using var party = new NativeColumn<byte>([.. Enumerable.Range(0, Rows).Select(row => (byte)(row % 2))]);
        using var product = new NativeColumn<byte>(new byte[Rows]);
        using var days = new NativeColumn<int>([.. Enumerable.Repeat(19_700, Rows)]);
        using var units = new NativeColumn<long>([.. Enumerable.Range(0, Rows).Select(row => (long)row)]);
        Query query = Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Month);
        _ = query.Answer(Three());

        long before = GC.GetAllocatedBytesForCurrentThread();
        TransferSpans columns = TransferSpans.Over(CodedSpan<PartyId>.Of(Parties, party.Span), CodedSpan<ProductId>.Of(Products, product.Span), days.Span, units.Span)
            .WithKnownFrom(days.Span);
        PartialResult partial = query.Run(columns, threads: 1);
        QueryResult result = query.Answer(columns, threads: 1);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(Rows, partial.Finish().Sum(row => row.Count));
        Assert.Equal((Int128)Rows * (Rows - 1) / 2, result[0].Quantity!.Value.Best + result[1].Quantity!.Value.Best);

        // A copy of the narrowest column alone takes two million bytes.
        Assert.InRange(allocated, 0, Rows - 1);
    }

    private static void Compare(PlainTable table, Query query, int threads)
    {
        PartialResult partial;
        using (var native = new NativeTable(table.Rows))
            partial = query.Run(native.Columns, threads);

        Assert.Equal(query.Run(table.Columns, threads).ToBytes(), partial.ToBytes());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (PartialResult, QueryResult, WeakReference) AskedThenGivenUp()
    {
        TransferSpans columns = Three();
        Query query = ByParty.GroupBy(Key.Party, Key.Product, Key.Day);
        return (query.Run(columns), query.Answer(columns), columns.Pinned(pinned => new WeakReference(pinned.Quantities!.Best)));
    }

    private static TransferSpans Three() => TransferSpans.Over(ThreeParties(), ThreeProducts(), [19_700, 19_700, 19_740], [4, 2, -1]);

    private static CodedSpan<PartyId> ThreeParties() => CodedSpan<PartyId>.Of(Parties, (ReadOnlySpan<byte>)[0, 1, 1]);

    private static CodedSpan<ProductId> ThreeProducts() => CodedSpan<ProductId>.Of(Products, (ReadOnlySpan<int>)[0, 0, 0]);

    private static Coded<PartyId> MemoryParties() => (Parties, new byte[] { 0, 1, 1 });

    private static TransferColumns Over() => Over([19_700, 19_700, 19_740], [4, 2, -1]);

    private static TransferColumns Over(int[] days, long[] units) => TransferColumns.Over(MemoryParties(), (Products, new byte[3]), days, units);

    private static void AssertRefused(string argument, Action ofMemory, Action ofSpans)
    {
        (Exception memory, Exception spans) = (FailureOf(ofMemory), FailureOf(ofSpans));

        Assert.Equal((memory.GetType(), memory.Message), (spans.GetType(), spans.Message));
        Assert.Equal(argument, Assert.IsAssignableFrom<ArgumentException>(spans).ParamName);
    }

    private static Exception FailureOf(Action action) => Assert.IsAssignableFrom<Exception>(Xunit.Record.Exception(action));
}
