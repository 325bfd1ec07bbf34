using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What a measure asks for. On the wire these are the names in kebab case.</summary>
[JsonConverter(typeof(Json.NameConverter<MeasureKind>))]
public enum MeasureKind
{
    /// <summary>Units ordered and not yet sent, at the end of a day.</summary>
    OnOrder,

    /// <summary>Units sent and not yet received, at the end of a day.</summary>
    InTransit,

    /// <summary>Units received and not switched on, at the end of a day.</summary>
    OnHand,

    /// <summary>Units switched on, at the end of a day.</summary>
    InService,

    /// <summary>Units on hand and in service together, at the end of a day.</summary>
    Held,

    /// <summary>Units planned to be received by the end of a day, less those of them that were.</summary>
    BehindPlan,

    /// <summary>Units that the buyer ordered, in a window.</summary>
    Ordered,

    /// <summary>Units of orders that their holder gave back, in a window.</summary>
    Cancelled,

    /// <summary>Units sent, of whoever held them on order, in a window.</summary>
    Shipped,

    /// <summary>Units received, in a window.</summary>
    Received,

    /// <summary>Units switched on, in a window.</summary>
    Activated,

    /// <summary>Units taken out of use for good, in a window.</summary>
    Retired,

    /// <summary>Units that other parties' reallocations brought, in a window.</summary>
    ReallocatedIn,

    /// <summary>Units that went to other parties by reallocation, in a window.</summary>
    ReallocatedOut,

    /// <summary>Units whose receipt is planned for a window.</summary>
    Due,

    /// <summary>Units ordered times their price, in a window.</summary>
    OrderValue,

    /// <summary>Money committed for a window.</summary>
    Committed,

    /// <summary>Money spent in a window: always observed, never counted from records.</summary>
    Spend,

    /// <summary>How much a measure grew from one time to another, in percent.</summary>
    Growth,

    /// <summary>One measure divided by another.</summary>
    Ratio,

    /// <summary>Measures added up.</summary>
    Sum,

    /// <summary>By how many days a unit's receipt was put off, in the mean.</summary>
    ReceiptDelay,

    /// <summary>By how many days the units' receipts were put off, all together, in unit-days.</summary>
    ReceiptDelayTotal,

    /// <summary>Units that a reallocation took from a party, times their price.</summary>
    DivertedValue,

    /// <summary>Any other measure, whose name begins with <c>x-</c>: compared only at exactly the same scope and time.</summary>
    Custom,
}
