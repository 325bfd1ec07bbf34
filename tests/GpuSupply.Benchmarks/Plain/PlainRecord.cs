using System.Text.Json.Serialization;

namespace GpuSupply.Benchmarks.Plain;

/// <summary>What all records have. The type comes first in every record, as the serializer wants it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainParty), "party")]
[JsonDerivedType(typeof(PlainProduct), "product")]
[JsonDerivedType(typeof(PlainSource), "source")]
[JsonDerivedType(typeof(PlainOrder), "order")]
[JsonDerivedType(typeof(PlainShipment), "shipment")]
[JsonDerivedType(typeof(PlainReceipt), "receipt")]
[JsonDerivedType(typeof(PlainReallocation), "reallocation")]
[JsonDerivedType(typeof(PlainMovement), "movement")]
[JsonDerivedType(typeof(PlainCommitment), "commitment")]
[JsonDerivedType(typeof(PlainObservation), "observation")]
internal abstract class PlainRecord
{
    public string? Id { get; set; }
}

internal sealed class PlainParty : PlainRecord
{
    public string? Name { get; set; }

    public string? MemberOf { get; set; }

    public string? ControlledBy { get; set; }
}

internal sealed class PlainProduct : PlainRecord
{
    public string? Name { get; set; }

    public string? Vendor { get; set; }

    public string? Family { get; set; }
}

internal sealed class PlainSource : PlainRecord
{
    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public string? PublishedOn { get; set; }

    public string? Issuer { get; set; }

    public string? Kind { get; set; }
}

internal abstract class PlainSourced : PlainRecord
{
    public string? Source { get; set; }

    public string? KnownOn { get; set; }

    public string? Note { get; set; }

    public string? Quote { get; set; }
}
