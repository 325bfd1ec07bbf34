using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What a record is: its <c>type</c> on the wire. The members stand in the order of the wire's description.</summary>
[JsonConverter(typeof(Json.NameConverter<RecordKind>))]
public enum RecordKind : byte
{
    /// <summary>A company, a person or a site. See <see cref="GpuSupply.Party"/>.</summary>
    Party,

    /// <summary>A chip or a system. See <see cref="GpuSupply.Product"/>.</summary>
    Product,

    /// <summary>Where something was learned. See <see cref="GpuSupply.Source"/>.</summary>
    Source,

    /// <summary>Units ordered from a supplier. See <see cref="GpuSupply.Order"/>.</summary>
    Order,

    /// <summary>Units of an order line planned for another time. See <see cref="GpuSupply.Reschedule"/>.</summary>
    Reschedule,

    /// <summary>Units of an order given back to the supplier. See <see cref="GpuSupply.Cancellation"/>.</summary>
    Cancellation,

    /// <summary>Units of an order sent. See <see cref="GpuSupply.Shipment"/>.</summary>
    Shipment,

    /// <summary>Units received. See <see cref="GpuSupply.Receipt"/>.</summary>
    Receipt,

    /// <summary>Units moved from one party to another. See <see cref="GpuSupply.Reallocation"/>.</summary>
    Reallocation,

    /// <summary>Units switched on, off, retired or sent back. See <see cref="GpuSupply.Movement"/>.</summary>
    Movement,

    /// <summary>Money that a party said it would spend. See <see cref="GpuSupply.Commitment"/>.</summary>
    Commitment,

    /// <summary>The value of a measure, as a source reports it. See <see cref="GpuSupply.Observation"/>.</summary>
    Observation,

    /// <summary>A statement that records are complete. See <see cref="GpuSupply.Coverage"/>.</summary>
    Coverage,

    /// <summary>What a speaker said. See <see cref="GpuSupply.Claim"/>.</summary>
    Claim,

    /// <summary>A source that contradicts a claim without a number. See <see cref="GpuSupply.Dispute"/>.</summary>
    Dispute,

    /// <summary>A record that replaces another one. See <see cref="GpuSupply.Correction"/>.</summary>
    Correction,
}
