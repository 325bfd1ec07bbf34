using NodaTime;
using NodaTime.Text;

namespace GpuSupply.TestKit;

/// <summary>A record in one line with all that the ledger uses of it, so that a failing case can be read.</summary>
public static class RecordText
{
    public static string Of(Record record) => record switch
    {
        Party party => $"party {party.Id}{Links(" member of", party.MemberOf)}{Links(" controlled by", party.ControlledBy)}",
        Product product => $"product {product.Id}{(product.Family is { } family ? $" of {family}" : "")}",
        Source source => $"source {source.Id} published {Of(source.PublishedOn)}",
        SourcedRecord sourced => $"{sourced.Kind} {sourced.Id}: {Content(sourced)}{Known(sourced)}",
        _ => record.ToString(),
    };

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Content(SourcedRecord record) => record switch
    {
        Order order => $"{order.Product} from {order.Supplier} for {order.Buyer} on {order.On}, lines {string.Join("; ", order.Schedule.Select(Of))}",
        Shipment shipment => $"{Of(shipment.Quantity)} of {shipment.Order}{Line(shipment.Line)}{Whose(shipment.Party)} on {shipment.On}",
        Receipt receipt => $"{Of(receipt.Quantity)} of {receipt.Shipment?.Value ?? $"{receipt.Product} from outside"}{Whose(receipt.Party)} on {receipt.On}",
        Movement movement => $"{Of(movement.Quantity)} {movement.Product} of {movement.Party} from {movement.From} to {movement.To} on {movement.On}",
        Reallocation reallocation => $"on {reallocation.On}, legs {string.Join("; ", reallocation.Legs.Select(Of))}",
        Reschedule plan => $"{(plan.Quantity is { } units ? Of(units) : "all")} of {plan.Order}{Line(plan.Line)}{Whose(plan.Party)} due {plan.Due} on {plan.On}",
        Cancellation end => $"{Of(end.Quantity)} of {end.Order}{Line(end.Line)}{Whose(end.Party)} on {end.On}",
        Correction { Record: SourcedRecord version } correction => $"of {correction.Replaces} to {Content(version)}",
        Correction { Record: { } reference } => $"to {Of(reference)}",
        Correction correction => $"of {correction.Replaces}: never happened",
        Observation observation => $"{observation.Measure} {observation.Value}",
        Claim claim => $"{claim.Speaker} says {claim.Measure} {claim.Value}",
        Coverage coverage => $"{coverage.Party} {coverage.Product} {(coverage.Supplier is { } supplier ? $"supplier {supplier} " : "")}{string.Join(", ", coverage.Of)} during {coverage.During}",
        _ => record.ToString(),
    };

    private static string Of(ScheduleLine line) => $"{line.Line}: {Of(line.Quantity)} due {line.Due}";

    private static string Of(Leg leg) => $"{Of(leg.Quantity)} of {leg.Order?.Value ?? leg.Shipment?.Value ?? leg.Product?.Value}{Line(leg.Line)} "
        + $"from {leg.From} to {leg.To}{(leg.Due is { } due ? $" due {due}" : "")}";

    private static string Of(Quantity quantity) => quantity.IsExact ? $"{quantity.Low}" : $"{quantity.Low}..{quantity.High} (best {quantity.Best})";

    private static string Line(string? line) => line is null ? "" : $" line {line}";

    private static string Whose(PartyId? party) => party is { } one ? $" party {one}" : "";

    private static string Known(SourcedRecord record) => record.KnownOn is { } day ? $" (known {Of(day)}, {record.Source})" : $" ({record.Source})";

    private static string Links(string what, IEnumerable<Membership> links) => string.Concat(links.Select(link => $"{what} {link}"));
}
