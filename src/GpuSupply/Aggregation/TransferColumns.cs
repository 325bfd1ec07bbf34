using System.Collections;

namespace GpuSupply.Aggregation;

/// <summary>
/// The transfers of a ledger, column by column: one row a transfer, with the days on which it is visible. Immutable. Parties, products, records
/// and plan lines are codes into tables of their own.
/// </summary>
public sealed class TransferColumns : IReadOnlyList<Transfer>
{
    internal TransferColumns(TransferColumnsBuilder built)
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
        Low = built.Low.ToArray();
        Best = built.Best.ToArray();
        High = built.High.ToArray();
        First = built.First.ToArray();
        Last = built.Last.ToArray();
        KnownFrom = built.KnownFrom.ToArray();
        KnownUntil = built.KnownUntil.ToArray();
    }

    private TransferColumns(TransferColumns other, long[] low, long[] best, long[] high)
    {
        Count = other.Count;
        (Parties, Products, Records, Kind, Record) = (other.Parties, other.Products, other.Records, other.Kind, other.Record);
        (FromParty, FromStage, ToParty, ToStage, Product) = (other.FromParty, other.FromStage, other.ToParty, other.ToStage, other.Product);
        (Supplier, Plan, PlanLines, Units, UnitParts) = (other.Supplier, other.Plan, other.PlanLines, other.Units, other.UnitParts);
        (First, Last) = (other.First, other.Last);
        (KnownFrom, KnownUntil, Low, Best, High) = (other.KnownFrom, other.KnownUntil, low, best, high);
    }

    /// <summary>How many transfers there are, visible on any day.</summary>
    public int Count { get; }

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

    internal long[] Low { get; }

    internal long[] Best { get; }

    internal long[] High { get; }

    internal int[] First { get; }

    internal int[] Last { get; }

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
    internal TransferColumns WithQuantities(IReadOnlyList<int> rows, IReadOnlyList<Quantity> quantities)
    {
        long[] low = [.. Low], best = [.. Best], high = [.. High];
        for (int index = 0; index < rows.Count; index++)
            (low[rows[index]], best[rows[index]], high[rows[index]]) = (quantities[index].Low, quantities[index].Best, quantities[index].High);
        return new(this, low, best, high);
    }

    /// <summary>The units of a row.</summary>
    internal Quantity QuantityOf(int row) => Quantity.Between(Low[row], Best[row], High[row]);

    /// <summary>The window of a row.</summary>
    internal DaySpan SpanOf(int row) => new(First[row], Last[row]);

    /// <summary>Whether a row is visible as known on a day.</summary>
    internal bool IsVisible(int row, int day) => KnownFrom[row] <= day && day < KnownUntil[row];
}
