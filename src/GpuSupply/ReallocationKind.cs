using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What a leg of a reallocation moves, which follows from what it names.</summary>
[JsonConverter(typeof(Json.NameConverter<ReallocationKind>))]
public enum ReallocationKind
{
    /// <summary>Units on order: the leg names an order.</summary>
    Redistribution,

    /// <summary>Units in transit: the leg names a shipment.</summary>
    Diversion,

    /// <summary>Units on hand: the leg names a product.</summary>
    Reconsignment,
}
