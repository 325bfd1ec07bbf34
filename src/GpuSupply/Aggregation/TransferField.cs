namespace GpuSupply.Aggregation;

/// <summary>What a column of transfers has for each row, as a number.</summary>
public enum TransferField
{
    /// <summary>The party that the units came to: its place in <see cref="TransferColumns.PartiesByNumber"/>.</summary>
    Party,

    /// <summary>The stage that they came to: the number of the <see cref="GpuSupply.Stage"/>.</summary>
    Stage,

    /// <summary>The party that they left: its place in <see cref="TransferColumns.PartiesByNumber"/>.</summary>
    FromParty,

    /// <summary>The stage that they left: the number of the <see cref="GpuSupply.Stage"/>.</summary>
    FromStage,

    /// <summary>The product: its place in <see cref="TransferColumns.ProductsByNumber"/>.</summary>
    Product,

    /// <summary>The kind of the record: the number of the <see cref="RecordKind"/>.</summary>
    Kind,

    /// <summary>The first day of the window, as days since 1970-01-01; −2^31: it has none.</summary>
    FirstDay,

    /// <summary>The middle day of the window, as days since 1970-01-01; of a window with an open side its other end, and of one with two 2^31 − 1.</summary>
    MiddleDay,

    /// <summary>The last day of the window, as days since 1970-01-01; 2^31 − 1: it has none.</summary>
    LastDay,

    /// <summary>The least number of units.</summary>
    QuantityLow,

    /// <summary>The best figure of units.</summary>
    Quantity,

    /// <summary>The greatest number of units.</summary>
    QuantityHigh,

    /// <summary>What a unit costs, in minor units of <see cref="TransferColumns.Currency"/>.</summary>
    UnitPrice,

    /// <summary>An amount of money, in minor units of <see cref="TransferColumns.Currency"/>.</summary>
    Amount,

    /// <summary>The first day on which the row is visible, as days since 1970-01-01.</summary>
    KnownFrom,

    /// <summary>The first day on which it no longer is, as days since 1970-01-01; 2^31 − 1: it stays.</summary>
    KnownUntil,
}
