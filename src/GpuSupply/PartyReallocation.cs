namespace GpuSupply;

/// <summary>What a reallocation means for one party.</summary>
public sealed class PartyReallocation
{
    internal PartyReallocation(PartyId party, Quantity unitsOut, Quantity unitsIn)
    {
        Party = party;
        UnitsOut = unitsOut;
        UnitsIn = unitsIn;
    }

    /// <summary>The party.</summary>
    public PartyId Party { get; }

    /// <summary>How many units left it.</summary>
    public Quantity UnitsOut { get; }

    /// <summary>How many units came to it, on paper: whether they have been received is another question.</summary>
    public Quantity UnitsIn { get; }

    /// <summary>
    /// Of a swap, what left less what is on record as received from the incoming legs; <see langword="null"/>: nothing was promised in return.
    /// </summary>
    public Quantity? OpenReturn { get; internal init; }

    /// <summary>
    /// By how many days its units' planned receipts were put off, all together, in unit-days. <see langword="null"/>: not comparable, because
    /// nothing left it, or because units on hand were moved, which have no planned day.
    /// </summary>
    public Bounds? ReceiptDelayTotal { get; internal init; }

    /// <summary>The same in days, in the mean of the units that left; <see langword="null"/>: not comparable.</summary>
    public Bounds? ReceiptDelay { get; internal init; }

    /// <summary>The units that left, times the price in their orders; <see langword="null"/>: no price is on record for all of them.</summary>
    public Bounds? DivertedValue { get; internal init; }

    /// <summary>Units out and in: <c>tesla: 12000 out, 12000 in</c>.</summary>
    public override string ToString() => $"{Party}: {UnitsOut} out, {UnitsIn} in";
}
