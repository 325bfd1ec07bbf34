using System.Collections;

namespace GpuSupply.Aggregation;

/// <summary>
/// The transfers of a ledger, column by column: one row a transfer, with the days on which it is visible. Immutable. Parties, products, records
/// and plan lines are codes into tables of their own.
/// </summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class TransferList : IReadOnlyList<Transfer>
{
    internal TransferList(TransferListBuilder built)
    {
        Parties = built.Parties.InOrder();
        Products = built.Products.InOrder();
        Count = built.Count;
        Records = built.Records;
        Kind = built.Kind.ToArray();
        Record = built.Record.ToArray();
        FromParty = built.FromParty.ToArray();
        FromStage = built.FromStage.ToArray();
        ToParty = built.ToParty.ToArray();
        ToStage = built.ToStage.ToArray();
        Product = built.Product.ToArray();
        Supplier = built.Supplier.ToArray();
        Plan = built.Plan.ToArray();
        PlanLines = [.. built.Plans];
        Units = built.Units.ToArray();
        UnitParts = built.UnitParts.InOrder();
        (Low, Best, High) = Sharing(built.Low.Values, built.Best.Values, built.High.Values);
        First = new(built.First.Values);
        Last = new(built.Last.Values, First);
        KnownFrom = built.KnownFrom.ToArray();
        KnownUntil = built.KnownUntil.ToArray();
    }

    private TransferList(TransferList other, RowNumbers<long> low, RowNumbers<long> best, RowNumbers<long> high)
    {
        Count = other.Count;
        (Parties, Products, Records, Kind, Record) = (other.Parties, other.Products, other.Records, other.Kind, other.Record);
        (FromParty, FromStage, ToParty, ToStage, Product) = (other.FromParty, other.FromStage, other.ToParty, other.ToStage, other.Product);
        (Supplier, Plan, PlanLines, Units, UnitParts) = (other.Supplier, other.Plan, other.PlanLines, other.Units, other.UnitParts);
        (First, Last) = (other.First, other.Last);
        (KnownFrom, KnownUntil, Low, Best, High) = (other.KnownFrom, other.KnownUntil, low, best, high);
    }

    private TransferList(
        TransferList one, IReadOnlyList<RowRange> rows, TransferList other, IReadOnlyList<RowRange> otherRows, IReadOnlyList<RecordId> records, Func<RecordId, int> placeOf)
    {
        int count = rows.Sum(range => range.Count);
        Count = count + otherRows.Sum(range => range.Count);
        Records = records;
        (Parties, int[] parties) = JoinedCodes(one.Parties, other.Parties);
        (Products, int[] products) = JoinedCodes(one.Products, other.Products);
        Kind = Joined(columns => columns.Kind);
        Record = Joined(columns => columns.Record, place => placeOf(other.Records[place]));
        FromParty = Joined(columns => columns.FromParty, party => parties[party]);
        FromStage = Joined(columns => columns.FromStage);
        ToParty = Joined(columns => columns.ToParty, party => parties[party]);
        ToStage = Joined(columns => columns.ToStage);
        Product = Joined(columns => columns.Product, product => products[product]);
        Supplier = Joined(columns => columns.Supplier, party => party < 0 ? party : parties[party]);
        (Plan, PlanLines) = Used(Joined(columns => columns.Plan, plan => plan < 0 ? plan : plan + one.PlanLines.Length), [.. one.PlanLines, .. other.PlanLines]);
        (Units, UnitParts) = Used(Joined(columns => columns.Units, units => units < 0 ? units : units + one.UnitParts.Length), [.. one.UnitParts, .. other.UnitParts]);
        (Low, Best, High) = Sharing(JoinedNumbers(columns => columns.Low), JoinedNumbers(columns => columns.Best), JoinedNumbers(columns => columns.High));
        First = new(JoinedNumbers(columns => columns.First));
        Last = new(JoinedNumbers(columns => columns.Last), First);
        (KnownFrom, KnownUntil) = (Joined(columns => columns.KnownFrom), Joined(columns => columns.KnownUntil));

        T[] Joined<T>(Func<TransferList, T[]> column, Func<T, T>? recoded = null)
        {
            T[] joined = GC.AllocateUninitializedArray<T>(Count);
            Copy(rows, (range, to) => column(one).AsSpan(range.From, range.Count).CopyTo(joined.AsSpan(to)), 0);
            Copy(otherRows, (range, to) => column(other).AsSpan(range.From, range.Count).CopyTo(joined.AsSpan(to)), count);
            if (recoded is not null)
            {
                foreach (ref T code in joined.AsSpan(count))
                    code = recoded(code);
            }

            return joined;
        }

        T[] JoinedNumbers<T>(Func<TransferList, RowNumbers<T>> column)
            where T : unmanaged, System.Numerics.IBinaryInteger<T>
        {
            T[] joined = GC.AllocateUninitializedArray<T>(Count);
            Copy(rows, (range, to) => column(one).CopyTo(range, joined.AsSpan(to)), 0);
            Copy(otherRows, (range, to) => column(other).CopyTo(range, joined.AsSpan(to)), count);
            return joined;
        }

        static void Copy(IReadOnlyList<RowRange> ranges, Action<RowRange, int> copy, int to)
        {
            foreach (RowRange range in ranges)
            {
                copy(range, to);
                to += range.Count;
            }
        }
    }

    /// <summary>How many transfers there are, visible on any day.</summary>
    public int Count { get; }

    /// <summary>The same as columns, for queries. Linear when first asked for: statistics are made, and the numbers themselves are not copied.</summary>
    public TransferColumns Columns => field ??= new(this);

    /// <summary>The records, by the numbers that transfers have for them; some may be those of none.</summary>
    public IReadOnlyList<RecordId> RecordsByNumber => Records;

    /// <summary>
    /// For each transfer the number of its record, its place in <see cref="RecordsByNumber"/>, in chunks of the same rows as <see cref="TransferColumns.Stored"/>.
    /// Linear when first asked for: statistics are made, and the numbers are not copied.
    /// </summary>
    public IReadOnlyList<StoredNumbers> RecordNumbers => field ??= [.. NumberColumn.Over<int>(Record.AsMemory(0, Count)).Chunks.Select(chunk => new StoredNumbers(chunk))];

    internal PartyId[] Parties { get; }

    internal ProductId[] Products { get; }

    internal IReadOnlyList<RecordId> Records { get; }

    internal RecordKind[] Kind { get; }

    internal int[] Record { get; }

    internal int[] FromParty { get; }

    internal Stage[] FromStage { get; }

    internal int[] ToParty { get; }

    internal Stage[] ToStage { get; }

    internal int[] Product { get; }

    /// <summary>The party code of the order's supplier; −1: not on record.</summary>
    internal int[] Supplier { get; }

    /// <summary>A number for the order's line, by which plan transfers are netted; −1: no plan.</summary>
    internal int[] Plan { get; }

    /// <summary>The order's line for each number in <see cref="Plan"/>.</summary>
    internal (RecordId Order, string? Line)[] PlanLines { get; }

    /// <summary>A number for the stated quantity that the units are, the same wherever it counts; −1: it counts here alone, or is exact.</summary>
    internal int[] Units { get; }

    /// <summary>The record and its part for each number in <see cref="Units"/>.</summary>
    internal (RecordId Record, int Part)[] UnitParts { get; }

    internal RowNumbers<long> Low { get; }

    internal RowNumbers<long> Best { get; }

    internal RowNumbers<long> High { get; }

    internal RowNumbers<int> First { get; }

    internal RowNumbers<int> Last { get; }

    internal int[] KnownFrom { get; }

    internal int[] KnownUntil { get; }

    /// <summary>One transfer as a row.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such transfer.</exception>
    public Transfer this[int index] => new()
    {
        Record = Records[Record[index]],
        Kind = Kind[index],
        From = new(Parties[FromParty[index]], FromStage[index], Products[Product[index]]),
        To = new(Parties[ToParty[index]], ToStage[index], Products[Product[index]]),
        Quantity = QuantityOf(index),
        On = DateWindow.Between(Day.DateOrOpen(First[index]), Day.DateOrOpen(Last[index])),
        KnownFrom = Day.Date(KnownFrom[index]),
        KnownUntil = Day.DateOrOpen(KnownUntil[index]),
    };

    /// <inheritdoc/>
    public IEnumerator<Transfer> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
            yield return this[index];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many transfers there are.</summary>
    public override string ToString() => $"{Count} transfers";

    /// <summary>The same columns with other quantities in some rows; all other columns are shared.</summary>
    internal TransferList WithQuantities(IReadOnlyList<int> rows, IReadOnlyList<Quantity> quantities)
    {
        long[] low = Low.ToArray(), best = Best.ToArray(), high = High.ToArray();
        for (int index = 0; index < rows.Count; index++)
            (low[rows[index]], best[rows[index]], high[rows[index]]) = (quantities[index].Low, quantities[index].Best, quantities[index].High);
        (RowNumbers<long> lows, RowNumbers<long> bests, RowNumbers<long> highs) = Sharing(low, best, high);
        return new(this, lows, bests, highs);
    }

    /// <summary>Some rows of one and some of other columns, whose lines and stated quantities have nothing in common.</summary>
    /// <param name="one">The columns that come first.</param>
    /// <param name="rows">Their rows.</param>
    /// <param name="other">The other columns.</param>
    /// <param name="otherRows">Their rows.</param>
    /// <param name="records">The records, by their numbers, of which those in the first columns keep theirs.</param>
    /// <param name="placeOf">The number of a record among them.</param>
    internal static TransferList Joined(
        TransferList one, IReadOnlyList<RowRange> rows, TransferList other, IReadOnlyList<RowRange> otherRows, IReadOnlyList<RecordId> records, Func<RecordId, int> placeOf) =>
        new(one, rows, other, otherRows, records, placeOf);

    /// <summary>The units of a row.</summary>
    internal Quantity QuantityOf(int row) => Quantity.Between(Low[row], Best[row], High[row]);

    /// <summary>The records of some rows, each once, in the order of their places.</summary>
    internal IEnumerable<RecordId> RecordsOf(IEnumerable<int> rows) => rows.Select(row => Record[row]).Distinct().Order().Select(place => Records[place]);

    /// <summary>The window of a row.</summary>
    internal DaySpan SpanOf(int row) => new(First[row], Last[row]);

    /// <summary>Whether a row is visible as known on a day.</summary>
    internal bool IsVisible(int row, int day) => KnownFrom[row] <= day && day < KnownUntil[row];

    private static (RowNumbers<long> Low, RowNumbers<long> Best, RowNumbers<long> High) Sharing(ReadOnlySpan<long> low, ReadOnlySpan<long> best, ReadOnlySpan<long> high)
    {
        var bests = new RowNumbers<long>(best);
        return (new(low, bests), bests, new(high, bests));
    }

    /// <summary>Codes and what they stand for, without what no code stands for any longer.</summary>
    private static (int[] Codes, T[] Things) Used<T>(int[] codes, T[] things)
    {
        int[] recoded = new int[things.Length];
        var used = new List<T>();
        foreach (ref int code in codes.AsSpan())
        {
            if (code < 0)
                continue;
            if (recoded[code] == 0)
            {
                used.Add(things[code]);
                recoded[code] = used.Count;
            }

            code = recoded[code] - 1;
        }

        return (codes, [.. used]);
    }

    /// <summary>All things that have codes in either, by the codes of the first, and the codes that those of the second have there.</summary>
    private static (T[] Things, int[] Codes) JoinedCodes<T>(T[] one, T[] other)
        where T : notnull
    {
        var things = new List<T>(one);
        var codes = one.Select((thing, code) => (thing, code)).ToDictionary(pair => pair.thing, pair => pair.code);
        int[] recoded = [.. other.Select(thing =>
        {
            if (codes.TryAdd(thing, things.Count))
                things.Add(thing);
            return codes[thing];
        })];
        return ([.. things], recoded);
    }
}
