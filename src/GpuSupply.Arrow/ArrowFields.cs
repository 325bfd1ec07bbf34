namespace GpuSupply.Arrow;

/// <summary>
/// Which fields of somebody's record batches have what: <c>new ArrowFields { Party = "customer", Product = "sku", Day = "received_on", Quantity = "pieces" }</c>.
/// Fields that are not named are not looked at, whatever is in them. Two are equal when they name the same.
/// </summary>
public sealed record ArrowFields
{
    /// <summary>For each row the id of the party that the units came to: text, or text by a dictionary.</summary>
    public required string Party { get; init; }

    /// <summary>For each row the id of the product: text, or text by a dictionary.</summary>
    public required string Product { get; init; }

    /// <summary>For each row the day, in the years 1990 to 2199: <c>date32</c>, or <c>date64</c> of whole days, which is copied.</summary>
    public required string Day { get; init; }

    /// <summary>
    /// For each row the units, below zero where they left the party: <c>int64</c>, or other whole numbers that fit in it, <c>decimal128</c> with scale 0 among
    /// them, which are copied. With bounds it is the best figure.
    /// </summary>
    public required string Quantity { get; init; }

    /// <summary>The least number of units, as in <see cref="Quantity"/>; named with <see cref="QuantityHigh"/> or not at all. <see langword="null"/>: units are exact.</summary>
    public string? QuantityLow { get; init; }

    /// <summary>The greatest number of units, as in <see cref="Quantity"/>; named with <see cref="QuantityLow"/> or not at all. <see langword="null"/>: units are exact.</summary>
    public string? QuantityHigh { get; init; }

    /// <summary>
    /// The kind of the record, as the library writes it (<c>receipt</c>, <c>shipment</c>): text, or text by a dictionary. <see langword="null"/>: all rows are receipts.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>The stage of the units, as the library writes it (<c>on-hand</c>): text, or text by a dictionary. <see langword="null"/>: there is none to ask for.</summary>
    public string? Stage { get; init; }

    /// <summary>
    /// What a unit costs, in major units (dollars): <c>decimal128</c>. What is no whole number of minor units (cents) is refused. <see langword="null"/>: there is none.
    /// </summary>
    public string? UnitPrice { get; init; }

    /// <summary>An amount of money, as in <see cref="UnitPrice"/>; <see langword="null"/>: there is none.</summary>
    public string? Amount { get; init; }

    /// <summary>
    /// The currency of <see cref="UnitPrice"/> and <see cref="Amount"/>. <see langword="null"/>: the one that the metadata of their fields say under
    /// <c>currency</c>, as of batches that the library made.
    /// </summary>
    public Currency? Currency { get; init; }

    /// <summary>The day from which on the row was known, as in <see cref="Day"/>, but of any year; <see langword="null"/>: from the beginning.</summary>
    public string? KnownFrom { get; init; }
}
