using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What records contradict. The members stand in their order of precedence, and their names never change.</summary>
[JsonConverter(typeof(Json.NameConverter<FindingCode>))]
public enum FindingCode
{
    /// <summary>The same id with different content: all but the first are left out.</summary>
    DuplicateId,

    /// <summary>A record names something that is not on record: it is left out.</summary>
    UnknownReference,

    /// <summary>Records that name each other in a circle: every reference on the circle is left out.</summary>
    CyclicReference,

    /// <summary>A reallocation made it open whose units these are, and the record does not say: it is left out.</summary>
    AmbiguousHolder,

    /// <summary>Money of one commitment in two currencies: the record is left out.</summary>
    CurrencyMismatch,

    /// <summary>More was certainly sent than there was on order.</summary>
    OverShipped,

    /// <summary>More was certainly cancelled than there was on order.</summary>
    OverCancelled,

    /// <summary>More was certainly received than there was in transit.</summary>
    OverReceived,

    /// <summary>More was certainly moved to another party than there was.</summary>
    OverReallocated,

    /// <summary>More may have been sent than there was on order.</summary>
    MaybeOverShipped,

    /// <summary>More may have been cancelled than there was on order.</summary>
    MaybeOverCancelled,

    /// <summary>More may have been received than there was in transit.</summary>
    MaybeOverReceived,

    /// <summary>More may have been moved to another party than there was.</summary>
    MaybeOverReallocated,

    /// <summary>An account whose records are complete certainly goes below zero.</summary>
    OverDrawn,

    /// <summary>Certainly received before it was sent, sent before it was ordered, and the like.</summary>
    OutOfOrder,

    /// <summary>A record of something that had not happened yet when it was learned: a plan or a forecast, left out.</summary>
    KnownBeforeHappened,

    /// <summary>Two supply records that are alike in everything that the ledger uses.</summary>
    PossibleDuplicate,

    /// <summary>Legs both ways between two parties, whose quantities certainly differ.</summary>
    UnbalancedSwap,

    /// <summary>Observations of the same measure that exclude each other.</summary>
    SourcesDiffer,

    /// <summary>Two ids that differ by upper and lower case alone.</summary>
    ConfusableId,
}
