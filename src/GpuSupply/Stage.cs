using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Where units stand: the rungs of the ladder from a supplier to the scrap heap, and two places beside it.</summary>
[JsonConverter(typeof(Json.NameConverter<Stage>))]
public enum Stage : byte
{
    /// <summary>With the supplier, not yet promised. Goes below zero by what was promised, since production is not on record.</summary>
    Supply,

    /// <summary>Ordered and not yet sent.</summary>
    OnOrder,

    /// <summary>Sent and not yet received.</summary>
    InTransit,

    /// <summary>Received and not switched on.</summary>
    OnHand,

    /// <summary>Switched on.</summary>
    InService,

    /// <summary>Taken out of use for good.</summary>
    Retired,

    /// <summary>Beside the ladder: where units come from whose origin is not on record. Goes below zero by what came from there.</summary>
    Outside,

    /// <summary>
    /// Beside the ladder: all units that the plan brings up to a day, on the plan's days, whether or not they were received. It goes on adding up, and
    /// goes below zero at the supplier by as much.
    /// </summary>
    Planned,
}
