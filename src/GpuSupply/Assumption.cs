using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What is taken for granted, where the records alone do not say so.</summary>
[JsonConverter(typeof(Json.NameConverter<Assumption>))]
public enum Assumption
{
    /// <summary>Units in service or held leave only as recorded: a level carries over to later days from below, to earlier ones from above.</summary>
    NothingLeavesUnrecorded,

    /// <summary>The plan on record is the whole plan.</summary>
    PlanAsRecorded,

    /// <summary>The price of a unit that the claim itself names.</summary>
    UnitPrice,
}
