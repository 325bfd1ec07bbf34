namespace GpuSupply.Aggregation;

/// <summary>By what a query puts transfers into groups.</summary>
public enum Key
{
    /// <summary>The party that the units came to; of a balance every party that they came to or left.</summary>
    Party,

    /// <summary>The product.</summary>
    Product,

    /// <summary>The stage that the units came to; of a balance every stage that they came to or left.</summary>
    Stage,

    /// <summary>The kind of the record.</summary>
    Kind,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The month; it is named by its first day.</summary>
    Month,

    /// <summary>The quarter of the calendar year; it is named by its first day.</summary>
    Quarter,
}
