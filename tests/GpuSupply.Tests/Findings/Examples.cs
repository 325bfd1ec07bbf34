using NodaTime;

namespace GpuSupply.Tests.Findings;

/// <summary>A record of each type that names nothing unknown and contradicts nothing in <see cref="FindingCase.Base"/>.</summary>
internal static class Examples
{
    /// <summary>The supply records, with a window of one's own.</summary>
    public static IReadOnlyList<SupplyRecord> Supply(string id, string on, SourceId? source = null, LocalDate? knownOn = null, string? note = null) =>
    [
        new Order(id, "nvidia", "x", "h100", on, [new("1", 7, "2024-05")]) { Source = source, KnownOn = knownOn, Note = note },
        new Reschedule(id, "o2", "1", "2024-04", on) { Quantity = 3, Source = source, KnownOn = knownOn, Note = note },
        new Cancellation(id, "o2", 3, on) { Source = source, KnownOn = knownOn, Note = note },
        new Shipment(id, "o2", 7, on) { Source = source, KnownOn = knownOn, Note = note },
        new Receipt(id, "s1", 7, on) { Party = "tesla", Source = source, KnownOn = knownOn, Note = note },
        new Reallocation(id, on, [Leg.OfProduct("h100", "tesla", "x", 7)]) { Source = source, KnownOn = knownOn, Note = note },
        new Movement(id, "tesla", "h100", 7, Stage.OnHand, Stage.InService, on) { Source = source, KnownOn = knownOn, Note = note },
    ];

    /// <summary>All records that have a source.</summary>
    public static IReadOnlyList<SourcedRecord> Sourced(string id, SourceId? source = null, LocalDate? knownOn = null, string? note = null) =>
    [
        .. Supply(id, "2024-04", source, knownOn, note),
        new Commitment(id, "tesla", "1B USD", "2024", CommitmentStatus.Pending) { Source = source, KnownOn = knownOn, Note = note },
        new Observation(id, Measure.InService("tesla", "h100", "2024-01-31"), StatedValue.Parse("10")) { Source = source, KnownOn = knownOn, Note = note },
        new Coverage(id, "tesla", "h100", [RecordKind.Order], "2024") { Source = source, KnownOn = knownOn, Note = note },
        new Claim(id, "tesla") { Source = source, KnownOn = knownOn, Note = note },
        new Dispute(id, "cl1") { Source = source, KnownOn = knownOn, Note = note },
        new Correction(id, "cm1") { Source = source, KnownOn = knownOn, Note = note },
    ];
}
